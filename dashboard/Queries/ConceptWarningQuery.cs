namespace Shuddhachar.Dashboard.Queries;

/// <summary>A target that asks no more than the year before (mart_soft_target).</summary>
public sealed record ConceptSoftRow(
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    int DocumentKey,
    int IndicatorKey,
    decimal? TargetNumber,
    decimal? PreviousTargetNumber,
    decimal? PreviousActualNumber,
    int? PreviousDocumentKey,
    string ReasonBn,
    string ReasonEn,
    int? SameTargetYearCount,
    long MatchingCount);

/// <summary>An office whose target will be missed by the rule of the early warnings.</summary>
public sealed record ConceptWarningRow(
    string OfficeCode,
    string NameBn,
    string? NameEn,
    int DocumentKey,
    int IndicatorKey,
    int QuarterKey,
    decimal? TargetNumber,
    decimal? ActualNumber,
    DateOnly? TargetDate,
    DateOnly? ActualDate,
    decimal? AttainmentPercent,
    string WarningCode,
    long MatchingCount);

/// <summary>How often the rule was right in earlier years, of the same plan and unit, after a quarter (mart_warning_record).</summary>
public sealed record WarningRecordRow(int QuarterNo, long WarnedCount, long MissedCount, long HitCount, decimal? PrecisionPercent, decimal? RecallPercent);

/// <summary>How many rows of reports of the first three quarters were warned of, and of how many that cannot be told.</summary>
public sealed record ConceptWarningCount(long WarnedCount, long QuietCount, long UnknownCount);

/// <summary>Soft targets and early warnings of one measure in one year.</summary>
public sealed class ConceptWarningQuery(Marts marts)
{
    public IReadOnlyList<ConceptSoftRow> Soft(ConceptScope scope, int page)
    {
        var conditions = ConceptQuery.Of(scope with { Search = null }).And("fiscal_year_key = ?", scope.YearKey);
        var (limit, offset) = Page(conditions, page);
        return marts.Read<ConceptSoftRow>($$"""
            select
                office_code, office_name_bn, office_name_en, document_key, indicator_key, target_number, previous_target_number, previous_actual_number,
                previous_document_key, reason_bn, reason_en, same_target_year_count, count(*) over () as matching_count
            from mart_soft_target
            {{conditions.Where}}
            order by same_target_year_count desc nulls last, is_already_achieved desc, office_name_bn, soft_target_key
            limit {{limit}} offset {{offset}}
            """, conditions.Values);
    }

    public ConceptWarningCount Count(ConceptScope scope)
    {
        var conditions = ConceptQuery.Of(scope with { Search = null }).And("fiscal_year_key = ?", scope.YearKey).And("warning_code is not null");
        return marts.Read<ConceptWarningCount>($"""
            select
                count(*) filter (where is_warned) as warned_count,
                count(*) filter (where is_warned is false) as quiet_count,
                count(*) filter (where is_warned is null) as unknown_count
            from mart_concept_office
            {conditions.Where}
            """, conditions.Values)[0];
    }

    public IReadOnlyList<ConceptWarningRow> Warnings(ConceptScope scope, int page)
    {
        var conditions = ConceptQuery.Of(scope with { Search = null }).And("fiscal_year_key = ?", scope.YearKey).And("is_warned");
        var (limit, offset) = Page(conditions, page);
        return marts.Read<ConceptWarningRow>($$"""
            select
                office_code, name_bn, name_en, document_key, indicator_key, quarter_key, target_number, actual_number, target_date, actual_date,
                attainment_percent, warning_code, count(*) over () as matching_count
            from mart_concept_office
            inner join (select office_key, office_code, name_bn, name_en from dim_office) using (office_key)
            {{conditions.Where}}
            order by quarter_key desc, attainment_percent nulls first, name_bn, concept_office_key
            limit {{limit}} offset {{offset}}
            """, conditions.Values);
    }

    public IReadOnlyList<WarningRecordRow> Record(ConceptScope scope) => marts.Read<WarningRecordRow>("""
        select
            quarter_no,
            cast(sum(warned_count) as bigint) as warned_count,
            cast(sum(missed_count) as bigint) as missed_count,
            cast(sum(hit_count) as bigint) as hit_count,
            percent_of(sum(hit_count), sum(warned_count)) as precision_percent,
            percent_of(sum(hit_count), sum(missed_count)) as recall_percent
        from mart_warning_record
        where plan_key = $1 and fiscal_year_key < $2 and unit_code = $3 and is_synthetic = $4
        group by quarter_no
        order by quarter_no
        """, scope.PlanKey, scope.YearKey, scope.Unit, scope.Synthetic);

    static (string Limit, string Offset) Page(Conditions conditions, int page) =>
        (conditions.Bind((long)ConceptView.OthersPerPage), conditions.Bind((long)(page - 1) * ConceptView.OthersPerPage));
}
