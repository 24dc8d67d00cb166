namespace Shuddhachar.Dashboard.Queries;

/// <summary>What was read of one document, and what was not (mart_quality).</summary>
public sealed record QualityRow(
    int DocumentKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string FormCode,
    string FileName,
    int CellCount,
    int ReadCellCount,
    int RepairedCellCount,
    int QuarantinedCellCount,
    int ErrorCount,
    int WarningCount,
    int InfoCount,
    bool IsCurrent,
    bool IsSynthetic);

public sealed record QualityTotal(
    long DocumentCount,
    long CellCount,
    long ReadCellCount,
    long RepairedCellCount,
    long QuarantinedCellCount,
    long ErrorCount,
    long WarningCount,
    long InfoCount);

/// <summary>The rows of /quality and their sum for the overview.</summary>
public sealed class QualityQuery(Marts marts)
{
    public const int RowLimit = 500;

    public IReadOnlyList<QualityRow> Rows() => marts.Read<QualityRow>("""
        select {columns}
        from mart_quality
        order by fiscal_year_code desc, quarter_key desc nulls last, office_name_bn, document_key
        limit $1
        """, (long)RowLimit);

    public QualityTotal Total() => marts.Read<QualityTotal>("""
        select
            count(*) as document_count,
            coalesce(cast(sum(cell_count) as bigint), 0) as cell_count,
            coalesce(cast(sum(read_cell_count) as bigint), 0) as read_cell_count,
            coalesce(cast(sum(repaired_cell_count) as bigint), 0) as repaired_cell_count,
            coalesce(cast(sum(quarantined_cell_count) as bigint), 0) as quarantined_cell_count,
            coalesce(cast(sum(error_count) as bigint), 0) as error_count,
            coalesce(cast(sum(warning_count) as bigint), 0) as warning_count,
            coalesce(cast(sum(info_count) as bigint), 0) as info_count
        from mart_quality
        """)[0];
}
