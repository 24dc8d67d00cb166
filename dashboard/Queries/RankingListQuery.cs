namespace Shuddhachar.Dashboard.Queries;

/// <summary>A plan in one fiscal year (dim_plan, dim_fiscal_year).</summary>
public sealed record PlanInYear(int PlanKey, string PlanCode, string PlanNameBn, string? PlanNameEn, int FiscalYearKey, string FiscalYearCode);

/// <summary>A scoring method of a plan and how sure we are of it (dim_method).</summary>
public sealed record MethodRow(
    int MethodKey,
    string MethodCode,
    string Version,
    string NameBn,
    string? NameEn,
    string Parameters,
    string ParametersBn,
    string Source,
    string SourceBn,
    string Certainty);

/// <summary>How many offices are not comparable for one reason; without a reason those that are.</summary>
public sealed record ReasonCount(string? ReasonCode, long OfficeCount);

/// <summary>One ranking: a plan and year under one method, of the nation or of generated offices. Without a method it holds reports that nobody can score.</summary>
/// <param name="Counts">Of its offices by reason, the most first.</param>
public sealed record RankingSet(MethodRow? Method, bool IsDefaultMethod, bool IsWhatIf, bool IsSynthetic, IReadOnlyList<ReasonCount> Counts)
{
    public long OfficeCount { get; } = Counts.Sum(count => count.OfficeCount);

    public long ComparableCount { get; } = Counts.Where(count => count.ReasonCode is null).Sum(count => count.OfficeCount);
}

/// <summary>An office without a rank, and why (mart_rank).</summary>
public sealed record UnrankedRow(
    int? DocumentKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string? QuarterCode,
    string ReasonCode,
    decimal? EarnedMarks,
    decimal? ScoredMarks,
    decimal? ScorePercent,
    decimal? CoveragePercent,
    decimal? ClaimedMarks);

/// <summary>A size class of offices (dim_office).</summary>
public sealed record PeerClass(string Code, string NameBn, string? NameEn);

/// <summary>An office's score and rank as the government published them (mart_published_score), beside ours.</summary>
public sealed record PublishedRow(
    string? OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    int? RankPrinted,
    decimal? ScoreMarks,
    int? OfficesRanked,
    string Source,
    bool IsReported,
    decimal? ScorePercent,
    int? RankCompetition,
    int? RankDense);

/// <summary>The rows of /ranking/{year}/{plan}.</summary>
public sealed class RankingListQuery(Marts marts)
{
    /// <summary>Keys first: they are what the table is cut by. $5 is what the reader looks for in small letters, $6 a peer class.</summary>
    const string OfTheSet = """
        from mart_ranking
        where plan_key = $1 and fiscal_year_key = $2 and method_key is not distinct from $3 and is_synthetic = $4
        """;

    const string Matching = """
        ($5 is null or contains(lower(office_name_bn), $5) or contains(lower(office_name_en), $5) or contains(lower(office_code), $5))
            and ($6 is null or peer_class_code = $6)
        """;

    /// <returns>Null when there is no such plan or fiscal year.</returns>
    public PlanInYear? Find(string year, string plan) => marts.Read<PlanInYear>("""
        select plan_key, plan_code, dim_plan.name_bn as plan_name_bn, dim_plan.name_en as plan_name_en, fiscal_year_key, fiscal_year_code
        from dim_plan
        cross join dim_fiscal_year
        where plan_code = $1 and fiscal_year_code = $2
        """, plan, year).SingleOrDefault();

    /// <summary>The default method first, then what else is in force, then what would have been. Empty when nothing of that plan and year is loaded.</summary>
    public IReadOnlyList<RankingSet> Sets(PlanInYear of)
    {
        var methods = marts.Read<MethodRow>("select {columns} from dim_method where plan_key = $1", of.PlanKey).ToDictionary(method => method.MethodKey);
        var counts = marts.Read<SetCount>("""
            select
                method_key,
                is_default_method,
                is_what_if,
                is_synthetic,
                not_comparable_reason_code as reason_code,
                count(*) as office_count
            from mart_rank
            where plan_key = $1 and fiscal_year_key = $2
            group by method_key, is_default_method, is_what_if, is_synthetic, not_comparable_reason_code
            order by is_synthetic, is_default_method desc, is_what_if, method_key nulls last, office_count desc, reason_code nulls first
            """, of.PlanKey, of.FiscalYearKey);
        return [.. counts
            .GroupBy(count => (count.MethodKey, count.IsDefaultMethod, count.IsWhatIf, count.IsSynthetic))
            .Select(set => new RankingSet(
                set.Key.MethodKey is { } key ? methods[key] : null, set.Key.IsDefaultMethod, set.Key.IsWhatIf, set.Key.IsSynthetic,
                [.. set.Select(count => new ReasonCount(count.ReasonCode, count.OfficeCount))]))];
    }

    sealed record SetCount(int? MethodKey, bool IsDefaultMethod, bool IsWhatIf, bool IsSynthetic, string? ReasonCode, long OfficeCount);

    /// <summary>Of the offices of a ranking those that the reader looks for, by reason.</summary>
    public IReadOnlyList<ReasonCount> Matches(PlanInYear of, RankingSet set, RankingView view) => view is { Search: null, Peer: null } ? set.Counts
        : marts.Read<ReasonCount>($"""
            select not_comparable_reason_code as reason_code, count(*) as office_count
            {OfTheSet}
                and {Matching}
            group by not_comparable_reason_code
            """, of.PlanKey, of.FiscalYearKey, set.Method?.MethodKey, set.IsSynthetic, Folded(view.Search), view.Peer);

    /// <summary>Offices with a rank, in the reader's order.</summary>
    /// <param name="rows">How many; the page of the view.</param>
    public IReadOnlyList<RankingRow> Ranked(PlanInYear of, RankingSet set, RankingView view, bool isBangla, int rows = RankingView.RowsPerPage) => marts.Read<RankingRow>($$"""
        select {columns}
        {{OfTheSet}}
            and is_comparable
            and {{Matching}}
        order by {{Order(view.Sort, isBangla)}} {{(view.IsDescending ? "desc" : "asc")}} nulls last, rank_competition, {{Name(isBangla)}}, office_key
        limit $7 offset $8
        """, of.PlanKey, of.FiscalYearKey, set.Method?.MethodKey, set.IsSynthetic, Folded(view.Search), view.Peer, (long)rows, (long)(view.Page - 1) * rows);

    /// <summary>Offices without a rank, by name; read from the table, for there can be many.</summary>
    public IReadOnlyList<UnrankedRow> Unranked(PlanInYear of, RankingSet set, RankingView view, bool isBangla, int rows = RankingView.RowsPerPage) => marts.Read<UnrankedRow>($"""
        select
            ranks.document_key, offices.office_code, offices.name_bn as office_name_bn, coalesce(offices.name_en, offices.name_bn) as office_name_en,
            quarters.quarter_code, ranks.not_comparable_reason_code as reason_code, ranks.earned_marks, ranks.scored_marks, ranks.score_percent,
            ranks.coverage_percent, ranks.claimed_marks
        from mart_rank as ranks
        inner join dim_office as offices on ranks.office_key = offices.office_key
        left join dim_quarter as quarters on ranks.quarter_key = quarters.quarter_key
        where ranks.plan_key = $1 and ranks.fiscal_year_key = $2 and ranks.method_key is not distinct from $3 and ranks.is_synthetic = $4
            and case when $9 is null then ranks.not_comparable_reason_code is not null else ranks.not_comparable_reason_code = $9 end
            and ($5 is null or contains(lower(offices.name_bn), $5) or contains(lower(offices.name_en), $5) or contains(lower(offices.office_code), $5))
            and ($6 is null or offices.peer_class_code = $6)
        order by {Name(isBangla)}, ranks.office_key
        limit $7 offset $8
        """, of.PlanKey, of.FiscalYearKey, set.Method?.MethodKey, set.IsSynthetic, Folded(view.Search), view.Peer, (long)rows, (long)(view.RestPage - 1) * rows, view.Reason);

    /// <summary>Percent of a plan's marks that must be scored for a rank: a setting of this service.</summary>
    public int CoverageLimit() => marts.Read<Limit>("select cast(low_coverage_percent() as integer) as percent")[0].Percent;

    sealed record Limit(int Percent);

    public IReadOnlyList<PeerClass> Peers(bool isSynthetic) => marts.Read<PeerClass>("""
        select distinct peer_class_code as code, peer_class_name_bn as name_bn, peer_class_name_en as name_en
        from dim_office
        where peer_class_code is not null and is_synthetic = $1
        order by name_bn, code
        """, isSynthetic);

    /// <summary>What was published for the plan and year, and what this service computed for the same real offices.</summary>
    public IReadOnlyList<PublishedRow> Published(PlanInYear of, int? methodKey) => marts.Read<PublishedRow>("""
        with
        ours as (
            select office_key, score_percent, rank_competition, rank_dense
            from mart_rank
            where plan_key = $1 and fiscal_year_key = $2 and method_key is not distinct from $3 and not is_synthetic
        )

        select
            published.office_code, published.office_name_bn, published.office_name_en, published.rank_printed, published.score_marks,
            published.offices_ranked, published.source, ours.office_key is not null as is_reported, ours.score_percent, ours.rank_competition, ours.rank_dense
        from mart_published_score as published
        left join ours on published.office_key = ours.office_key
        where published.plan_key = $1 and published.fiscal_year_key = $2
        order by published.rank_printed nulls last, published.score_marks desc nulls last, published.published_score_key
        """, of.PlanKey, of.FiscalYearKey, methodKey);

    static string Order(RankingSort sort, bool isBangla) => sort switch
    {
        RankingSort.Name => Name(isBangla),
        RankingSort.Score => "score_percent",
        RankingSort.Coverage => "coverage_percent",
        RankingSort.Claim => "claimed_marks - earned_marks",
        RankingSort.Change => "rank_change",
        _ => "rank_competition",
    };

    static string Name(bool isBangla) => isBangla ? "office_name_bn" : "office_name_en";

    internal static string? Folded(string? text) => text?.ToLowerInvariant();
}
