using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Indicators;

/// <summary>One measure over the years: attainment as a sum over a sum, the office in the middle, and the share of offices that met their target.</summary>
public sealed class ConceptTrend(Words words, ConceptQuery query) : IChartSource
{
    const decimal Step = 25;

    public string Name => "indicator-trend";

    public Chart? Draw(IQueryCollection state) => ConceptNames.Choices(query, state) is { } choices ? Draw(choices, query.Years(choices.Scope)) : null;

    public Chart? Draw(ConceptChoices choices, IReadOnlyList<ConceptYearRow> years)
    {
        List<(string Key, Func<ConceptYearRow, decimal?> Of, int Hue)> measures = [(Key: "indicator.met_share", Of: year => year.MetPercent, Hue: 3)];
        if (choices.IsAmount) measures.InsertRange(0, [(Key: "indicator.sum_over_sum", Of: year => year.AttainmentPercent, Hue: 1), (Key: "indicator.median", Of: year => year.MedianPercent, Hue: 2)]);
        var drawn = measures.Where(measure => years.Any(year => measure.Of(year) is not null)).ToList();
        if (drawn.Count == 0) return null;
        var highest = years.SelectMany(year => drawn.Select(measure => measure.Of(year) ?? 0)).Max();
        var high = Math.Max(100, Math.Ceiling(highest / Step) * Step);
        var ticks = Enumerable.Range(0, 5).Select(i => high * i / 4).Select(value => (value, words.Percent(value, 0))).ToList();
        var lines = drawn.Select(measure => new LineSeries(words[measure.Key], [.. years.Select(measure.Of)], [.. years.Select(year => Text(measure.Of(year)))], measure.Hue)).ToList();
        return new(Name, words.Say("indicator.trend_title", ConceptNames.Of(choices.Concept, words), words.Code("unit", choices.Scope.Unit), ConceptNames.Whose(choices, words)), ConceptNames.State(choices), 640, 320,
            Chart.Draw<LineChart>((nameof(LineChart.Data), new LineData([.. years.Select(year => words.Year(year.FiscalYearCode))], lines, [], 0, high, ticks)), (nameof(LineChart.Width), 640), (nameof(LineChart.NameWidth), 170)),
            new([words["gaps.year"], .. drawn.Select(measure => words[measure.Key]), words["indicator.offices"], words["indicator.compared"], words["gaps.unknown"]],
                [.. years.Select(year => (IReadOnlyList<string>)[words.Year(year.FiscalYearCode), .. drawn.Select(measure => Text(measure.Of(year))), words.Number(year.OfficeCount), words.Number(year.ComparedCount), words.Number(year.UnknownCount)])]))
        {
            Note = words["indicator.trend_note"],
        };
    }

    string Text(decimal? percent) => percent is { } known ? words.Percent(known) : words["gaps.not_compared"];
}
