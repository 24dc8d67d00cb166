using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.ENothi;

/// <summary>The disposal rate by quarter: the mean of the offices of a choice, lines of chosen offices, and the criteria of each year as bands.</summary>
public sealed class ENothiTrend(Words words, ENothiQuery query) : IChartSource
{
    const int Quarters = 4;

    /// <summary>Of the palette: the dashed line behind the others.</summary>
    const int MeanHue = 7;

    public string Name => "enothi-trend";

    public Chart? Draw(IQueryCollection state) => Draw(query.Choices(ENothiView.Of(state)));

    public Chart? Draw(ENothiChoices choices)
    {
        var means = query.Means(choices.Scope).ToDictionary(mean => mean.QuarterKey);
        if (means.Count == 0) return null;
        var years = choices.YearsInScope.ToList();
        var quarters = years.SelectMany(year => Enumerable.Range(1, Quarters).Select(no => year.FiscalYearKey * 10 + no)).ToList();
        var lines = query.Of(choices.View.Offices, choices.Scope).GroupBy(row => row.OfficeCode)
            .OrderBy(office => choices.View.Offices.ToList().IndexOf(office.Key)).Select(office => Rates.Of(office, office.First())).ToList();
        List<LineSeries> series = [new(words["enothi.mean"], [.. quarters.Select(key => means.GetValueOrDefault(key)?.MeanPercent)],
            [.. quarters.Select(key => means.TryGetValue(key, out var mean) ? Counted(mean) : "")], MeanHue)];
        series.AddRange(lines.Select((line, i) => new LineSeries(NameOf(line), [.. quarters.Select(line.At)], [.. quarters.Select(key => Text(line, key))], i + 1)));
        var tiers = query.Tiers(choices.Scope).GroupBy(row => row.FiscalYearKey).ToDictionary(year => year.Key, year => year.ToList());
        var data = LineData.Percent([.. quarters.Select(key => key % 10 == 1 ? words.Year(CodeOf(years, key)) : "")], series, value => words.Percent(value),
            [.. years.SelectMany((year, i) => Bands(i, tiers.GetValueOrDefault(year.FiscalYearKey)?[0]))]);
        return new(Name, Title(choices, years), choices.View.Lines, 860, 340, Chart.Draw<LineChart>((nameof(LineChart.Data), data), (nameof(LineChart.Height), 340)),
            Table(quarters, years, means, lines))
        {
            Note = $"{words["enothi.trend_note"]} {Criteria(years, tiers)}",
        };
    }

    string Title(ENothiChoices choices, List<ENothiYearRow> years)
    {
        var whose = string.Join(", ", new[]
        {
            choices.Scope.Synthetic ? words["data.synthetic"] : words["data.real"],
            choices.Scope.Kind is { } kind ? words.Code("kind", kind) : "",
            choices.Peers.FirstOrDefault(peer => peer.Code == choices.Scope.Peer) is { } found ? words.Pick(found.NameBn, found.NameEn) : "",
        }.Where(part => part.Length > 0));
        return words.Say("enothi.trend_title", words.Year(years[0].FiscalYearCode), words.Year(years[^1].FiscalYearCode), whose);
    }

    static IEnumerable<LineBand> Bands(int year, ENothiTierRow? tiers) =>
        tiers?.Tiers().Select(tier => new LineBand(year * Quarters, year * Quarters + Quarters - 1, tier.Rate, tier.Score)) ?? [];

    /// <summary>Years that follow each other with the same criteria are named together.</summary>
    string Criteria(List<ENothiYearRow> years, Dictionary<int, List<ENothiTierRow>> tiers)
    {
        var named = new List<(string First, string Last, string Text)>();
        foreach (var year in years.Where(year => tiers.ContainsKey(year.FiscalYearKey)))
        {
            var most = tiers[year.FiscalYearKey][0];
            var text = most.Tiers().Any() ? string.Join(" \u00B7 ", most.Tiers().Select(tier => words.Say("enothi.tier", words.Percent(tier.Rate), words.Percent(tier.Score)))) : words["enothi.no_criterion"];
            var others = tiers[year.FiscalYearKey].Skip(1).Sum(row => row.OfficeCount);
            if (others > 0) text += " " + words.Say("enothi.tier_offices", words.Number(most.OfficeCount), words.Number(most.OfficeCount + others));
            if (named.Count > 0 && named[^1].Text == text) named[^1] = (named[^1].First, year.FiscalYearCode, text);
            else named.Add((year.FiscalYearCode, year.FiscalYearCode, text));
        }
        return string.Join("; ", named.Select(part => $"{words.Year(part.First)}{(part.First == part.Last ? "" : "\u2013" + words.Year(part.Last))}: {part.Text}"));
    }

    ChartTable Table(List<int> quarters, List<ENothiYearRow> years, Dictionary<int, ENothiMeanRow> means, List<Rates> lines) => new(
        [words["enothi.quarter"], words["enothi.mean"], words["enothi.offices_behind"], words["enothi.offices_without"], .. lines.Select(NameOf)],
        [.. quarters.Select(key => (IReadOnlyList<string>)
        [
            $"{words.Year(CodeOf(years, key))}, {words[$"quarter.{key % 10}"]}",
            means.GetValueOrDefault(key)?.MeanPercent is { } mean ? words.Percent(mean) : words["enothi.no_rate"],
            words.Number(means.GetValueOrDefault(key)?.KnownCount ?? 0),
            words.Number(means.TryGetValue(key, out var count) ? count.OfficeCount - count.KnownCount : 0),
            .. lines.Select(line => Text(line, key)),
        ])]);

    string Counted(ENothiMeanRow mean) => mean.MeanPercent is { } percent ? words.Say("enothi.mean_of", words.Percent(percent), words.Number(mean.KnownCount)) : "";

    string Text(Rates line, int quarter) => line.At(quarter) is { } rate ? words.Percent(rate)
        : line.Row(quarter) is { } row ? words.Code("nothing", row.Status) : words["enothi.no_rate"];

    string NameOf(Rates line) => words.Pick(line.Office.OfficeNameBn, line.Office.OfficeNameEn);

    static string CodeOf(List<ENothiYearRow> years, int quarter) => years.Find(year => year.FiscalYearKey == quarter / 10)!.FiscalYearCode;
}

/// <summary>The rates of one office at hand by quarter.</summary>
sealed class Rates(ENothiRow office, Dictionary<int, ENothiRow> rows)
{
    public ENothiRow Office => office;

    public static Rates Of(IEnumerable<ENothiRow> rows, ENothiRow office) =>
        new(office, rows.Where(row => row.QuarterKey is not null).GroupBy(row => row.QuarterKey!.Value).ToDictionary(quarter => quarter.Key, quarter => quarter.First()));

    public ENothiRow? Row(int quarter) => rows.GetValueOrDefault(quarter);

    public decimal? At(int quarter) => Row(quarter)?.DisposalPercent;
}
