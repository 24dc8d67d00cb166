using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Reads the table pages of a document into rows under fields. Page numbers and headings between pages are no rows.</summary>
static class TableReader
{
    /// <param name="findings">Receives what could not be placed.</param>
    public static ImmutableArray<TableRow> Read(ExtractedDocument document, ImmutableArray<Finding>.Builder findings)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var lines = document.Lines;
        if (FirstLayout(lines, findings) is not { } layout) return [];
        var lastRow = lines.LastOrDefault(line => line.IsRow && !line.IsBlank)?.Number ?? 0;
        var asides = new HashSet<string>(StringComparer.Ordinal);
        var isHeaded = false;
        for (var at = 0; at < lines.Length;)
        {
            var line = lines[at];
            if (HeadingReader.Read(lines, at) is { } heading)
            {
                // a page may repeat a part of the heading only; it then keeps the columns of the page before
                if (heading.Layout.Kind is not null) layout = heading.Layout;
                foreach (var (field, name) in layout.Asides.Where(aside => asides.Add(aside.Value)))
                    findings.Add(new(FindingCodes.ColumnLeftOut, new(line.Number, layout.IndexOf(field) + 1), Printed: name));
                (at, isHeaded) = (heading.Next, true);
                continue;
            }
            at++;
            if (line.IsBlank || HeadingReader.IsNumberRow(line)) continue;
            if (line.Cells.Length > HeadingReader.MostColumns)
            {
                findings.Add(new(FindingCodes.UnplacedText, new(line.Number, 0), Printed: line.Cells.First(cell => !cell.IsBlank).Text));
                continue;
            }
            if ((line.IsRow && !IsOfOtherTable(line, layout)) || (isHeaded && line.Number < lastRow && IsSection(line))) rows.Add(ReadRow(line, layout, findings));
            else if (rows.Count > 0 && (line.IsRow || line.Number < lastRow) && (line.Text.Any(char.IsLetter) || line.Cells.Count(cell => !cell.IsBlank) > 1))
                findings.Add(new(FindingCodes.UnplacedText, new(line.Number, 0), Printed: string.Join(' ', line.Cells.Select(cell => cell.Text)).Trim()));
        }
        return rows.ToImmutable();
    }

    /// <summary>A section whose empty cells were cut off at the end of the line.</summary>
    static bool IsSection(ExtractedLine line) => line.Cells is [var only] && SectionLine.Read(only) is { Marks.IsBlank: false };

    /// <summary>
    /// Too narrow to be a row of this table: a list of members or contacts behind it. A row that goes on with the one above begins with
    /// empty cells, however many were cut off at its end.
    /// </summary>
    static bool IsOfOtherTable(ExtractedLine line, ColumnLayout layout) => !line.Cells[0].IsBlank && line.Cells.Length * 2 < layout.Columns[^1].Index;

    static ColumnLayout? FirstLayout(ImmutableArray<ExtractedLine> lines, ImmutableArray<Finding>.Builder findings)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            if (HeadingReader.Read(lines, at) is not { } heading) continue;
            if (heading.Layout.Kind is not null) return heading.Layout;
            at = heading.Next - 1;
        }
        if (LostHeading.Find(lines) is not { } layout) return null;
        findings.Add(new(FindingCodes.HeadingLost, Origin.Document, Details: [$"{layout.Kind}", $"{layout.Columns.Length}"]));
        return layout;
    }

    static TableRow ReadRow(ExtractedLine line, ColumnLayout layout, ImmutableArray<Finding>.Builder findings)
    {
        var cells = SplitDates.Join(line.Cells, findings);
        var kinds = CellKinds.Of(cells);
        var fields = RowAligner.Align(cells, kinds, layout, IsDateRow(cells, kinds), StartsIndicator(kinds));
        for (var index = 0; index < cells.Length; index++)
            if (fields[index] is null && kinds[index] is not null and not CellKind.Dash)
                findings.Add(new(FindingCodes.UnplacedText, cells[index].Origin, Printed: cells[index].Text));
        return new(line.Number, layout, Enumerable.Range(0, cells.Length).Where(index => fields[index] is not null)
            .ToImmutableSortedDictionary(index => fields[index]!.Value, index => cells[index]));
    }

    static bool IsDateRow(ImmutableArray<Cell> cells, CellKind?[] kinds) =>
        Enumerable.Range(0, cells.Length).Any(index => kinds[index] == CellKind.Unit && UnitWords.IsDate(cells[index].Text));

    static bool StartsIndicator(CellKind?[] kinds) =>
        kinds.Any(kind => kind is CellKind.Numbered2 or CellKind.Numbered3) && kinds.Count(kind => kind is not null) >= 4;
}
