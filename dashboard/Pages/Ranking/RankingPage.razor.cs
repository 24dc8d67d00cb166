using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Ranking;

/// <summary>One plan and year: the offices that can be compared, how they moved over the years, what was published, and the others with the reason why not.</summary>
public sealed partial class RankingPage
{
    [Inject]
    public required RankingListQuery Lists { get; init; }

    [Inject]
    public required RankingBump Bump { get; init; }

    [Inject]
    public required PageRequest Request { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Year { get; set; }

    [Parameter]
    public required string Plan { get; set; }

    /// <summary>Null when there is no such plan and year, or nothing is known of it.</summary>
    PlanInYear? Of { get; set; }

    /// <summary>Null when a list was published but no report is loaded.</summary>
    RankingChoice? Choice { get; set; }

    RankingSet Set => Choice!.Set;

    RankingView View { get; set; } = new(null, Ties.Competition);

    IReadOnlyList<PeerClass> Peers { get; set; } = [];

    IReadOnlyList<RankingRow> Rows { get; set; } = [];

    /// <summary>How many ranked offices are what the reader looks for.</summary>
    long Matching { get; set; }

    IReadOnlyList<ReasonCount> Reasons { get; set; } = [];

    IReadOnlyList<UnrankedRow> Rest { get; set; } = [];

    long RestMatching { get; set; }

    Chart? BumpChart { get; set; }

    IReadOnlyList<PublishedRow> PublishedRows { get; set; } = [];

    string PlanName => T.Pick(Of!.PlanNameBn, Of.PlanNameEn);

    string Title => T.Say("ranking.title", PlanName, T.Year(Year)) + (Choice?.Set.IsSynthetic == true ? $" ({T["ranking.synthetic"]})" : "");

    static int First(int page) => (page - 1) * RankingView.RowsPerPage + 1;

    protected override void OnParametersSet()
    {
        if (Lists.Find(Year, Plan) is not { } found) return;
        View = RankingView.From(Http.Request.Query);
        Choice = RankingChoice.Of(Lists.Sets(found), View);
        var real = Choice is { Set.IsSynthetic: true } ? Choice.Others.FirstOrDefault(set => !set.IsSynthetic) : Choice?.Set;
        PublishedRows = Lists.Published(found, real?.Method?.MethodKey);
        if (Choice is null && PublishedRows.Count == 0) return;
        Of = found;
        if (Choice is not null) Read(found);
    }

    void Read(PlanInYear found)
    {
        Peers = Lists.Peers(Set.IsSynthetic);
        View = Choice!.View with { Peer = Peers.Any(peer => peer.Code == Choice.View.Peer) ? Choice.View.Peer : null };
        Reasons = [.. Set.Counts.Where(count => count.ReasonCode is not null)];
        View = View with { Reason = Reasons.Any(reason => reason.ReasonCode == View.Reason) ? View.Reason : null };
        var matches = Lists.Matches(found, Set, View).ToLookup(count => count.ReasonCode is null);
        Matching = matches[true].Sum(count => count.OfficeCount);
        RestMatching = matches[false].Where(count => View.Reason is null || count.ReasonCode == View.Reason).Sum(count => count.OfficeCount);
        View = View with { Page = Within(View.Page, Matching), RestPage = Within(View.RestPage, RestMatching) };
        Choice = Choice with { View = View };
        if (Matching > 0) Rows = Lists.Ranked(found, Set, View, T.IsBangla);
        if (RestMatching > 0) Rest = Lists.Unranked(found, Set, View, T.IsBangla);
        if (Set.ComparableCount > 0) BumpChart = Bump.Draw(found, Choice);
    }

    /// <summary>A page that is not there is the last.</summary>
    static int Within(int page, long rows) => (int)Math.Clamp(page, 1, Math.Max(1, (rows + RankingView.RowsPerPage - 1) / RankingView.RowsPerPage));
}
