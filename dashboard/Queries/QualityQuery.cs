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

    /// <summary>Asked for by the chart and by the table of a page.</summary>
    (QualityView? View, IReadOnlyList<QualityRow> Rows) _rows = (null, []);

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

    const string OfNoDocument = """
        null as plan_name_bn, null as plan_name_en, null as fiscal_year_code, null as quarter_code, null as file_name, true as is_current
        """;

    /// <summary>The most quarantined first, then the most repaired; years the latest first, forms by name.</summary>
    public IReadOnlyList<QualityRow> Rows(QualityView view)
    {
        if (_rows.View != view)
            _rows = (view, marts.Read<QualityRow>(Sql(view.By), IsSynthetic(view), (long)QualityView.RowsPerPage, (long)(view.Page - 1) * QualityView.RowsPerPage));
        return _rows.Rows;
    }

    /// <summary>Added up by keys, so that names are looked up for the rows of the page only. Columns are constants of ours, never a reader's text.</summary>
    static string Sql(QualityBy by) => by switch
    {
        QualityBy.Document => $"""
            with chosen as (
                select document_key
                from mart_quality
                where is_synthetic = $1
                order by quarantined_cell_count desc, repaired_cell_count desc, document_key
                limit $2 offset $3
            )

            select
                cast(quality.document_key as varchar) as code,
                quality.office_name_bn as name_bn,
                quality.office_name_en as name_en,
                quality.office_code,
                quality.plan_name_bn,
                quality.plan_name_en,
                quality.fiscal_year_code,
                quality.quarter_code,
                quality.file_name,
                quality.is_current,
                cast(1 as bigint) as document_count,
                cast(quality.cell_count as bigint) as cell_count,
                cast(quality.read_cell_count as bigint) as read_cell_count,
                cast(quality.repaired_cell_count as bigint) as repaired_cell_count,
                cast(quality.quarantined_cell_count as bigint) as quarantined_cell_count,
                cast(quality.error_count as bigint) as error_count,
                cast(quality.warning_count as bigint) as warning_count,
                cast(quality.info_count as bigint) as info_count
            from mart_quality as quality
            inner join chosen on quality.document_key = chosen.document_key
            order by quality.quarantined_cell_count desc, quality.repaired_cell_count desc, quality.document_key
            """,
        QualityBy.Office => $"""
            with sums as (
                select office_key, {Sums}
                from mart_quality
                where is_synthetic = $1
                group by office_key
                order by quarantined_cell_count desc, repaired_cell_count desc, office_key
                limit $2 offset $3
            )

            select office.office_code as code, office.name_bn, coalesce(office.name_en, office.name_bn) as name_en, office.office_code, {OfNoDocument}, sums.* exclude (office_key)
            from sums
            inner join dim_office as office on sums.office_key = office.office_key
            order by sums.quarantined_cell_count desc, sums.repaired_cell_count desc, sums.office_key
            """,
        QualityBy.Form => Grouped("form_code", "code"),
        _ => Grouped("fiscal_year_code", "code desc"),
    };

    static string Grouped(string column, string order) => $"""
        select {column} as code, null as name_bn, null as name_en, null as office_code, {OfNoDocument}, {Sums}
        from mart_quality
        where is_synthetic = $1
        group by {column}
        order by {order}
        limit $2 offset $3
        """;

    public long RowCount(QualityView view)
    {
        var column = view.By switch { QualityBy.Form => "form_code", QualityBy.Year => "fiscal_year_code", QualityBy.Document => "document_key", _ => "office_key" };
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
