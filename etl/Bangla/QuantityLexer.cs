using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// Finds the quantities in a text, left to right, longest reading first. It knows how numbers and dates are written and misprinted in
/// Bangla, not what they mean in a plan.
/// </summary>
public static partial class QuantityLexer
{
    public static ImmutableArray<QuantityToken> Read(string text)
    {
        var ascii = Digits.ToAscii(text);
        var tokens = ImmutableArray.CreateBuilder<QuantityToken>();
        for (var at = 0; at < ascii.Length;)
        {
            if (Next(ascii, at) is { } token)
            {
                Add(tokens, token, ascii);
                at = token.End;
            }
            // a name that holds figures holds all of them
            else if (char.IsAsciiDigit(ascii[at]))
                while (at < ascii.Length && char.IsAsciiDigit(ascii[at])) at++;
            else
                at += ascii[at] is 'h' or 'H' or 'w' or 'W' && Address().Match(ascii, at) is { Success: true } address ? address.Length : 1;
        }
        return tokens.ToImmutable();
    }

    static QuantityToken? Next(string text, int at) =>
        !char.IsAsciiDigit(text[at]) ? NumberWords.Read(text, at)
        : IsInsideLatinName(text, at) ? null
        : NumberLexer.ReadReference(text, at) ?? DateLexer.Read(text, at) ?? NumberLexer.ReadYear(text, at) ?? NumberLexer.Read(text, at);

    /// <summary>`3 (three)` is one number told twice, and `98 .6%` one number with a stray space.</summary>
    static void Add(ImmutableArray<QuantityToken>.Builder tokens, QuantityToken token, string text)
    {
        if (tokens.Count > 0 && tokens[^1] is { Kind: QuantityKind.Number } last)
        {
            var gap = text.AsSpan(last.End, token.Start - last.End);
            if (token.Kind == QuantityKind.Percent && last.Counter.Length == 0 && !last.IsMoney && gap.IndexOfAnyExcept(" .,।") < 0)
            {
                tokens[^1] = new(QuantityKind.BrokenNumber, last.Start, token.End - last.Start);
                return;
            }
            if (token.IsWord != last.IsWord && token.Kind == QuantityKind.Number && token.Number == last.Number && gap.IndexOfAnyExcept(" ()") < 0 && gap.Contains('('))
            {
                tokens[^1] = last with { Length = token.End - last.Start, Counter = last.Counter.Length > 0 ? last.Counter : token.Counter };
                return;
            }
        }
        tokens.Add(token);
    }

    /// <summary>`Covid-19` and `PPR2008` hold no quantity; `Jun-21` does, and it is no number.</summary>
    static bool IsInsideLatinName(string text, int at)
    {
        while (at > 0 && char.IsAsciiDigit(text[at - 1])) at--;
        if (at == 0) return false;
        return char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetter(text[at - 2]) && Months.FindExact(Words.Before(text, at - 1)) == 0);
    }

    [GeneratedRegex(@"\G(?:https?://|www\.)[^\s,;।)]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
