namespace Shuddhachar.Dashboard.Queries;

/// <summary>One indicator of one document with its marks (mart_indicator_sheet). The printed cells come from <see cref="CellRow"/>.</summary>
public sealed record SheetRow(
    int IndicatorKey,
    int? ConceptKey,
    string? ConceptCode,
    int? SectionNo,
    string? SectionName,
    decimal? SectionMarks,
    string? ActivityName,
    string IndicatorNo,
    string IndicatorName,
    string? IndicatorNameEn,
    string UnitCode,
    decimal? WeightMarks,
    decimal? ClaimedMarks,
    string? AchievementRaw,
    string? RemarksRaw,
    string? YearToDateText,
    string YearToDateStatus,
    string? YearToDateBasis,
    decimal? RawPercent,
    decimal? EarnedMarks,
    decimal? AltEarnedMarks,
    string ScoreStatus,
    string? ScoreReasonBn,
    string? ScoreReasonEn,
    int RepairedCellCount,
    string? QuarantineReasonBn,
    string? QuarantineReasonEn,
    int? FirstLine,
    string? SourceLines);

/// <summary>One cell of the document: what was printed, what it was read as, and where it stands (mart_document_cell).</summary>
public sealed record CellRow(
    int? IndicatorKey,
    string? IndicatorNo,
    string ColumnCode,
    string? ValueText,
    string ValueStatus,
    string? ValueRaw,
    int? ValueLine,
    int? ValueField,
    bool ValueIsRepaired)
{
    /// <summary>False for a cell that is printed and empty, and was left so.</summary>
    public bool SaysSomething => ValueStatus != "blank" || !string.IsNullOrWhiteSpace(ValueRaw);
}

/// <summary>A document's indicators with their cells at hand.</summary>
public sealed class Sheet(IReadOnlyList<SheetRow> rows, IReadOnlyList<CellRow> cells)
{
    readonly Dictionary<(int, string), CellRow> _cells = cells
        .Where(cell => cell.IndicatorKey is not null)
        .GroupBy(cell => (cell.IndicatorKey!.Value, cell.ColumnCode))
        .ToDictionary(group => group.Key, group => group.First());

    public IReadOnlyList<SheetRow> Rows => rows;

    public IReadOnlyList<CellRow> Cells => cells;

    /// <summary>Null when the form has no such column: another thing than an empty cell.</summary>
    public CellRow? this[SheetRow row, string column] => _cells.GetValueOrDefault((row.IndicatorKey, column));

    /// <summary>Has any indicator of the document a cell in that column?</summary>
    public bool Has(string column) => cells.Any(cell => cell.ColumnCode == column);

    /// <summary>The indicator that a finding is about: of several with one number, the nearest above its line.</summary>
    public SheetRow? About(FindingRow finding) => finding.IndicatorNo is null ? null : rows
        .Where(row => row.IndicatorNo == finding.IndicatorNo)
        .OrderBy(row => row.FirstLine > finding.LineNo).ThenByDescending(row => row.FirstLine)
        .FirstOrDefault();

    public IEnumerable<IGrouping<(int? No, string? Name, decimal? Marks), SheetRow>> Sections() =>
        rows.GroupBy(row => (row.SectionNo, row.SectionName, row.SectionMarks));
}

/// <summary>Reads a document's indicator sheet.</summary>
public sealed class SheetQuery(Marts marts)
{
    public Sheet Of(int documentKey) => new(
        marts.Read<SheetRow>("""
            select {columns}
            from mart_indicator_sheet
            where document_key = $1
            order by row_no, indicator_key
            """, documentKey),
        marts.Read<CellRow>("""
            select {columns}
            from mart_document_cell
            where document_key = $1
            order by value_line nulls last, value_field nulls last, indicator_key, column_code
            """, documentKey));
}
