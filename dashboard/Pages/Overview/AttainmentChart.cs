using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Overview;

/// <summary>The nation's score in each plan, this year beside the year before, sum over sum of marks.</summary>
public sealed class AttainmentChart(OverviewQuery query, Words words) : IChartSource
{
    const int Width = 620;
    const int Height = 280;
    const int LastYear = 0;
    const int ThisYear = 1;

    public string Name => "overview-attainment";

    public Chart? Draw(IQueryCollection state)
    {
        var chosen = Choose(query.PlanYears(), OverviewView.From(state["year"], null, state["data"]));
        return chosen is null ? null : Of(chosen, query.OfYear(chosen));
    }

    /// <summary>The plan and year that a choice stands for: where it names none, the latest year of the nation in which most offices can be compared.</summary>
    internal static PlanYear? Choose(IReadOnlyList<PlanYear> planYears, OverviewView view)
    {
        var of = planYears.Where(known => view.IsSynthetic is null || known.IsSynthetic == view.IsSynthetic).ToList();
        if (of.Count == 0) of = [.. planYears];
        if (view.IsSynthetic is null && of.Exists(known => !known.IsSynthetic)) of.RemoveAll(known => known.IsSynthetic);
        if (of.Exists(known => known.FiscalYearCode == view.Year)) of.RemoveAll(known => known.FiscalYearCode != view.Year);
        if (of.Exists(known => known.PlanCode == view.Plan)) of.RemoveAll(known => known.PlanCode != view.Plan);
        return of.OrderByDescending(known => known.ComparableCount > 0).ThenByDescending(known => known.FiscalYearKey)
            .ThenByDescending(known => known.ComparableCount).ThenByDescending(known => known.OfficeCount).ThenBy(known => known.PlanKey).FirstOrDefault();
    }

    /// <param name="rows">All plans of the year.</param>
    /// <returns>Null when no plan has a score.</returns>
    internal Chart? Of(PlanYear chosen, IReadOnlyList<OverviewRow> rows)
    {
        var scored = rows.Where(row => row.ScorePercent is not null || row.PreviousScorePercent is not null).ToList();
        if (scored.Count == 0) return null;
        var data = new ColumnData(
            [.. scored.Select(row => words.Code("plan.short", row.PlanCode))],
            [
                new(words["overview.last_year"], [.. scored.Select(row => row.PreviousScorePercent)], LastYear),
                new(words["overview.this_year"], [.. scored.Select(row => row.ScorePercent)], ThisYear),
            ],
            Max: 100, Step: 25, Unit: "percent");
        return new Chart(
            Name, words.Say("overview.attainment_title", words.Year(chosen.FiscalYearCode)),
            [("year", chosen.FiscalYearCode), ("data", chosen.IsSynthetic ? OverviewView.Synthetic : OverviewView.Real)], Width, Height,
            Chart.Draw<ColumnChart>((nameof(ColumnChart.Data), data), (nameof(ColumnChart.Width), Width), (nameof(ColumnChart.Height), Height)),
            new ChartTable(
                [words["gaps.plan"], words["overview.last_year"], words["overview.this_year"], words["overview.change"]],
                [.. scored.Select(row => (IReadOnlyList<string>)[words.Pick(row.PlanNameBn, row.PlanNameEn), Text(row.PreviousScorePercent), Text(row.ScorePercent), Change(row.ScoreChangePercent)])]))
        {
            Note = words["overview.attainment_note"],
            Legend = [.. data.Series.Select(series => (series.Name, series.Hue))],
        };
    }

    string Text(decimal? percent) => percent is { } known ? words.Percent(known) : words["nothing.no_score"];

    internal string Change(decimal? points) => points is not { } known ? words["movement.none"]
        : known == 0 ? words["movement.same"]
        : words.Say(known > 0 ? "overview.more" : "overview.less", words.Number(Math.Abs(known)));
}
