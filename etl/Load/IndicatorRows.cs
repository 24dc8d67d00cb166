using System.Globalization;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// dim_indicator: an indicator as printed in one plan and year. Two documents that print it alike share it; one that prints a name twice
/// under one number has two. Keys in order of arrival.
/// </summary>
sealed class IndicatorRows
{
    readonly Dictionary<(DimIndicator Printed, int Occurrence), int> _keys = [];
    readonly List<DimIndicator> _new = [];
    int _last;

    /// <summary>Those that a warehouse has for these plans and years; none of an empty one.</summary>
    public static IndicatorRows Of(DatabaseConnection? warehouse, IEnumerable<(int PlanKey, int FiscalYearKey)> plans)
    {
        var indicators = new IndicatorRows();
        if (warehouse is null) return indicators;
        indicators._last = warehouse.Query("select coalesce(max(indicator_key), 0) as last from dim_indicator", row => row.Int("last"))[0];
        foreach (var (plan, year) in plans.Distinct())
        {
            foreach (var row in warehouse.Query("select * from dim_indicator where plan_key = $plan and fiscal_year_key = $year order by indicator_key", Read, ("plan", plan), ("year", year)))
                indicators.Remember(row);
        }
        return indicators;
    }

    /// <summary>The rows made since this was last asked.</summary>
    public IReadOnlyList<DimIndicator> TakeNew()
    {
        DimIndicator[] made = [.. _new];
        _new.Clear();
        return made;
    }

    /// <summary>The keys of a document's indicators, in its order.</summary>
    public int[] KeysOf(ValidatedPlan plan)
    {
        var seen = new Dictionary<DimIndicator, int>();
        return [.. plan.Indicators.Select(indicator =>
        {
            var printed = Printed(plan.Header, indicator.Row.Name);
            var occurrence = seen[printed] = seen.GetValueOrDefault(printed) + 1;
            return _keys.TryGetValue((printed, occurrence), out var key) ? key : Add(plan.Header.Plan, printed, occurrence, indicator);
        })];
    }

    int Add(PlanKind plan, DimIndicator printed, int occurrence, ValidatedIndicator indicator)
    {
        var concept = ConceptMatcher.Match(plan, indicator.Row.Name);
        _keys.Add((printed, occurrence), ++_last);
        _new.Add(printed with
        {
            IndicatorKey = _last,
            ConceptKey = KnowledgeRows.ConceptKey(concept?.Code),
            UnitKey = WarehouseCodes.UnitKey(indicator.Unit),
            IndicatorNameEn = concept?.NameEn,
        });
        return _last;
    }

    void Remember(DimIndicator row)
    {
        var printed = row with { IndicatorKey = 0, ConceptKey = null, UnitKey = 0, IndicatorNameEn = null };
        var occurrence = 1;
        while (!_keys.TryAdd((printed, occurrence), row.IndicatorKey)) occurrence++;
    }

    /// <summary>What is printed, and nothing that was concluded.</summary>
    static DimIndicator Printed(PlanHeader header, IndicatorName name) => new(
        0, WarehouseCodes.PlanKey(header.Plan), header.FiscalYear, null, 0, SectionNumber(name.SectionNo), name.Section, name.ActivityNo, name.Activity,
        name.IndicatorNo, name.Indicator, null);

    static DimIndicator Read(Row row) => new(
        row.Int("indicator_key"), row.Int("plan_key"), row.Int("fiscal_year_key"), null, 0, row.Int("section_no"), row.Text("section_name"),
        row.Text("activity_no"), row.Text("activity_name"), row.Text("indicator_no"), row.Text("indicator_name"), null);

    static int SectionNumber(string printed) => int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
