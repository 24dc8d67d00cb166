namespace Shuddhachar.Dashboard.Queries;

/// <summary>What one report scored, whether or not a later one replaced it (mart_document_score).</summary>
public sealed record DocumentScore(
    int DocumentKey,
    int PlanKey,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    int FiscalYearKey,
    string FiscalYearCode,
    int QuarterKey,
    string QuarterCode,
    decimal? ScorePercent,
    decimal? CoveragePercent);

/// <summary>The report of one quarter against the calendar (mart_submission).</summary>
public sealed record SubmissionRow(
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    int QuarterNo,
    int? DocumentKey,
    DateOnly? DocumentDate,
    DateOnly DueDay,
    int? DaysLate,
    string Status);

/// <summary>An indicator that will miss its target by the rule, and how often the rule was right (mart_early_warning).</summary>
public sealed record WarningRow(
    int DocumentKey,
    int IndicatorKey,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string IndicatorNo,
    string ActivityName,
    string IndicatorName,
    string? IndicatorNameEn,
    decimal? WeightMarks,
    decimal? AttainmentPercent,
    int? ExpectedPercent,
    bool? IsWarned,
    string? ReasonBn,
    string? ReasonEn,
    int? RecordWarnedCount,
    int? RecordHitCount,
    decimal? RecordPrecisionPercent);

/// <summary>A target that asks no more than the year before (mart_soft_target).</summary>
public sealed record SoftTargetRow(
    int DocumentKey,
    int IndicatorKey,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string IndicatorNo,
    string ActivityName,
    string IndicatorName,
    string? IndicatorNameEn,
    string UnitCode,
    decimal? TargetNumber,
    decimal? PreviousTargetNumber,
    decimal? PreviousActualNumber,
    int? SameTargetYearCount,
    string ReasonBn,
    string ReasonEn);

/// <summary>Achievement in percent of the target in one year, or in one quarter.</summary>
public sealed record AttainmentRow(int? ConceptKey, string ActivityName, string IndicatorName, int IndicatorKey, string Period, decimal AttainmentPercent);

/// <summary>What an office reported over the years, beside its figures.</summary>
public sealed class OfficeHistoryQuery(Marts marts)
{
    /// <summary>The last report of each quarter, in order of time.</summary>
    public IReadOnlyList<DocumentScore> Scores(int officeKey) => marts.Read<DocumentScore>("""
        select {columns}
        from mart_document_score
        where office_key = $1 and is_latest_of_quarter and quarter_key is not null
        order by quarter_key, plan_key
        """, officeKey);

    /// <summary>Latest year first, then by plan and quarter.</summary>
    public IReadOnlyList<SubmissionRow> Submissions(int officeKey) => marts.Read<SubmissionRow>("""
        select {columns}
        from mart_submission
        where office_key = $1
        order by fiscal_year_key desc, plan_key, quarter_no
        """, officeKey);

    /// <summary>Of the office's reports of one year: all rows, warned of or not, the heaviest first.</summary>
    public IReadOnlyList<WarningRow> Warnings(int officeKey, IReadOnlyList<DocumentRow> documents) => marts.Read<WarningRow>("""
        select {columns}
        from mart_early_warning
        where office_key = $1 and fiscal_year_code = $2 and document_key between $3 and $4
        order by is_warned desc nulls last, weight_marks desc nulls last, early_warning_key
        """, officeKey, documents[0].FiscalYearCode, First(documents), Last(documents));

    public IReadOnlyList<SoftTargetRow> SoftTargets(int officeKey, string year) => marts.Read<SoftTargetRow>("""
        select {columns}
        from mart_soft_target
        where office_key = $1 and fiscal_year_code = $2
        order by is_already_achieved desc nulls last, same_target_year_count desc nulls last, soft_target_key
        """, officeKey, year);

    /// <summary>Every year's attainment of the office's indicators of a plan, in order of time.</summary>
    public IReadOnlyList<AttainmentRow> ByYear(int officeKey, IReadOnlyList<DocumentRow> documents) => marts.Read<AttainmentRow>("""
        select concept_key, activity_name, indicator_name, indicator_key, fiscal_year_code as period, attainment_percent
        from mart_gap
        where office_key = $1 and plan_code = $2 and document_key between $3 and $4 and attainment_percent is not null
        order by fiscal_year_key, gap_key
        """, officeKey, documents[0].PlanCode, First(documents), Last(documents));

    /// <summary>Every quarter's attainment of the document's indicators, where the form has targets by quarter.</summary>
    public IReadOnlyList<AttainmentRow> ByQuarter(int documentKey) => marts.Read<AttainmentRow>("""
        select
            concept_key,
            activity_name,
            indicator_name,
            indicator_key,
            result_quarter_code as period,
            percent_of(actual_number, target_number) as attainment_percent
        from mart_quarter_result
        where document_key = $1 and unit_code <> 'date' and percent_of(actual_number, target_number) is not null
        order by result_quarter_key, indicator_key
        """, documentKey);

    // documents of one office mostly lie together: between its first and its last key the facts are a small part of the whole
    static int First(IReadOnlyList<DocumentRow> documents) => documents.Min(document => document.DocumentKey);

    static int Last(IReadOnlyList<DocumentRow> documents) => documents.Max(document => document.DocumentKey);
}
