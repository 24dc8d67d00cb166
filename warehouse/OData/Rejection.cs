namespace Shuddhachar.Warehouse.OData;

/// <summary>Why a request is not answered: a code for programs, a target to look at, and a sentence in each language for people.</summary>
/// <param name="Code">One of <see cref="RejectionCodes"/>.</param>
/// <param name="Status">The HTTP status that goes with the code.</param>
/// <param name="Target">The option, header, property or path segment at fault, as the client wrote it.</param>
public sealed record Rejection(string Code, int Status, string? Target, string MessageEn, string MessageBn)
{
    /// <summary>Characters before the place at fault, in the decoded text of the option that <see cref="Target"/> names; null where there is no such place.</summary>
    public int? Position { get; init; }

    const int LongestQuote = 300;
    const char BanglaZero = '\u09E6';

    /// <summary>Fills the sentences of a code; {0} is the target, {1} and on are the details; a <see cref="Phrase"/> speaks both languages.</summary>
    public static Rejection Of(string code, string? target, params ReadOnlySpan<object?> details)
    {
        var text = RejectionTexts.Of(code);
        object?[] inEnglish = [Shorten(target), .. details];
        object?[] inBangla = [Shorten(target), .. details];
        for (var i = 1; i < inEnglish.Length; i++)
        {
            inEnglish[i] = inEnglish[i] switch { string s => Shorten(s), Phrase phrase => Shorten(phrase.En), var other => other };
            inBangla[i] = inBangla[i] switch { string s => Shorten(s), Phrase phrase => Shorten(phrase.Bn), IFormattable number => BanglaDigits(number), var other => other };
        }
        return new Rejection(
            code,
            text.Status,
            OneLine(Shorten(target)),
            OneLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.MessageEn, inEnglish)),
            OneLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.MessageBn, inBangla)));
    }

    // numbers of ours; those that the client wrote stay as they were written
    static string BanglaDigits(IFormattable number) => string.Concat(
        number.ToString(null, System.Globalization.CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)(BanglaZero + (c - '0')) : c));

    // what a client wrote must not break the line of a log, or turn the direction of what is read
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(s))]
    static string? OneLine(string? s) => s is not null && s.Any(IsUnreadable)
        ? string.Concat(s.Select(c => IsUnreadable(c) ? '\uFFFD' : c))
        : s;

    static bool IsUnreadable(char c) => char.IsControl(c) || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // an answer that repeats kilobytes of hostile input helps nobody
    static string? Shorten(string? s)
    {
        if (s is not { Length: > LongestQuote }) return s;
        var length = char.IsHighSurrogate(s[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return string.Concat(s.AsSpan(0, length), "...");
    }
}

/// <summary>Leaves request parsing or binding with a <see cref="Rejection"/>; caught in one place, where the answer is written.</summary>
public sealed class RejectedException(Rejection rejection) : Exception($"{rejection.Code}: {rejection.MessageEn}")
{
    public RejectedException(string code, string? target, params ReadOnlySpan<object?> details)
        : this(Rejection.Of(code, target, details))
    {
    }

    public Rejection Rejection => rejection;

    /// <summary>About a place in an option's text.</summary>
    public static RejectedException At(int position, string code, string option, params ReadOnlySpan<object?> details) =>
        new(Rejection.Of(code, option, details) with { Position = position });
}
