namespace Shuddhachar.Dashboard.Queries;

/// <summary>Target and achievement of one quarter, each with the line on which it is printed (mart_quarter_result).</summary>
public sealed record GapQuarterRow(
    int DocumentKey,
    int ResultQuarterNo,
    string ResultQuarterCode,
    string UnitCode,
    string? TargetText,
    string TargetStatus,
    int? TargetLine,
    string? ActualText,
    string ActualStatus,
    int? ActualLine,
    decimal? AttainmentPercent,
    decimal? GapPercent);

/// <summary>The same measure of the same office in a year.</summary>
public sealed record GapYearRow(
    string FiscalYearCode,
    int DocumentKey,
    int IndicatorKey,
    string UnitCode,
    decimal? TargetNumber,
    decimal? ActualNumber,
    DateOnly? TargetDate,
    DateOnly? ActualDate,
    decimal? AttainmentPercent,
    decimal? GapPercent,
    int? DaysLate,
    string? Status,
    int? LineNo);

/// <summary>Single indicators of offices (mart_gap): never of a whole nation, of which sums are shown.</summary>
public sealed class GapRowQuery(Marts marts)
{
    /// <summary>More rows than these are sums only: a view over facts would take seconds.</summary>
    public const int MostRows = 5000;

    public GapCount Count(GapScope scope, GapView view)
    {
        var conditions = Of(scope, view);
        return marts.Read<GapCount>($"""
            select
                count(*) as row_count,
                count(*) filter (where is_met is false) as missed_count,
                count(*) filter (where is_met) as met_count,
                count(*) filter (where is_met is null) as unknown_count
            from mart_gap
            {conditions.Where}
            """, conditions.Values)[0];
    }

    /// <summary>Largest first: by the share of the target that is missing, then by the marks it costs.</summary>
    public IReadOnlyList<GapRow> Rows(GapScope scope, GapView view)
    {
        var conditions = Of(scope, view);
        if (view.Show == GapShow.Missed) conditions.And("is_met is false");
        if (view.Show == GapShow.Met) conditions.And("is_met");
        var (limit, offset) = (conditions.Bind((long)GapView.RowsPerPage), conditions.Bind((long)(view.Page - 1) * GapView.RowsPerPage));
        return marts.Read<GapRow>($$"""
            select {columns}
            from mart_gap
            {{conditions.Where}}
            order by gap_percent desc nulls last, lost_marks desc nulls last, gap_key
            limit {{limit}} offset {{offset}}
            """, conditions.Values);
    }

    public GapRow? Find(GapScope scope, int indicator)
    {
        var conditions = Of(scope).And("indicator_key = ?", indicator);
        return marts.Read<GapRow>($$"""
            select {columns}
            from mart_gap
            {{conditions.Where}}
            limit 1
            """, conditions.Values).SingleOrDefault();
    }

    public IReadOnlyList<GapQuarterRow> Quarters(int document, int indicator) => marts.Read<GapQuarterRow>("""
        select
            document_key,
            result_quarter_no,
            result_quarter_code,
            unit_code,
            target_text,
            target_status,
            target_line,
            actual_text,
            actual_status,
            actual_line,
            percent_of(actual_number, target_number) as attainment_percent,
            percent_of(target_number - actual_number, target_number) as gap_percent
        from mart_quarter_result
        where document_key = $1 and indicator_key = $2
        order by result_quarter_no
        """, document, indicator);

    /// <summary>The measure over the years; empty when the indicator is not matched with other years.</summary>
    public IReadOnlyList<GapYearRow> Years(int office, int indicator) => marts.Read<GapYearRow>("""
        select {columns}
        from mart_concept_office
        inner join (select fiscal_year_key, fiscal_year_code from dim_fiscal_year) using (fiscal_year_key)
        where concept_key = (select concept_key from dim_indicator where indicator_key = $2) and office_key = $1
        order by fiscal_year_key, concept_office_key
        """, office, indicator);

    /// <summary>The first line of an indicator's row in its document; null when it is not known.</summary>
    public int? Line(int document, int indicator) => marts.Read<PlaceRow>("""
        select first_line as line_no
        from mart_indicator_result
        where document_key = $1 and indicator_key = $2
        """, document, indicator).SingleOrDefault()?.LineNo;

    static Conditions Of(GapScope scope, GapView view) => Of(scope)
        .And("section_no = ?", view.Section)
        .And("concept_code = ?", view.Concept)
        .And("gap_percent >= ?", view.Size > 0 ? view.Size : null);

    static Conditions Of(GapScope scope)
    {
        var conditions = new Conditions().And("plan_key = ?", scope.PlanKey).And("fiscal_year_key = ?", scope.YearKey).And("office_key = ?", scope.OfficeKey);
        if (scope.OfficeKey is null)
        {
            conditions.And("office_key in (select office_key from dim_office where is_synthetic = ?)", scope.Synthetic)
                .And("office_key in (select office_key from dim_office where ministry_key = ?)", scope.MinistryKey)
                .And("office_key in (select office_key from dim_office where kind = ?)", scope.Kind)
                .And("office_key in (select office_key from dim_office where peer_class_code = ?)", scope.Peer);
        }
        return conditions;
    }
}

/// <summary>Where a row is printed.</summary>
public sealed record PlaceRow(int? LineNo);
