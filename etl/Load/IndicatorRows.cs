using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// dim_indicator: an indicator as printed in one plan and year. Two documents that print it alike share it; one that prints a name twice
/// under one number has two.
/// </summary>
sealed class IndicatorRows
{
    readonly Dictionary<(PlanKind, int, IndicatorName, int), DimIndicator> _rows = [];

    readonly List<DimIndicator> _new = [];

    /// <summary>The rows made since this was last asked.</summary>
    public ImmutableArray<DimIndicator> TakeNew()
    {
        var made = _new.ToImmutableArray();
        _new.Clear();
        return made;
    }

    /// <summary>The keys of a document's indicators, in its order.</summary>
    public int[] KeysOf(ValidatedPlan plan)
    {
        var seen = new Dictionary<IndicatorName, int>();
        return [.. plan.Indicators.Select(indicator =>
        {
            var occurrence = seen[indicator.Row.Name] = seen.GetValueOrDefault(indicator.Row.Name) + 1;
            return KeyOf(plan.Header, indicator, occurrence);
        })];
    }

    int KeyOf(PlanHeader header, ValidatedIndicator indicator, int occurrence)
    {
        var name = indicator.Row.Name;
        var grain = (header.Plan, header.FiscalYear, name, occurrence);
        if (!_rows.TryGetValue(grain, out var row))
        {
            var concept = ConceptMatcher.Match(header.Plan, name);
            row = new(
                _rows.Count + 1, WarehouseCodes.PlanKey(header.Plan), header.FiscalYear, KnowledgeRows.ConceptKey(concept?.Code),
                WarehouseCodes.UnitKey(indicator.Unit), SectionNumber(name.SectionNo), name.Section, name.ActivityNo, name.Activity,
                name.IndicatorNo, name.Indicator, concept?.NameEn);
            _rows.Add(grain, row);
            _new.Add(row);
        }
        return row.IndicatorKey;
    }

    static int SectionNumber(string printed) => int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
