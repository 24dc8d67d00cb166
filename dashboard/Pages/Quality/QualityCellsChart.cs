using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Pages.Quality;

/// <summary>Cells read, repaired and quarantined as stacked bars, by what the reader chose.</summary>
public sealed class QualityCellsChart(QualityQuery query, Words words) : IChartSource
{
    /// <summary>More bars than this say less; the table has all.</summary>
    const int MostBars = 12;

    const int WidthPixels = 860;
    const int BarPixels = 40;
    const int AxisPixels = 50;

    public string Name => "quality-cells";

    public Chart? Draw(IQueryCollection state) => Of(QualityView.From(state["by"], null, state["data"], state["page"], null, null));

    /// <returns>Null when nothing of that choice was read.</returns>
    public Chart? Of(QualityView view)
    {
        var rows = query.Rows(view).Take(MostBars).ToList();
        if (rows.Count == 0)
            return null;
        // two bars of one name would lie on each other, which Radzen does not survive: they are counted
        var bars = rows.GroupBy(row => BarName(view.By, row)).SelectMany(same => same.Select((row, at) => new QualityBar(
            at == 0 ? same.Key : $"{same.Key} ({words.Number(at + 1)})", row.ReadCellCount, row.RepairedCellCount, row.QuarantinedCellCount))).ToList();
        var height = AxisPixels + bars.Count * BarPixels;
        return new(
            Name, words.Say("quality.chart", words[$"quality.by.{Urls.Name(view.By)}"]),
            [("by", view.By == QualityBy.Office ? null : Urls.Name(view.By)), ("data", view.IsSynthetic switch { true => "synthetic", false => "real", null => null }), ("page", view.Page > 1 ? FormattableString.Invariant($"{view.Page}") : null)],
            WidthPixels, height,
            Chart.Draw<QualityChart>((nameof(QualityChart.Bars), Enumerable.Reverse(bars).ToList()), (nameof(QualityChart.Width), WidthPixels), (nameof(QualityChart.Height), height)),
            new ChartTable(
                [words[$"quality.by.{Urls.Name(view.By)}"], words["quality.as_printed"], words["quality.repaired"], words["quality.quarantined"]],
                [.. bars.Select(bar => (IReadOnlyList<string>)[bar.Name, words.Number((long)bar.AsPrinted), words.Number((long)bar.Repaired), words.Number((long)bar.Quarantined)])]))
        {
            Note = words.Say("quality.chart_note", words.Number(MostBars)),
        };
    }

    string BarName(QualityBy by, QualityRow row) => by switch
    {
        QualityBy.Form => row.Code,
        QualityBy.Year => words.Year(row.Code),
        QualityBy.Document => $"{words.Pick(row.NameBn, row.NameEn)}, {words.Year(row.FiscalYearCode ?? "")} {words.Quarter(row.QuarterCode)}",
        _ => words.Pick(row.NameBn, row.NameEn),
    };
}
