using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>A line outside the tables, its cells joined.</summary>
sealed record TextLine(string Text, Origin Origin);

/// <summary>
/// The three places of a document that speak of the whole of it: the lines above the first table (letter, title), the heading rows of
/// that table, and the lines below the last (signatures).
/// </summary>
/// <param name="Title">Lines above the first table, without empty ones. A label and its value in two cells are joined by a colon.</param>
/// <param name="Headings">Cells of the heading rows.</param>
/// <param name="Tail">Lines below the last table row.</param>
/// <param name="Between">Single-cell lines between table pages: a title may be repeated there when page 1 is missing.</param>
sealed partial record HeaderText(
    ImmutableArray<TextLine> Title,
    ImmutableArray<Cell> Headings,
    ImmutableArray<TextLine> Tail,
    ImmutableArray<TextLine> Between)
{
    /// <summary>A line with at least this many filled cells belongs to a table.</summary>
    const int FewestCellsOfRow = 4;
    const int LongestHeading = 6;

    /// <summary>No title, heading or signature is longer: what is, is running text or damage, and every comparison would pay for it.</summary>
    const int LongestLine = 1000;
    const int MostLines = 200;

    public static HeaderText Of(ExtractedDocument document)
    {
        var lines = document.Lines;
        var isRow = lines.Select(line => line.Cells.Count(cell => !cell.IsBlank) >= FewestCellsOfRow).ToArray();
        var first = Array.IndexOf(isRow, true);
        if (first < 0)
            return new(TextOf(lines), [], [], []);
        var last = Array.LastIndexOf(isRow, true);
        var headings = lines.Skip(first).Take(LongestHeading).TakeWhile((line, at) => at == 0 || !IsData(line)).SelectMany(line => line.Cells);
        return new(
            TextOf(lines.Take(first).TakeLast(MostLines)),
            [.. headings.Take(MostLines).Where(cell => !cell.IsBlank && cell.Text.Length <= LongestLine)],
            TextOf(lines.Skip(last + 1)),
            TextOf(lines.Skip(first).Take(last - first).Where(line => line.Cells.Count(cell => !cell.IsBlank) == 1 && !IsData(line))));
    }

    /// <summary>A section or an indicator, `1. Name` or `[1.1] Name`: the heading is over.</summary>
    static bool IsData(ExtractedLine line) => line.Cells.Take(5).Any(cell => NumberedName().IsMatch(Digits.ToAscii(cell.Text)));

    static ImmutableArray<TextLine> TextOf(IEnumerable<ExtractedLine> lines) =>
        [.. from line in lines.Take(MostLines)
            let cells = line.Cells.Where(cell => !cell.IsBlank).ToArray()
            where cells.Length > 0 && cells.Sum(cell => cell.Text.Length) <= LongestLine
            select new TextLine(string.Join(cells.Length == 2 ? ": " : " ", cells.Select(cell => cell.Text)), cells[0].Origin)];

    [GeneratedRegex(@"^(\[\s*\d+(\.\d+)*\s*\]\s*|\d+(\.\d+)*[.)।]?\s+)[\p{L}]")]
    private static partial Regex NumberedName();
}
