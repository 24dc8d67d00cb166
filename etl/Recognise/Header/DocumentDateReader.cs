using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>A date that stands by itself in a letter head or under a signature. Value is null for a day that no calendar has.</summary>
sealed record PrintedDate(DateOnly? Value, bool IsBangla, string Printed, Origin Origin);

/// <summary>Dates of a letter or signature: lines that say a date and nothing else, or a date behind its label.</summary>
static partial class DocumentDateReader
{
    public static ImmutableArray<PrintedDate> Read(ImmutableArray<TextLine> lines) => [.. lines.SelectMany(Read)];

    static IEnumerable<PrintedDate> Read(TextLine line)
    {
        var bangla = BanglaDates.Find(line.Text);
        var gregorian = QuantityLexer.Read(line.Text)
            .Where(token => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate)
            .Where(token => !bangla.Any(date => token.Start < date.End && date.Start < token.End));
        var dates = bangla.Select(date => (date.Start, date.End, date.Value, IsBangla: true))
            .Concat(gregorian.Select(token => (token.Start, token.End, Value: token.Date, IsBangla: false)))
            .ToArray();
        var from = SaysOnlyDates(line.Text, dates.Select(date => (date.Start, date.End))) ? 0 : LabelEnd(line.Text);
        return dates.Where(date => date.Start >= from)
            .Select(date => new PrintedDate(date.Value, date.IsBangla, line.Text[date.Start..date.End].Trim(), line.Origin));
    }

    static bool SaysOnlyDates(string text, IEnumerable<(int Start, int End)> places) =>
        Word().Matches(text).All(word =>
            places.Any(place => word.Index < place.End && place.Start < word.Index + word.Length) || HeaderWords.Is("date_word", word.Value));

    /// <summary>Where the label ends, so that a memo number before it is no date; past the line without one, or when the line cites another letter.</summary>
    static int LabelEnd(string text)
    {
        var words = Word().Matches(text);
        return words is [var first, ..] && HeaderWords.Is("subject", first.Value)
            ? text.Length
            : words.Where(word => HeaderWords.Is("date_label", word.Value)).Select(word => word.Index + word.Length).FirstOrDefault(text.Length);
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();
}
