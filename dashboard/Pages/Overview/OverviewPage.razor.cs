using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Pages.ENothi;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Overview;

/// <summary>How the nation stands in one plan and year, in a minute; every figure leads to the rows behind it.</summary>
public sealed partial class OverviewPage
{
    const int Most = 5;

    [Inject]
    public required SnapshotQuery Snapshot { get; init; }

    [Inject]
    public required OverviewQuery Query { get; init; }

    [Inject]
    public required AttainmentChart Attainment { get; init; }

    [Inject]
    public required ENothiQuery ENothi { get; init; }

    [Inject]
    public required ENothiTrend Trend { get; init; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    public string? Plan { get; set; }

    [SupplyParameterFromQuery(Name = "data")]
    public string? Data { get; set; }

    LoadedRow Loaded { get; set; } = null!;

    IReadOnlyList<PlanYear> PlanYears { get; set; } = [];

    /// <summary>Null when nothing was read that has a plan and a year.</summary>
    PlanYear? Chosen { get; set; }

    OverviewRow? Row { get; set; }

    Chart? AttainmentDrawn { get; set; }

    Chart? TrendDrawn { get; set; }

    IReadOnlyList<StandingRow> Top { get; set; } = [];

    IReadOnlyList<StandingRow> Bottom { get; set; } = [];

    IReadOnlyList<ConceptGapRow> Concepts { get; set; } = [];

    IReadOnlyList<SectionGapRow> Sections { get; set; } = [];

    WarningCount Warnings { get; set; } = null!;

    WarningRecord Record { get; set; } = null!;

    OverviewView View => new(Chosen!.FiscalYearCode, Chosen.PlanCode, Chosen.IsSynthetic);

    IEnumerable<bool> Datas => PlanYears.Select(known => known.IsSynthetic).Distinct();

    IEnumerable<PlanYear> Years => Same(known => known.PlanCode == Chosen!.PlanCode).OrderByDescending(known => known.FiscalYearKey);

    IEnumerable<PlanYear> Plans => Same(known => known.FiscalYearCode == Chosen!.FiscalYearCode).OrderBy(known => known.PlanKey);

    IReadOnlyList<(string, decimal)> CellParts =>
        [("read", Row!.CellCount - Row.RepairedCellCount - Row.QuarantinedCellCount), ("repaired", Row.RepairedCellCount), ("quarantined", Row.QuarantinedCellCount)];

    ENothiView ENothiOfChoice => new(null, null, null, null, null, Chosen!.IsSynthetic, [], ENothiSort.Low, Page: 1, Reports: 1);

    GapView GapsOfChoice => new(Chosen!.PlanCode, Chosen.FiscalYearCode, null) { Synthetic = Chosen.IsSynthetic };

    protected override void OnParametersSet()
    {
        Loaded = Snapshot.Loaded();
        PlanYears = Query.PlanYears();
        Chosen = AttainmentChart.Choose(PlanYears, OverviewView.From(Year, Plan, Data));
        if (Chosen is null) return;
        var year = Query.OfYear(Chosen);
        Row = year.FirstOrDefault(row => row.PlanCode == Chosen.PlanCode);
        AttainmentDrawn = Attainment.Of(Chosen, year);
        TrendDrawn = Trend.Draw(ENothi.Choices(ENothiOfChoice));
        Top = Query.Top(Chosen, Most);
        Bottom = Chosen.ComparableCount > Most ? [.. Query.Bottom(Chosen, (int)Math.Min(Most, Chosen.ComparableCount - Most)).Reverse()] : [];
        Concepts = Query.Concepts(Chosen, Most);
        Sections = Query.Sections(Chosen, Most);
        Warnings = Query.Warnings(Chosen);
        Record = Query.Record(Chosen);
    }

    IEnumerable<PlanYear> Same(Func<PlanYear, bool> isSame) => PlanYears.Where(known => known.IsSynthetic == Chosen!.IsSynthetic && isSame(known));

    string Share(long part) => Row!.CellCount == 0 ? "" : T.Percent(100m * part / Row.CellCount, 1);
}
