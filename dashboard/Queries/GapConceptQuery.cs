namespace Shuddhachar.Dashboard.Queries;

/// <summary>Target against achievement of one measure in one unit over the offices of a choice (mart_gap_concept).</summary>
/// <param name="TargetMean">Per compared row: what is shown of percents, which make no sum that a person could read.</param>
public sealed record GapConceptRow(
    string ConceptCode,
    string ConceptNameBn,
    string? ConceptNameEn,
    string UnitCode,
    long RowCount,
    long ComparedCount,
    long QuarantinedCount,
    long NotApplicableCount,
    long NotDueCount,
    long NotReportedCount,
    long UnreadableCount,
    long NoTargetCount,
    decimal? TargetSum,
    decimal? ActualSum,
    decimal? TargetMean,
    decimal? ActualMean,
    decimal? AttainmentPercent,
    decimal? GapPercent,
    long MatchingCount)
{
    public long LeftOutCount => RowCount - ComparedCount;
}

/// <summary>Rows of a choice that belong to no measure of other years, and so stand in no bullet.</summary>
public sealed record GapUnmatched(long RowCount);

public sealed class GapConceptQuery(Marts marts)
{
    /// <summary>The largest gap first. Sums of one unit only: units never mix.</summary>
    public IReadOnlyList<GapConceptRow> Rows(GapScope scope, GapView view)
    {
        var conditions = Of(scope, view).And("concept_key is not null").And("concept_code = ?", view.Concept);
        var filter = view.Show switch
        {
            GapShow.Met => "where gap_percent <= 0",
            GapShow.Missed => $"where gap_percent >= {conditions.Bind(view.Size)} and gap_percent > 0",
            _ => "",
        };
        var (limit, offset) = (conditions.Bind((long)GapView.ConceptsPerPage), conditions.Bind((long)(view.ConceptPage - 1) * GapView.ConceptsPerPage));
        return marts.Read<GapConceptRow>($$"""
            with
            sums as (
                select
                    concept_code,
                    concept_name_bn,
                    concept_name_en,
                    unit_code,
                    cast(sum(row_count) as bigint) as row_count,
                    cast(sum(compared_count) as bigint) as compared_count,
                    cast(sum(quarantined_count) as bigint) as quarantined_count,
                    cast(sum(not_applicable_count) as bigint) as not_applicable_count,
                    cast(sum(not_due_count) as bigint) as not_due_count,
                    cast(sum(not_reported_count) as bigint) as not_reported_count,
                    cast(sum(unreadable_count) as bigint) as unreadable_count,
                    cast(sum(no_target_count) as bigint) as no_target_count,
                    cast(sum(target_sum) as decimal(28, 4)) as target_sum,
                    cast(sum(actual_sum) as decimal(28, 4)) as actual_sum,
                    percent_of(sum(target_sum), 100 * sum(compared_count)) as target_mean,
                    percent_of(sum(actual_sum), 100 * sum(compared_count)) as actual_mean,
                    percent_of(sum(actual_sum), sum(target_sum)) as attainment_percent,
                    percent_of(sum(target_sum) - sum(actual_sum), sum(target_sum)) as gap_percent
                from mart_gap_concept
                {{conditions.Where}}
                group by concept_code, concept_name_bn, concept_name_en, unit_code
            ),
            matching as (
                select * from sums
                {{filter}}
            )
            select
                matching.*,
                count(*) over () as matching_count
            from matching
            order by gap_percent desc nulls last, concept_code, unit_code
            limit {{limit}} offset {{offset}}
            """, conditions.Values);
    }

    public long Unmatched(GapScope scope, GapView view)
    {
        var conditions = Of(scope, view).And("concept_key is null");
        return marts.Read<GapUnmatched>($"select cast(coalesce(sum(row_count), 0) as bigint) as row_count from mart_gap_concept {conditions.Where}", conditions.Values)[0].RowCount;
    }

    public IReadOnlyList<Choice> Choices(GapScope scope) => marts.Read<Choice>("""
        select distinct concept_code as code, concept_name_bn as name_bn, concept_name_en as name_en
        from mart_gap_concept
        where plan_key = $1 and fiscal_year_key = $2 and is_synthetic = $3 and concept_key is not null
        order by name_bn, code
        """, scope.PlanKey, scope.YearKey, scope.Synthetic);

    static Conditions Of(GapScope scope, GapView view) => new Conditions()
        .And("plan_key = ?", scope.PlanKey)
        .And("fiscal_year_key = ?", scope.YearKey)
        .And("is_synthetic = ?", scope.Synthetic)
        .And("quarter_no = ?", view.Quarter ?? 0)
        .And("ministry_key = ?", scope.MinistryKey)
        .And("office_kind = ?", scope.Kind)
        .And("section_no = ?", view.Section);
}
