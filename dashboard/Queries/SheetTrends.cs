using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>
/// How the attainment of each indicator of a sheet went: over the years when the office reported the same thing in at least two (by its
/// concept, else by its printed name), else over the quarters of the report.
/// </summary>
public sealed class SheetTrends(IReadOnlyList<AttainmentRow> byYear, IReadOnlyList<AttainmentRow> byQuarter, Words words)
{
    readonly ILookup<int, AttainmentRow> _byConcept = byYear.Where(row => row.ConceptKey is not null).ToLookup(row => row.ConceptKey!.Value);
    readonly ILookup<(string, string), AttainmentRow> _byName = byYear.ToLookup(row => (row.ActivityName, row.IndicatorName));
    readonly ILookup<int, AttainmentRow> _byQuarter = byQuarter.ToLookup(row => row.IndicatorKey);

    /// <summary>Is there any line to draw?</summary>
    public bool IsEmpty(IEnumerable<SheetRow> rows) => rows.All(row => Of(row).Count < 2);

    /// <summary>In order of time. A period with two indicators of one concept is left out: they are not one figure.</summary>
    public IReadOnlyList<(string Name, decimal Value)> Of(SheetRow row)
    {
        var years = Points(row.ConceptKey is { } concept ? _byConcept[concept] : _byName[(row.ActivityName ?? "", row.IndicatorName)], words.Year);
        return years.Count > 1 ? years : Points(_byQuarter[row.IndicatorKey], words.Quarter);
    }

    static List<(string Name, decimal Value)> Points(IEnumerable<AttainmentRow> rows, Func<string, string> name) =>
        [.. rows.GroupBy(row => row.Period).Where(period => period.Count() == 1).Select(period => (name(period.Key), period.First().AttainmentPercent))];
}
