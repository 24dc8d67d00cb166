using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Ranking;

/// <summary>One plan and year: the offices that can be compared, by rank, and the others with the reason why not.</summary>
public sealed partial class RankingPage
{
    const int RowLimit = 200;

    [Inject]
    public required RankingQuery Rankings { get; init; }

    [Parameter]
    public required string Year { get; set; }

    [Parameter]
    public required string Plan { get; set; }

    [SupplyParameterFromQuery(Name = "method")]
    public string? MethodCode { get; set; }

    [SupplyParameterFromQuery(Name = "ties")]
    public string? TieRule { get; set; }

    RankingView View { get; set; } = new(null, Ties.Competition);

    IReadOnlyList<MethodRow> Methods { get; set; } = [];

    /// <summary>Null when none is known for this plan and year.</summary>
    MethodRow? Method { get; set; }

    IReadOnlyList<RankingRow> Comparable { get; set; } = [];

    IReadOnlyList<RankingRow> NotComparable { get; set; } = [];

    string Title { get; set; } = "";

    protected override void OnParametersSet()
    {
        View = RankingView.From(MethodCode, TieRule);
        Methods = Rankings.Methods(Year, Plan);
        Method = Methods.FirstOrDefault(method => method.MethodCode == View.Method) ?? (Methods.Count > 0 ? Methods[0] : null);
        View = View with { Method = Method is { IsDefault: false } ? Method.MethodCode : null };
        var rows = Rankings.Rows(Year, Plan, Method?.MethodCode);
        if (rows.Count == 0)
            return;
        Comparable = [.. rows.Where(row => row.IsComparable).OrderBy(row => row.Rank(View.Ties))];
        NotComparable = [.. rows.Where(row => !row.IsComparable)];
        Title = T.Say("ranking.title", T.Pick(rows[0].PlanNameBn, rows[0].PlanNameEn), T.Year(Year));
    }
}
