using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.ENothi;

/// <summary>The offices of one page with their rates by quarter: as small lines and as rows of a heatmap.</summary>
sealed class ENothiOffices(IReadOnlyList<ENothiOfficeRow> offices, IReadOnlyList<ENothiRow> rows, IReadOnlyList<ENothiReportRow> reports, IReadOnlyList<ENothiYearRow> years)
{
    const int Quarters = 4;

    readonly Dictionary<int, Rates> _rates = rows.GroupBy(row => row.OfficeKey).ToDictionary(office => office.Key, office => Rates.Of(office, office.First()));
    readonly Dictionary<(int, int), string> _reports = reports.GroupBy(row => (row.OfficeKey, row.QuarterKey)).ToDictionary(report => report.Key, report => report.First().Status);

    public IReadOnlyList<ENothiOfficeRow> Rows => offices;

    IEnumerable<int> Keys => years.SelectMany(year => Enumerable.Range(1, Quarters).Select(no => year.FiscalYearKey * 10 + no));

    /// <summary>One office's line, against the criteria that this office was set.</summary>
    public LineData Line(ENothiOfficeRow office, Words words)
    {
        var rates = _rates[office.OfficeKey];
        var keys = Keys.ToList();
        var bands = years.SelectMany((year, i) => Enumerable.Range(1, Quarters).Select(no => rates.Row(year.FiscalYearKey * 10 + no)).LastOrDefault(row => row is not null)?.Tiers()
            .Select(tier => new LineBand(i * Quarters, i * Quarters + Quarters - 1, tier.Rate, tier.Score)) ?? []);
        var line = new LineSeries(words.Pick(office.NameBn, office.NameEn), [.. keys.Select(rates.At)],
            [.. keys.Select(key => rates.At(key) is { } rate ? $"{words.Percent(rate)}, {words.Quarter(rates.Row(key)!.QuarterCode)}" : "")], 1);
        return new([.. keys.Select((key, i) => i == 1 ? words.Year(years[0].FiscalYearCode) : i == keys.Count - 3 && years.Count > 1 ? words.Year(years[^1].FiscalYearCode) : "")],
            [line], [.. bands], 0, 100, [.. new[] { 0m, 50, 100 }.Select(value => (value, words.Percent(value)))]);
    }

    public HeatData Heat(Words words, Urls to, ENothiView view) => new(
        words["enothi.heat_caption"], words["gaps.office"],
        [.. years.Select(year => (words.Year(year.FiscalYearCode), Quarters))],
        [.. Keys.Select(key => new HeatColumn(words.Say("enothi.quarter_short", words.Digits($"{key % 10}")), Spoken: words[$"quarter.{key % 10}"]))],
        [.. offices.Select(office => new HeatRow(office.OfficeCode, words.Pick(office.NameBn, office.NameEn), Lang(office, words), to.Office(office.OfficeCode),
            [.. Keys.Select(key => Cell(office.OfficeKey, key, words, to))]) { Also = Also(office, words, to, view) })]);

    /// <summary>Into the chart of lines, or out of it; null when the chart is full.</summary>
    public static (string Text, string Href, string Spoken)? Also(ENothiOfficeRow office, Words words, Urls to, ENothiView view)
    {
        var isDrawn = view.Offices.Contains(office.OfficeCode);
        return isDrawn || view.Offices.Count < ENothiView.MostLines
            ? (words[isDrawn ? "enothi.undraw" : "enothi.draw"], to.ENothi(view.WithLine(office.OfficeCode)) + "#trend", words.Pick(office.NameBn, office.NameEn))
            : null;
    }

    public static string? Lang(ENothiOfficeRow office, Words words) => words.IsBangla || office.NameEn is not null ? null : "bn";

    HeatCell Cell(int office, int quarter, Words words, Urls to)
    {
        if (_rates[office].Row(quarter) is { } row)
        {
            var href = to.Document(row.DocumentKey, row.LineNo);
            return row.DisposalPercent is { } rate
                ? new(words.Percent(rate, 1), row.ReachedTierPercent, href)
                : new(row.Status is null ? words["enothi.no_rate"] : words.Code("nothing", row.Status), null, href, IsMissing: true);
        }
        return new(_reports.GetValueOrDefault((office, quarter)) switch
        {
            null => words["enothi.no_plan"],
            "missing" => words["enothi.no_report"],
            "not_due" => words["nothing.not_due"],
            _ => words["enothi.not_in_report"],
        }, null, null, IsMissing: true);
    }
}
