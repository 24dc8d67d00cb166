namespace Shuddhachar.Dashboard.Queries;

/// <summary>Target against achievement of one indicator in an office's latest report (mart_gap).</summary>
public sealed record GapRow(
    int DocumentKey,
    int IndicatorKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string IndicatorNo,
    string ActivityName,
    string IndicatorName,
    string? IndicatorNameEn,
    string UnitCode,
    decimal? TargetNumber,
    decimal? ActualNumber,
    DateOnly? TargetDate,
    DateOnly? ActualDate,
    int? DaysLate,
    decimal? AttainmentPercent,
    decimal? GapPercent,
    bool? IsMet,
    decimal? WeightMarks,
    decimal? LostMarks,
    string? Status);

/// <summary>How many rows a choice has, and how many cannot be compared at all.</summary>
public sealed record GapCount(long RowCount, long MissedCount, long MetCount, long UnknownCount);

public sealed record Choice(string Code, string NameBn, string? NameEn);

/// <summary>The rows of /gaps and the largest of them for the overview.</summary>
public sealed class GapQuery(Marts marts)
{
    const string Chosen = """
        where ($1 is null or plan_code = $1)
            and ($2 is null or fiscal_year_code = $2)
            and ($3 is null or office_code = $3)
        """;

    public GapCount Count(GapView view) => marts.Read<GapCount>($$"""
        select
            count(*) as row_count,
            count(*) filter (where is_met is false) as missed_count,
            count(*) filter (where is_met) as met_count,
            count(*) filter (where is_met is null) as unknown_count
        from mart_gap
        {{Chosen}}
        """, view.Plan, view.Year, view.Office)[0];

    /// <summary>Largest first: by the share of the target that is missing, then by the marks it costs.</summary>
    public IReadOnlyList<GapRow> Rows(GapView view, int rows = GapView.RowsPerPage) => marts.Read<GapRow>($$"""
        select {columns}
        from mart_gap
        {{Chosen}}
            and case $4 when 'missed' then is_met is false when 'met' then is_met else true end
        order by gap_percent desc nulls last, lost_marks desc nulls last, gap_key
        limit $5 offset $6
        """, view.Plan, view.Year, view.Office, Urls.Name(view.Show), (long)rows, (long)(view.Page - 1) * rows);

    public IReadOnlyList<Choice> Plans() => Choices("plan_code", "plan_name_bn", "plan_name_en");

    public IReadOnlyList<Choice> Years() => Choices("fiscal_year_code", "fiscal_year_name_bn", "fiscal_year_code");

    public IReadOnlyList<Choice> Offices() => Choices("office_code", "office_name_bn", "office_name_en");

    /// <summary>The columns are this class's own constants, never a reader's text.</summary>
    IReadOnlyList<Choice> Choices(string code, string bangla, string english) => marts.Read<Choice>($"""
        select distinct {code} as code, {bangla} as name_bn, {english} as name_en
        from mart_gap
        order by name_bn, code
        """);
}
