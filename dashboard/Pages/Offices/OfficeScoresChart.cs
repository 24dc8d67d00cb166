using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>What each report of an office scored, one line a plan over the quarters. A quarter without a scored report is a gap.</summary>
public sealed class OfficeScoresChart(OfficeQuery offices, OfficeHistoryQuery history, Words words) : IChartSource
{
    const int WidthPixels = 1080;
    const int HeightPixels = 320;
    const int NameWidth = 190;
    const int QuartersOfAYear = 4;

    public string Name => "office-scores";

    public Chart? Draw(IQueryCollection state) => offices.Find(state["office"].ToString()) is { } office ? Of(office) : null;

    /// <returns>Null when no report of the office has a score.</returns>
    public Chart? Of(OfficeRow office)
    {
        var scores = history.Scores(office.OfficeKey);
        var scored = scores.Where(score => score.ScorePercent is not null).ToList();
        if (scored.Count == 0)
            return null;
        var quarters = Quarters(scored[0].FiscalYearKey, scored[^1].FiscalYearKey).ToList();
        var plans = scored.GroupBy(score => score.PlanKey).OrderBy(plan => plan.Key).ToList();
        var series = plans.Select(plan =>
        {
            var byQuarter = plan.ToDictionary(score => score.QuarterKey);
            var found = quarters.Select(quarter => byQuarter.GetValueOrDefault(quarter.Key)).ToList();
            return new LineSeries(
                words.Code("plan.short", plan.First().PlanCode),
                [.. found.Select(score => score?.ScorePercent)],
                [.. found.Select(score => score is null ? "" : $"{words.Year(score.FiscalYearCode)}, {words.Quarter(score.QuarterCode)}: {words.Score(score.ScorePercent ?? 0)}")],
                PlanHue(plan.Key));
        }).ToList();
        var data = LineData.Percent([.. quarters.Select(quarter => quarter.No == 1 ? words.Year(quarter.Year) : "")], series, value => words.Number(value));
        var table = new ChartTable(
            [words["office.quarter"], .. plans.Select(plan => words.Pick(plan.First().PlanNameBn, plan.First().PlanNameEn))],
            [.. quarters.Select((quarter, at) => (IReadOnlyList<string>)
            [
                $"{words.Year(quarter.Year)}, {words[$"quarter.{quarter.No}"]}",
                .. series.Select(line => line.Values[at] is { } value ? words.Score(value) : words["office.no_scored_report"]),
            ])]);
        return new(
            Name, words.Say("office.scores_title", words.Pick(office.NameBn, office.NameEn)), [("office", office.OfficeCode)], WidthPixels, HeightPixels,
            Chart.Draw<LineChart>((nameof(LineChart.Data), data), (nameof(LineChart.Width), WidthPixels), (nameof(LineChart.Height), HeightPixels), (nameof(LineChart.NameWidth), NameWidth)), table)
        {
            Note = words["office.scores_note"],
        };
    }

    /// <summary>The same plan has the same colour and mark everywhere.</summary>
    internal static int PlanHue(int planKey) => (planKey - 1) % 6 + 1;

    static IEnumerable<(int Key, string Year, int No)> Quarters(int firstYear, int lastYear) =>
        from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
        from no in Enumerable.Range(1, QuartersOfAYear)
        select (year * 10 + no, FormattableString.Invariant($"{year}-{(year + 1) % 100:00}"), no);
}
