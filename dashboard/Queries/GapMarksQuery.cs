namespace Shuddhachar.Dashboard.Queries;

/// <summary>Marks earned and lost at every level of /gaps, sum over sum (mart_gap_office).</summary>
public sealed class GapMarksQuery(Marts marts)
{
    /// <summary>Every figure of a group; a percentage is one division of two sums.</summary>
    const string Sums = """
                cast(sum(weight_marks) as decimal(28, 4)) as weight_marks,
                cast(sum(scored_marks) as decimal(28, 4)) as scored_marks,
                cast(sum(earned_marks) as decimal(28, 6)) as earned_marks,
                cast(sum(lost_marks) as decimal(28, 6)) as lost_marks,
                percent_of(sum(earned_marks), sum(scored_marks)) as score_percent,
                percent_of(sum(lost_marks), sum(scored_marks)) as gap_percent,
                percent_of(coalesce(sum(scored_marks), 0), sum(weight_marks)) as coverage_percent,
                cast(sum(met_count) as bigint) as met_count,
                cast(sum(missed_count) as bigint) as missed_count,
                cast(sum(unknown_count) as bigint) as unknown_count
        """;

    /// <summary>What kept most of a group's rows from a mark.</summary>
    const string Why = """
                case
                    when sum(unscored_row_count) > 0 then 'no_method'
                    when sum(quarantined_row_count) > 0 and sum(quarantined_row_count) >= sum(not_due_row_count) and sum(quarantined_row_count) >= sum(not_reported_row_count) then 'quarantined'
                    when sum(not_reported_row_count) > 0 and sum(not_reported_row_count) >= sum(not_due_row_count) then 'not_reported'
                    when sum(not_due_row_count) > 0 then 'not_due'
                    when sum(not_applicable_row_count) > 0 then 'not_applicable'
                end as why_unknown
        """;

    public GapChoices? Choices(GapView view) => GapChoices.Of(view,
        marts.Read<GapPlanYearRow>("select distinct {columns} from mart_gap_office order by fiscal_year_key, plan_key"),
        marts.Read<OfficeGroupRow>("""
            select distinct is_synthetic, kind, peer_class_code, peer_class_name_bn, peer_class_name_en
            from dim_office
            where office_key in (select office_key from mart_gap_office)
            order by kind, peer_class_code
            """),
        Office(view.Ministry), Office(view.Office));

    public GapOfficeRow? Office(string? code) => code is null ? null : marts.Read<GapOfficeRow>("select {columns} from dim_office where office_code = $1", code).SingleOrDefault();

    public GapOfficeRow? Office(int key) => marts.Read<GapOfficeRow>("select {columns} from dim_office where office_key = $1", key).SingleOrDefault();

    public GapSum Sum(GapScope scope, int? section)
    {
        var conditions = Of(scope).And("fiscal_year_key = ?", scope.YearKey).And("section_no = ?", section);
        return marts.Read<GapSum>($$"""
            select {columns}
            from (
                select
                    count(distinct office_key) as office_count,
                    cast(coalesce(sum(row_count), 0) as bigint) as row_count,
                    {{Sums}},
                    cast(sum(quarantined_row_count) as bigint) as quarantined_row_count,
                    cast(sum(not_due_row_count) as bigint) as not_due_row_count,
                    cast(sum(not_reported_row_count) as bigint) as not_reported_row_count,
                    cast(sum(not_applicable_row_count) as bigint) as not_applicable_row_count,
                    cast(sum(unscored_row_count) as bigint) as unscored_row_count
                from mart_gap_office
                {{conditions.Where}}
                having count(*) > 0
            )
            """, conditions.Values).SingleOrDefault()
            ?? new(0, 0, null, null, null, null, null, null, null, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>Every section of the plan in every year. A section is named as most offices print it: some copies are misread.</summary>
    public IReadOnlyList<GapSectionRow> Sections(GapScope scope)
    {
        var conditions = Of(scope);
        return marts.Read<GapSectionRow>($$"""
            with
            printed_names as (
                select
                    fiscal_year_key,
                    section_no,
                    section_name,
                    row_number() over (partition by fiscal_year_key, section_no order by count(*) desc, section_name) as place
                from mart_gap_office
                {{conditions.Where}}
                group by fiscal_year_key, section_no, section_name
            ),
            sums as (
                select
                    fiscal_year_key,
                    fiscal_year_code,
                    section_no,
                    {{Sums}},
                    {{Why}}
                from mart_gap_office
                {{conditions.Where}}
                group by fiscal_year_key, fiscal_year_code, section_no
            )
            select {columns}
            from sums
            inner join printed_names using (fiscal_year_key, section_no)
            where place = 1
            order by fiscal_year_key, section_no
            """, conditions.Values);
    }

    /// <summary>One page of offices or ministries, the largest gap of the chosen year first; those without a gap that is known come last.</summary>
    public IReadOnlyList<GapHeatRow> Rows(GapScope scope, GapView view)
    {
        var conditions = Of(scope).And("fiscal_year_key = ?", scope.YearKey).And("section_no = ?", view.Section);
        var key = Key(view.Rows);
        var having = view.Show switch
        {
            GapShow.Met => "having sum(missed_count) = 0 and sum(met_count) > 0",
            GapShow.Missed when view.Size > 0 => $"having percent_of(sum(lost_marks), sum(scored_marks)) >= {conditions.Bind(view.Size)}",
            _ => "",
        };
        var (limit, offset) = (conditions.Bind((long)GapView.OfficesPerPage), conditions.Bind((long)(view.OfficePage - 1) * GapView.OfficesPerPage));
        return marts.Read<GapHeatRow>($$"""
            with
            offices as (
                select office_key, ministry_key, office_code, name_bn, name_en
                from dim_office
            ),
            sums as (
                select
                    {{key}} as row_key,
                    {{Sums}}
                from mart_gap_office
                inner join (select office_key, ministry_key from dim_office) using (office_key)
                {{conditions.Where}}
                group by {{key}}
                {{having}}
            )
            select
                row_key, office_code, name_bn, name_en, score_percent, gap_percent, lost_marks, coverage_percent,
                met_count, missed_count, unknown_count, count(*) over () as matching_count
            from sums
            inner join offices on sums.row_key = offices.office_key
            order by gap_percent desc nulls last, lost_marks desc nulls last, name_bn, row_key
            limit {{limit}} offset {{offset}}
            """, conditions.Values);
    }

    /// <summary>The cells of these rows: by section of the chosen year, or by year.</summary>
    public IReadOnlyList<GapHeatCell> Cells(GapScope scope, GapView view, IEnumerable<int> rows)
    {
        var key = Key(view.Rows);
        var bySection = view.Columns == GapColumns.Sections;
        var conditions = Of(scope).And("fiscal_year_key = ?", bySection ? scope.YearKey : null).And("section_no = ?", view.Section)
            .And($"{key} in (select cast(key as integer) from (select unnest(string_split(?, ','))) as listed (key))", string.Join(',', rows));
        return marts.Read<GapHeatCell>($$"""
            select {columns}
            from (
                select
                    {{key}} as row_key,
                    {{(bySection ? "section_no" : "fiscal_year_key")}} as column_no,
                    {{Sums}},
                    {{Why}}
                from mart_gap_office
                inner join (select office_key, ministry_key from dim_office) using (office_key)
                {{conditions.Where}}
                group by row_key, column_no
            )
            """, conditions.Values);
    }

    static string Key(GapRows rows) => rows == GapRows.Ministries ? "ministry_key" : "office_key";

    static Conditions Of(GapScope scope)
    {
        var conditions = new Conditions().And("plan_key = ?", scope.PlanKey).And("is_synthetic = ?", scope.Synthetic).And("office_key = ?", scope.OfficeKey);
        if (scope.OfficeKey is null)
        {
            conditions.And("office_key in (select office_key from dim_office where ministry_key = ?)", scope.MinistryKey)
                .And("office_key in (select office_key from dim_office where kind = ?)", scope.Kind)
                .And("office_key in (select office_key from dim_office where peer_class_code = ?)", scope.Peer);
        }
        return conditions;
    }
}
