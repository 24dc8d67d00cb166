namespace Shuddhachar.Dashboard.Queries;

/// <summary>How many findings the current report of an office has, by their gravity (mart_quality_office).</summary>
/// <param name="Codes">Their kinds.</param>
public sealed record OfficeFindings(string OfficeCode, string OfficeNameBn, string? OfficeNameEn, long ErrorCount, long WarningCount, long InfoCount, string Codes);

/// <summary>Offices that are not comparable for one reason, as many of them as are printed.</summary>
public sealed record UnrankedGroup(ReasonCount Reason, IReadOnlyList<UnrankedRow> Rows);

/// <summary>Everything that the printed ranking of a plan and year says.</summary>
public sealed record RankingPrint(
    PlanInYear Of, RankingChoice Choice, SnapshotRow Snapshot, IReadOnlyList<RankingRow> Ranked, IReadOnlyList<UnrankedGroup> Unranked, int CoverageLimit, IReadOnlyList<OfficeFindings> Findings);

/// <summary>The rows of /print/ranking/{year}/{plan}.</summary>
public sealed class RankingPrintQuery(Marts marts, RankingListQuery lists, SnapshotQuery snapshot)
{
    /// <summary>Offices that are printed for each reason why they are not comparable: a nation has tens of thousands, which are no reading.</summary>
    public const int UnrankedLimit = 500;

    /// <returns>Null when nothing of the plan and year is loaded.</returns>
    public RankingPrint? Of(string year, string plan, RankingView view, bool isBangla)
    {
        if (lists.Find(year, plan) is not { } of || RankingChoice.Of(lists.Sets(of), view) is not { } choice) return null;
        var rules = choice.View with { Sort = RankingSort.Rank, IsDescending = false, Search = null, Peer = null, Page = 1, RestPage = 1 };
        return new(
            of, choice, snapshot.Current(), lists.Ranked(of, choice.Set, rules, isBangla, (int)choice.Set.ComparableCount),
            [.. choice.Set.Counts.Where(count => count.ReasonCode is not null).Select(count =>
                new UnrankedGroup(count, lists.Unranked(of, choice.Set, rules with { Reason = count.ReasonCode }, isBangla, UnrankedLimit)))],
            lists.CoverageLimit(), Findings(of, choice.Set));
    }

    /// <summary>Of the ranked offices, the most findings first.</summary>
    IReadOnlyList<OfficeFindings> Findings(PlanInYear of, RankingSet set) => marts.Read<OfficeFindings>("""
        select
            findings.office_code,
            findings.office_name_bn,
            findings.office_name_en,
            cast(sum(case when findings.severity = 'error' then findings.current_finding_count else 0 end) as bigint) as error_count,
            cast(sum(case when findings.severity = 'warning' then findings.current_finding_count else 0 end) as bigint) as warning_count,
            cast(sum(case when findings.severity = 'info' then findings.current_finding_count else 0 end) as bigint) as info_count,
            string_agg(distinct findings.code, ', ' order by findings.code) as codes
        from mart_quality_office as findings
        inner join mart_rank as ranks
            on findings.office_key = ranks.office_key
            and findings.plan_key = ranks.plan_key
            and findings.fiscal_year_key = ranks.fiscal_year_key
        where findings.plan_key = $1 and findings.fiscal_year_key = $2 and findings.is_synthetic = $4 and findings.current_finding_count > 0
            and ranks.method_key is not distinct from $3 and ranks.rank_competition is not null
        group by findings.office_code, findings.office_name_bn, findings.office_name_en
        order by error_count desc, warning_count desc, info_count desc, findings.office_name_bn, findings.office_code
        """, of.PlanKey, of.FiscalYearKey, set.Method?.MethodKey, set.IsSynthetic);
}
