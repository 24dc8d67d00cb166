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

/// <summary>
/// Single indicators: all of one office's report (mart_gap, a view over facts that only answers fast for one document), and of many offices
/// those that are matched with other years (mart_concept_office, a table).
/// </summary>
public sealed class GapRowQuery(Marts marts)
{
    const string OfMany = """
        mart_concept_office
            inner join (select indicator_key, section_no from dim_indicator) using (indicator_key)
            inner join (select concept_key, concept_code from dim_concept) using (concept_key)
        """;

    /// <summary>The current report of the chosen office; null when it has none of that plan and year.</summary>
    public int? Document(GapScope scope) => marts.Read<DocumentKeyRow>(
        "select distinct document_key from mart_gap_office where office_key = $1 and plan_key = $2 and fiscal_year_key = $3", scope.OfficeKey, scope.PlanKey, scope.YearKey) is [var row, ..]
        ? row.DocumentKey : null;

    public GapCount Count(GapScope scope, GapView view, int? document)
    {
        var conditions = Of(scope, view, document);
        return marts.Read<GapCount>($"""
            select
                count(*) as row_count,
                count(*) filter (where is_met is false) as missed_count,
                count(*) filter (where is_met) as met_count,
                count(*) filter (where is_met is null) as unknown_count
            from {(document is null ? OfMany : "mart_gap")}
            {conditions.Where}
            """, conditions.Values)[0];
    }

    /// <summary>Largest first: by the share of the target that is missing, then by the marks it costs.</summary>
    public IReadOnlyList<GapRow> Rows(GapScope scope, GapView view, int? document)
    {
        var conditions = Of(scope, view, document);
        if (view.Show == GapShow.Missed) conditions.And("is_met is false");
        if (view.Show == GapShow.Met) conditions.And("is_met");
        var page = $"limit {conditions.Bind((long)GapView.RowsPerPage)} offset {conditions.Bind((long)(view.Page - 1) * GapView.RowsPerPage)}";
        return document is null
            ? marts.Read<GapRow>($$"""
                with
                chosen as (
                    select *, weight_marks - earned_marks as lost_marks
                    from {{OfMany}}
                    {{conditions.Where}}
                    order by gap_percent desc nulls last, lost_marks desc nulls last, concept_office_key
                    {{page}}
                )
                select
                    chosen.*, offices.office_code, offices.name_bn as office_name_bn, offices.name_en as office_name_en, plans.plan_code, plans.name_bn as plan_name_bn,
                    plans.name_en as plan_name_en, years.fiscal_year_code, quarters.quarter_code, indicators.indicator_no, indicators.activity_name, indicators.indicator_name,
                    coalesce(indicators.indicator_name_en, indicators.indicator_name) as indicator_name_en
                from chosen
                inner join dim_office as offices on chosen.office_key = offices.office_key
                inner join dim_plan as plans on chosen.plan_key = plans.plan_key
                inner join dim_fiscal_year as years on chosen.fiscal_year_key = years.fiscal_year_key
                inner join dim_indicator as indicators on chosen.indicator_key = indicators.indicator_key
                left join dim_quarter as quarters on chosen.quarter_key = quarters.quarter_key
                order by chosen.gap_percent desc nulls last, chosen.lost_marks desc nulls last, chosen.concept_office_key
                """, conditions.Values)
            : marts.Read<GapRow>($$"""
                select {columns}
                from mart_gap
                {{conditions.Where}}
                order by gap_percent desc nulls last, lost_marks desc nulls last, gap_key
                {{page}}
                """, conditions.Values);
    }

    public GapRow? Find(int document, int indicator) => marts.Read<GapRow>("""
        select {columns}
        from mart_gap
        where document_key = $1 and indicator_key = $2
        """, document, indicator).SingleOrDefault();

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

    static Conditions Of(GapScope scope, GapView view, int? document)
    {
        var conditions = new Conditions()
            .And("document_key = ?", document)
            .And("section_no = ?", view.Section)
            .And("concept_code = ?", view.Concept)
            .And("gap_percent >= ?", view.Size > 0 ? view.Size : null);
        return document is not null ? conditions : conditions
            .And("plan_key = ?", scope.PlanKey)
            .And("fiscal_year_key = ?", scope.YearKey)
            .And("office_key in (select office_key from dim_office where is_synthetic = ?)", scope.Synthetic)
            .And("office_key in (select office_key from dim_office where ministry_key = ?)", scope.MinistryKey)
            .And("office_key in (select office_key from dim_office where kind = ?)", scope.Kind)
            .And("office_key in (select office_key from dim_office where peer_class_code = ?)", scope.Peer);
    }
}

public sealed record DocumentKeyRow(int DocumentKey);

/// <summary>Where a row is printed.</summary>
public sealed record PlaceRow(int? LineNo);
