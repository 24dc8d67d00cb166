using System.Collections.Immutable;

namespace Shuddhachar.Etl;

/// <summary>
/// One indicator of a plan with what a stage knows of its cells: printed texts, measures, validated measures. A column that the
/// document does not have is not in <see cref="Cells"/>; a cell that is there and empty is.
/// </summary>
public sealed record IndicatorRow<TCell>(IndicatorName Name, ImmutableSortedDictionary<PlanColumn, TCell> Cells, ImmutableArray<int> Lines)
{
    public TCell? this[PlanColumn column] => Cells.TryGetValue(column, out var cell) ? cell : default;

    public IndicatorRow<TOther> Map<TOther>(Func<PlanColumn, TCell, TOther> convert) =>
        new(Name, Cells.ToImmutableSortedDictionary(pair => pair.Key, pair => convert(pair.Key, pair.Value)), Lines);
}

/// <summary>How an indicator is numbered and called, as printed, with ASCII digits in the numbers and without number in the names.</summary>
/// <param name="SectionNo">`1`</param>
/// <param name="ActivityNo">`1.1`; NIS forms number activities only, so there it equals <paramref name="IndicatorNo"/>.</param>
/// <param name="IndicatorNo">`1.1.1` in e-Gov forms, `1.1` in NIS forms.</param>
/// <param name="Sharers">How many indicators are printed on the row and share its mark: 1, but 2 in 000:89-92.</param>
public sealed record IndicatorName(string SectionNo, string Section, string ActivityNo, string Activity, string IndicatorNo, string Indicator, int Sharers = 1);
