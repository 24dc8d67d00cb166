using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise.Lines;

/// <summary>
/// Rows of which a cell was printed over several lines, with or without blank lines between: the pieces of a line together have exactly the
/// cells of a whole row, the last cell of one piece going on in the first cell of the next.
/// </summary>
static class BrokenRows
{
    const int MostPieces = 6;
    const int MostBlank = 2;

    public static ImmutableArray<ExtractedLine> Join(ImmutableArray<ExtractedLine> lines)
    {
        var widths = lines.Where(line => line.Cells.Length > 4).GroupBy(line => line.Cells.Length).ToDictionary(same => same.Key, same => same.Count());
        if (widths.Count == 0) return lines;
        var usual = widths.MaxBy(width => (width.Value, width.Key)).Key;
        ExtractedLine[]? result = null;
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Cells.Length == usual && EndsOnNextLine(lines, at))
            {
                result ??= [.. lines];
                var last = result[at].Cells[^1];
                result[at] = result[at] with { Cells = result[at].Cells.SetItem(usual - 1, last with { Text = $"{last.Text} {lines[at + 1].Cells[0].Text}" }) };
                result[at + 1] = lines[at + 1] with { Cells = [] };
            }
            if (lines[at].Cells.Length >= usual || lines[at].IsBlank || Pieces(lines, at, usual) is not { Count: > 1 } pieces) continue;
            result ??= [.. lines];
            var cells = lines[at].Cells.ToList();
            foreach (var piece in pieces.Skip(1))
            {
                var next = lines[piece].Cells;
                cells[^1] = cells[^1] with { Text = $"{cells[^1].Text} {next[0].Text}".Trim() };
                cells.AddRange(next.Skip(1));
                result[piece] = lines[piece] with { Cells = [] };
            }
            result[at] = lines[at] with { Cells = [.. cells] };
            at = pieces[^1];
        }
        return result is null ? lines : [.. result];
    }

    /// <summary>The lines that together make the row that begins here; null when they do not come out even.</summary>
    static List<int>? Pieces(ImmutableArray<ExtractedLine> lines, int at, int usual)
    {
        // empty cells cut off at the end look the same, but then the row ends with a cell that is whole
        // the months of the title are no quarter, and stand above the table
        var first = lines[at].Cells.First(cell => !cell.IsBlank);
        var isHeading = Heading.Read(first.Text) is { IsKnown: true, IsPercentOnly: false } heading && heading.Quarter > 0 == lines[at].Cells[0].IsBlank;
        if (lines[at].Cells[^1].IsBlank || !(isHeading || BeginsRow(lines[at]))) return null;
        var pieces = new List<int> { at };
        var count = lines[at].Cells.Length;
        for (var (next, blank) = (at + 1, 0); next < lines.Length && pieces.Count < MostPieces && blank <= MostBlank; next++)
        {
            if (lines[next].IsBlank && lines[next].Cells.Length < 2)
            {
                blank++;
                continue;
            }
            var cells = lines[next].Cells;
            if (cells.Length == 0 || cells[0].IsBlank || HeadingReader.IsNumberRow(lines[next]) || (isHeading ? PlanNumber.Read(cells[0].Text) is not null : BeginsRow(lines[next]))) return null;
            count += cells.Length - 1;
            if (count > usual) return null;
            pieces.Add(next);
            blank = 0;
            if (count == usual && !GoesOn(lines, next)) return pieces;
        }
        return null;
    }

    /// <summary>A further line belongs to the last cell, which already is the row's last.</summary>
    static bool GoesOn(ImmutableArray<ExtractedLine> lines, int at) =>
        at + 1 < lines.Length && lines[at + 1].Cells is [{ IsBlank: false } only] && PlanNumber.Read(only.Text) is null && only.Text.Any(char.IsLetter)
        && at + 2 < lines.Length && lines[at + 2].IsRow && !lines[at].Cells[^1].IsBlank;

    /// <summary>The last cell of a row, a remark, goes on alone on the line below, before the next row.</summary>
    static bool EndsOnNextLine(ImmutableArray<ExtractedLine> lines, int at) =>
        at + 2 < lines.Length && lines[at].Cells[^1].Text.Any(char.IsLetter) && lines[at + 2].IsRow
        && lines[at + 1].Cells is [{ IsBlank: false } only] && only.Text.Any(char.IsLetter) && !BeginsRow(lines[at + 1]) && !Heading.Read(only.Text).IsKnown;

    /// <summary>Something of its own: a numbered name, a label, a serial number, a total.</summary>
    static bool BeginsRow(ExtractedLine line) =>
        line.Cells.FirstOrDefault(cell => !cell.IsBlank) is { } first
        && (line.Cells[0].IsBlank || PlanNumber.Read(first.Text) is not null || CellKinds.Label(first.Text) is not null || CellKinds.IsTotal(first.Text)
            || (line.Cells.Length > 1 && QuantityLexer.Read(first.Text) is [{ Kind: QuantityKind.Number, Number: < 100 }] && first.Text.Length <= 3));
}
