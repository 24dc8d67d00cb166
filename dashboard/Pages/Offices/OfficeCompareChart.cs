using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>Scores of up to four offices in one plan, one line an office over the years.</summary>
public sealed class OfficeCompareChart(OfficeQuery offices, Words words) : IChartSource
{
    const int WidthPixels = 1080;
    const int HeightPixels = 320;
    const int NameWidth = 300;

    /// <summary>Letters of an office's name that stand beside its line; the table has the whole.</summary>
    const int NameLetters = 40;

    public string Name => "office-compare";

    public Chart? Draw(IQueryCollection state)
    {
        var view = OfficeView.From(null, state["compare"], state["plan"]);
        if (offices.Find(state["office"].ToString()) is not { } first)
            return null;
        var others = view.Compare.Select(offices.Find).OfType<OfficeRow>().Where(other => other.IsSynthetic == first.IsSynthetic && other.OfficeKey != first.OfficeKey);
        var compared = new OfficeRow[] { first }.Concat(others).Select(office => (office, offices.Figures(office.OfficeKey))).ToList();
        return Of(compared, view.Plan ?? (compared[0].Item2 is [var latest, ..] ? latest.PlanCode : ""));
    }

    /// <param name="compared">The office of the page first, with the figures of each.</param>
    /// <returns>Null when none has a score in that plan.</returns>
    public Chart? Of(IReadOnlyList<(OfficeRow Office, IReadOnlyList<OfficeFigure> Figures)> compared, string plan)
    {
        var lines = compared.Select(pair => (pair.Office, ByYear: pair.Figures
            .Where(figure => figure.PlanCode == plan && figure.IsDefaultMethod && figure.ScorePercent is not null).ToDictionary(figure => figure.FiscalYearCode))).ToList();
        var years = lines.SelectMany(line => line.ByYear.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        if (years.Count == 0)
            return null;
        var any = lines.SelectMany(line => line.ByYear.Values).First();
        var span = Enumerable.Range(Start(years[0]), Start(years[^1]) - Start(years[0]) + 1).Select(year => FormattableString.Invariant($"{year}-{(year + 1) % 100:00}")).ToList();
        var series = lines.Select((line, at) => new LineSeries(
            Short(words.Pick(line.Office.NameBn, line.Office.NameEn)),
            [.. span.Select(year => line.ByYear.GetValueOrDefault(year)?.ScorePercent)],
            [.. span.Select(year => line.ByYear.TryGetValue(year, out var figure) ? $"{words.Year(year)}: {words.Score(figure.ScorePercent ?? 0)}" : "")],
            at + 1)).ToList();
        var table = new ChartTable(
            [words["gaps.year"], .. lines.Select(line => words.Pick(line.Office.NameBn, line.Office.NameEn))],
            [.. span.Select((year, at) => (IReadOnlyList<string>)[words.Year(year), .. series.Select(line => line.Values[at] is { } value ? words.Score(value) : words["nothing.no_score"])])]);
        return new(
            Name, words.Say("compare.chart", words.Pick(any.PlanNameBn, any.PlanNameEn)),
            [("office", lines[0].Office.OfficeCode), ("compare", string.Join(',', lines.Skip(1).Select(line => line.Office.OfficeCode))), ("plan", plan)], WidthPixels, HeightPixels,
            Chart.Draw<LineChart>(
                (nameof(LineChart.Data), LineData.Percent([.. span.Select(words.Year)], series, value => words.Number(value))),
                (nameof(LineChart.Width), WidthPixels), (nameof(LineChart.Height), HeightPixels), (nameof(LineChart.NameWidth), NameWidth)), table)
        {
            Note = words["compare.chart_note"],
        };
    }

    static string Short(string name) => name.Length <= NameLetters ? name
        : name[..(name.LastIndexOf(' ', NameLetters) is var end and > 0 ? end : NameLetters)] + "…";

    static int Start(string year) => int.Parse(year.AsSpan(0, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
