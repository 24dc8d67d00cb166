namespace Shuddhachar.Dashboard.Queries;

/// <summary>Cells and findings of one office, form, year or document (mart_quality).</summary>
/// <param name="Code">Of the office, form, year, or the key of the document.</param>
/// <param name="NameBn">Null where the code itself is shown.</param>
public sealed record QualityRow(
    string Code,
    string? NameBn,
    string? NameEn,
    string? OfficeCode,
    string? PlanNameBn,
    string? PlanNameEn,
    string? FiscalYearCode,
    string? QuarterCode,
    string? FileName,
    bool IsCurrent,
    long DocumentCount,
    long CellCount,
    long ReadCellCount,
    long RepairedCellCount,
    long QuarantinedCellCount,
    long ErrorCount,
    long WarningCount,
    long InfoCount);

public sealed record QualityTotal(
    long DocumentCount,
    long CellCount,
    long ReadCellCount,
    long RepairedCellCount,
    long QuarantinedCellCount,
    long ErrorCount,
    long WarningCount,
    long InfoCount);

/// <summary>How many documents of the nation and how many generated ones there are.</summary>
public sealed record QualityWorlds(long RealCount, long SyntheticCount);

/// <summary>The cells on /quality and their sum for the overview.</summary>
public sealed class QualityQuery(Marts marts)
{
    QualityWorlds? _worlds;

    const string Sums = """
        count(*) as document_count,
        coalesce(cast(sum(cell_count) as bigint), 0) as cell_count,
        coalesce(cast(sum(read_cell_count) as bigint), 0) as read_cell_count,
        coalesce(cast(sum(repaired_cell_count) as bigint), 0) as repaired_cell_count,
        coalesce(cast(sum(quarantined_cell_count) as bigint), 0) as quarantined_cell_count,
        coalesce(cast(sum(error_count) as bigint), 0) as error_count,
        coalesce(cast(sum(warning_count) as bigint), 0) as warning_count,
        coalesce(cast(sum(info_count) as bigint), 0) as info_count
        """;

    const string OfDocument = """
        office_code, plan_name_bn, plan_name_en, fiscal_year_code, quarter_code, file_name, is_current
        """;

    const string OfNone = """
        null as plan_name_bn, null as plan_name_en, null as fiscal_year_code, null as quarter_code, null as file_name, true as is_current
        """;

    /// <summary>What each choice selects and groups by: constants of ours, never a reader's text.</summary>
    static (string Selected, string Grouped, string Ordered) Of(QualityBy by) => by switch
    {
        QualityBy.Form => ($"form_code as code, null as name_bn, null as name_en, null as office_code, {OfNone}", "group by form_code", "code"),
        QualityBy.Year => ($"fiscal_year_code as code, null as name_bn, null as name_en, null as office_code, {OfNone}", "group by fiscal_year_code", "code desc"),
        QualityBy.Document => (
            $"cast(document_key as varchar) as code, office_name_bn as name_bn, office_name_en as name_en, {OfDocument}",
            $"group by document_key, office_name_bn, office_name_en, {OfDocument}",
            "quarantined_cell_count desc, repaired_cell_count desc, document_key"),
        _ => (
            $"office_code as code, min(office_name_bn) as name_bn, min(office_name_en) as name_en, office_code, {OfNone}",
            "group by office_code",
            "quarantined_cell_count desc, repaired_cell_count desc, code"),
    };

    /// <summary>The most quarantined first, then the most repaired; years the latest first.</summary>
    public IReadOnlyList<QualityRow> Rows(QualityView view)
    {
        var (selected, grouped, ordered) = Of(view.By);
        return marts.Read<QualityRow>($"""
            select {selected}, {Sums}
            from mart_quality
            where is_synthetic = $1
            {grouped}
            order by {ordered}
            limit $2 offset $3
            """, IsSynthetic(view), (long)QualityView.RowsPerPage, (long)(view.Page - 1) * QualityView.RowsPerPage);
    }

    public long RowCount(QualityView view)
    {
        var column = view.By switch { QualityBy.Form => "form_code", QualityBy.Year => "fiscal_year_code", QualityBy.Document => "document_key", _ => "office_code" };
        return marts.Read<CountRow>($"select count(distinct {column}) as row_count from mart_quality where is_synthetic = $1", IsSynthetic(view))[0].RowCount;
    }

    /// <summary>The generated documents when they are asked for, or when there are no others.</summary>
    public bool IsSynthetic(QualityView view) => view.IsSynthetic ?? Worlds() is { RealCount: 0, SyntheticCount: > 0 };

    public QualityWorlds Worlds() => _worlds ??= marts.Read<QualityWorlds>("""
        select
            count(*) filter (where not is_synthetic) as real_count,
            count(*) filter (where is_synthetic) as synthetic_count
        from mart_quality
        """)[0];

    /// <summary>Of the real documents, or of the generated ones; null is of all.</summary>
    public QualityTotal Total(bool? isSynthetic = null) => marts.Read<QualityTotal>($"""
        select {Sums}
        from mart_quality
        where $1 is null or is_synthetic = $1
        """, isSynthetic)[0];
}
