using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Overview;

/// <summary>What has been loaded and what it says, in a minute.</summary>
public sealed partial class OverviewPage
{
    const int RatesShown = 6;
    const int GapsShown = 5;

    [Inject]
    public required SnapshotQuery Snapshot { get; init; }

    [Inject]
    public required RankingQuery Rankings { get; init; }

    [Inject]
    public required ENothiQuery ENothi { get; init; }

    [Inject]
    public required GapQuery Gaps { get; init; }

    [Inject]
    public required QualityQuery Quality { get; init; }

    LoadedRow Loaded { get; set; } = null!;

    QualityTotal Total { get; set; } = null!;

    GapCount Counts { get; set; } = null!;

    IReadOnlyList<PlanYearRow> PlanYears { get; set; } = [];

    IReadOnlyList<ENothiRow> Rates { get; set; } = [];

    int MissingRates { get; set; }

    int HiddenRates { get; set; }

    IReadOnlyList<GapRow> Largest { get; set; } = [];

    string YearsText => Loaded.FirstYearCode is { } first && Loaded.LastYearCode is { } last
        ? T.Say("overview.years", T.Year(first), T.Year(last))
        : T["overview.years_none"];

    IReadOnlyList<(string, decimal)> CellParts =>
        [("read", Total.ReadCellCount), ("repaired", Total.RepairedCellCount), ("quarantined", Total.QuarantinedCellCount)];

    protected override void OnInitialized()
    {
        var missed = new GapView(null, null, null);
        Loaded = Snapshot.Loaded();
        Total = Quality.Total();
        PlanYears = Rankings.PlanYears();
        Counts = Gaps.Count(missed);
        Largest = Gaps.Rows(missed, GapsShown);
        var rows = ENothi.Rows();
        var known = rows.Where(row => row.DisposalPercent is not null).ToList();
        Rates = [.. known.Take(RatesShown)];
        HiddenRates = known.Count - Rates.Count;
        MissingRates = rows.Count - known.Count;
    }

    string Share(long cells) => Total.CellCount == 0 ? "" : T.Percent(100m * cells / Total.CellCount, 1);
}
