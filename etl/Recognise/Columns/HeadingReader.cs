using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>Finds the heading of a table page by its words (headings.csv), however damaged and over however many rows.</summary>
static class HeadingReader
{
    const int FewestFields = 3;
    const int MostRows = 8;
    const int LongestPiece = 60;

    /// <summary>No form has as many; what has more is damage.</summary>
    public const int MostColumns = 64;

    /// <summary>Null when no heading begins at line index <paramref name="at"/>; else its columns and the index of the line behind it.</summary>
    public static (ColumnLayout Layout, int Next)? Read(ImmutableArray<ExtractedLine> lines, int at) =>
        lines[at].Cells.Length is > 1 and <= MostColumns && !lines[at].IsBlank && !IsNumberRow(lines[at]) ? ReadRows(lines, at) ?? ReadBroken(lines, at) : null;

    /// <summary>Rows of which each says something by itself.</summary>
    static (ColumnLayout Layout, int Next)? ReadRows(ImmutableArray<ExtractedLine> lines, int at)
    {
        if (!IsHeadingRow(lines[at]) || IsPercentRow(lines[at])) return null;
        var block = new HeadingBlock();
        block.Add(lines[at].Cells);
        if (block.Headings.Select(heading => heading.Field).OfType<Field>().Distinct().Count() < FewestFields) return null;
        var hasQuarters = block.Headings.Any(heading => heading.Field is { } field && field.IsQuarter());
        var next = at + 1;
        for (; next < lines.Length && block.Count < MostRows; next++)
        {
            if (lines[next].IsBlank) continue;
            if (IsNumberRow(lines[next])) return (block.ToLayout(), next + 1);
            if (!IsHeadingRow(lines[next]) || (hasQuarters && IsPercentRow(lines[next]))) break;
            block.Add(lines[next].Cells);
        }
        return (block.ToLayout(), next);
    }

    /// <summary>Words broken over so many rows that only together they are headings; the column numbers under them tell where they end.</summary>
    static (ColumnLayout Layout, int Next)? ReadBroken(ImmutableArray<ExtractedLine> lines, int at)
    {
        if (lines[at].Cells.Count(cell => !cell.IsBlank) < FewestFields || IsPercentRow(lines[at])) return null;
        var rows = new List<ExtractedLine>();
        for (var next = at; next < lines.Length && rows.Count <= MostRows; next++)
        {
            if (lines[next].IsBlank) continue;
            if (IsNumberRow(lines[next]))
            {
                // a row that is a heading by itself begins a heading of its own
                if (Enumerable.Range(at + 1, next - at - 1).Any(line => ReadRows(lines, line) is not null)) return null;
                var block = new HeadingBlock();
                foreach (var row in rows) block.Add(row.Cells);
                return block.ToLayout() is { Columns.Length: >= FewestFields, Kind: not null } layout ? (layout, next + 1) : null;
            }
            if (!lines[next].IsRow || lines[next].Cells.Any(IsNoPiece)) return null;
            rows.Add(lines[next]);
        }
        return null;
    }

    /// <summary>A name with a number, a long text, a figure: they stand in no heading.</summary>
    static bool IsNoPiece(Cell cell) => cell.Text.Length > LongestPiece || PlanNumber.Read(cell.Text) is not null || (cell.Text.Any(char.IsDigit) && !cell.Text.Any(char.IsLetter));

    /// <summary>More of its cells are headings than are not; `achieved 90% 80%` is a row of data.</summary>
    static bool IsHeadingRow(ExtractedLine line)
    {
        if (line.Cells.Any(cell => PlanNumber.Read(cell.Text) is not null)) return false;
        var headings = line.Cells.Where(cell => !cell.IsBlank).Select(cell => Heading.Read(cell.Text)).ToArray();
        var known = headings.Count(heading => heading.IsKnown);
        return known * 2 > headings.Length && (headings.All(heading => heading.IsPercentOnly) || !headings.Any(heading => heading.IsPercentOnly));
    }

    static bool IsPercentRow(ExtractedLine line) => line.Cells.Where(cell => !cell.IsBlank).All(cell => Heading.Read(cell.Text).IsPercentOnly);

    /// <summary>The row `1 2 3 …` under a heading: from the first column on, which rows of achievements leave blank.</summary>
    public static bool IsNumberRow(ExtractedLine line)
    {
        if (line.Cells.Take(2).All(cell => cell.IsBlank)) return false;
        var numbers = line.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text.Length > 8 ? [] : QuantityLexer.Read(cell.Text)).ToArray();
        return numbers.Length >= 5
            && numbers.All(tokens => tokens is [{ Kind: QuantityKind.Number }])
            && numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second[0].Number == pair.First[0].Number + 1) >= numbers.Length - 2;
    }
}
