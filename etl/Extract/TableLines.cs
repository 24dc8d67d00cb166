using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Extract;

/// <summary>
/// Rows of a grid (csv, sheet, Word table) as lines of a document. A title in a sheet is a row too: above the first and below the last row
/// that has as many filled cells as a table, only what is filled is said, as on paper.
/// </summary>
sealed class TableLines
{
    /// <summary>A row with at least this many filled cells belongs to a table.</summary>
    const int FewestCellsOfRow = 4;

    readonly List<(string Text, ImmutableArray<Cell> Cells)> _lines = [];

    public int Count => _lines.Count;

    /// <summary>Adds the next line; texts go through the door here.</summary>
    /// <param name="printed">The line as printed; null to draw it from the texts.</param>
    public void Add(IEnumerable<string> texts, string? printed = null)
    {
        var number = _lines.Count + 1;
        var cells = texts.Select((text, at) => new Cell(BanglaText.Enter(text), new(number, at + 1))).ToImmutableArray();
        _lines.Add((printed ?? string.Join('\t', cells.Select(cell => cell.Text)).TrimEnd(), cells.All(cell => cell.IsBlank) ? [] : cells));
    }

    public ImmutableArray<ExtractedLine> Build()
    {
        bool IsOfTable((string Text, ImmutableArray<Cell> Cells) line) => line.Cells.Count(cell => !cell.IsBlank) >= FewestCellsOfRow;

        var (first, last) = (_lines.FindIndex(IsOfTable), _lines.FindLastIndex(IsOfTable));
        // the total stands right under the last row (000:105), signatures further below
        while (last >= 0 && last + 1 < _lines.Count && !_lines[last + 1].Cells.IsEmpty) last++;
        return [.. _lines.Select((line, at) => new ExtractedLine(at + 1, line.Text, at >= first && at <= last && !IsPageNumber(line.Cells) ? line.Cells : [.. line.Cells.Where(cell => !cell.IsBlank)]))];
    }

    static bool IsPageNumber(ImmutableArray<Cell> cells) => !cells.IsEmpty && cells[0].Text.All(letter => !char.IsLetter(letter)) && cells.Skip(1).All(cell => cell.IsBlank);
}
