using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Indicators;

/// <summary>How many offices reached how much of their target in one year; of a date, how late they were.</summary>
public sealed class ConceptDistribution(Words words, ConceptQuery query) : IChartSource
{
    const int Tens = 11;

    static readonly string[] s_late = ["1\u20137", "8\u201330", "31\u201390", "91+"];

    public string Name => "indicator-distribution";

    public Chart? Draw(IQueryCollection state) => ConceptNames.Choices(query, state) is { } choices
        && query.Years(choices.Scope).FirstOrDefault(year => year.FiscalYearKey == choices.Scope.YearKey) is { } year ? Draw(choices, year) : null;

    public Chart? Draw(ConceptChoices choices, ConceptYearRow year)
    {
        var known = query.Distribution(choices).ToDictionary(row => row.Bucket, row => row.RowCount);
        if (known.Count == 0) return null;
        var names = Buckets(choices);
        var counts = names.Select((_, i) => known.GetValueOrDefault(i)).ToList();
        var (max, step) = Scale(counts.Max());
        var title = words.Say("indicator.distribution_title", ConceptNames.Of(choices.Concept, words), words.Year(choices.Chosen.FiscalYearCode), ConceptNames.Whose(choices, words));
        var data = new ColumnData(names, [new(words["indicator.offices"], [.. counts.Select(count => (decimal?)count)], 1)], max, step, "count");
        return new(Name, title, ConceptNames.State(choices), 640, 300, Chart.Draw<ColumnChart>((nameof(ColumnChart.Data), data), (nameof(ColumnChart.Width), 640)),
            new([words[choices.IsDate ? "indicator.days_late" : "gaps.attainment"], words["indicator.offices"]], [.. names.Select((name, i) => (IReadOnlyList<string>)[name, words.Number(counts[i])])]))
        {
            Note = words.Say("indicator.distribution_note", words.Number(counts.Sum()), words.Number(year.RowCount - counts.Sum())),
        };
    }

    List<string> Buckets(ConceptChoices choices) =>
        choices.IsAmount ? [.. Enumerable.Range(0, Tens).Select(ten => ten == Tens - 1 ? words.Digits("100%+") : words.Digits($"{ten * 10}\u2013{ten * 10 + 10}"))]
        : choices.IsDate ? [words["indicator.in_time"], .. s_late.Select(words.Digits)]
        : [words["gaps.show.missed"], words["gaps.show.met"]];

    /// <summary>A round number above the highest column, in four or five steps.</summary>
    internal static (double Max, double Step) Scale(long highest)
    {
        var step = 1.0;
        for (var i = 0; step * 5 < highest; i++) step *= i % 3 == 1 ? 2.5 : 2;
        return (Math.Max(step * Math.Ceiling(highest / step), step * 2), step);
    }
}

/// <summary>Names of what /indicators shows.</summary>
static class ConceptNames
{
    public static string Of(ConceptRow concept, Words words) => words.Pick(concept.NameBn, concept.NameEn);

    public static string Whose(ConceptChoices choices, Words words) => string.Join(", ", new[]
    {
        words[choices.Scope.Synthetic ? "data.synthetic" : "data.real"],
        choices.Scope.Kind is { } kind ? words.Code("kind", kind) : "",
        choices.Peers.FirstOrDefault(peer => peer.Code == choices.Scope.Peer) is { } found ? words.Pick(found.NameBn, found.NameEn) : "",
    }.Where(part => part.Length > 0));

    public static IReadOnlyList<(string Name, string? Value)> State(ConceptChoices choices) => [("concept", choices.Concept.ConceptCode), .. choices.View.Figures];

    public static ConceptChoices? Choices(ConceptQuery query, IQueryCollection state) =>
        query.Find(Chosen.Text(state, "concept")) is { } concept ? query.Choices(concept, ConceptView.Of(state)) : null;
}
