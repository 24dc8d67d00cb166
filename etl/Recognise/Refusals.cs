using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Says what a document is that is no plan: what was found, on which line, what was expected.</summary>
static class Refusals
{
    const int FewestColumns = 3;
    const int LongestQuote = 80;

    /// <summary>Lines that show which font a document is written in.</summary>
    const int MostLines = 300;
    const int FewestGlyphs = 8;

    /// <summary>Glyphs that stand for Bangla letters in the old fonts and in no other text of an office (words.csv).</summary>
    static readonly ImmutableHashSet<char> s_glyphs =
        [.. Knowledge.Read("Recognise/words.csv").Where(row => row["kind"] == "old_font").SelectMany(row => row["spelling"])];

    /// <summary>Null unless the text is written in an old font: Latin letters and signs that only look like Bangla with the font at hand.</summary>
    public static Finding? OldFont(ExtractedDocument document)
    {
        var lines = document.Lines.Where(line => !line.IsBlank).Take(MostLines).Select(line => (line.Number, Text: Text(line))).ToArray();
        var (bangla, latin, glyphs) = (lines.Sum(line => line.Text.Count(BanglaText.IsBengali)), lines.Sum(line => line.Text.Count(char.IsAsciiLetter)), lines.Sum(line => line.Text.Count(s_glyphs.Contains)));
        if (glyphs < FewestGlyphs || bangla * 10 > latin || glyphs * 50 < latin) return null;
        var first = lines.First(line => line.Text.Any(s_glyphs.Contains));
        return Of(FindingCodes.OldFont, first.Number, Quote(first.Text), first.Number);
    }

    public static Finding NoTable(ExtractedDocument document)
    {
        var filled = document.Lines.Where(line => !line.IsBlank).ToArray();
        var table = filled.FirstOrDefault(line => line.Cells.Count(cell => !cell.IsBlank) >= FewestColumns);
        return table is not null
            ? Of(FindingCodes.OtherTable, table.Number, Quote(string.Join(" | ", table.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text))), table.Number)
            : Of(FindingCodes.NoTable, filled[0].Number, Quote(Text(filled[0])), filled[0].Number, filled.Length);
    }

    public static Finding NoIndicators(ImmutableArray<TableRow> rows) =>
        Of(FindingCodes.NoIndicators, rows[0].Line, Quote(string.Join(" | ", rows[0].Cells.Values.Select(cell => cell.Text))), rows[0].Line, rows.Length);

    static Finding Of(string code, int line, string quote, params int[] numbers) =>
        new(code, new(line, 0), Printed: quote, Details: [quote, .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    static string Text(ExtractedLine line) => string.Join(' ', line.Cells.Select(cell => cell.Text));

    static string Quote(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
}
