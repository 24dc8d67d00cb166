using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Gaps;

/// <summary>Target against achievement, the largest gap first.</summary>
public sealed partial class GapsPage
{
    [Inject]
    public required GapQuery Gaps { get; init; }

    [SupplyParameterFromQuery]
    public string? Plan { get; set; }

    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    [SupplyParameterFromQuery]
    public string? Office { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    GapView View { get; set; } = new(null, null, null);

    GapCount Counts { get; set; } = null!;

    IReadOnlyList<GapRow> Rows { get; set; } = [];

    int First => (View.Page - 1) * GapView.RowsPerPage + 1;

    long Matching => View.Show switch
    {
        GapShow.Missed => Counts.MissedCount,
        GapShow.Met => Counts.MetCount,
        _ => Counts.RowCount,
    };

    protected override void OnParametersSet()
    {
        View = GapView.From(Plan, Year, Office, Show, Page);
        Counts = Gaps.Count(View);
        Rows = Gaps.Rows(View);
    }
}
