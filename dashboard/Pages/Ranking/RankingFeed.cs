using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Ranking;

/// <summary>The rows of the ranking table as an address of the OData service: the same offices in the same order.</summary>
static class RankingFeed
{
    static readonly string[] s_searched = ["OfficeNameBn", "OfficeNameEn", "OfficeCode"];

    internal static string Address(RankingChoice choice, PlanInYear of, string format) =>
        Urls.Feed("Rankings", string.Join(" and ", Conditions(choice, of)), format, Order(choice.View));

    static IEnumerable<string> Conditions(RankingChoice choice, PlanInYear of)
    {
        yield return $"PlanCode eq {Quoted(of.PlanCode)}";
        yield return $"FiscalYearCode eq {Quoted(of.FiscalYearCode)}";
        yield return choice.Set.Method is { } method ? $"MethodCode eq {Quoted(method.MethodCode)}" : "MethodCode eq null";
        yield return $"IsSynthetic eq {(choice.Set.IsSynthetic ? "true" : "false")}";
        yield return "IsComparable eq true";
        if (choice.View.Peer is { } peer) yield return $"PeerClassCode eq {Quoted(peer)}";
        if (RankingListQuery.Folded(choice.View.Search) is { } text)
            yield return "(" + string.Join(" or ", s_searched.Select(name => $"contains(tolower({name}),{Quoted(text)})")) + ")";
    }

    static string Order(RankingView view)
    {
        var by = view.Sort switch
        {
            RankingSort.Name => "OfficeNameBn",
            RankingSort.Score => "ScorePercent",
            RankingSort.Coverage => "CoveragePercent",
            RankingSort.Claim => "ClaimedMarks sub EarnedMarks",
            RankingSort.Change => "RankChange",
            _ => "RankCompetition",
        };
        return $"{by}{(view.IsDescending ? " desc" : "")},RankCompetition,OfficeNameBn";
    }

    static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
