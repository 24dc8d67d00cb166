using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Validate;

/// <summary>
/// The figures that an office agreed on for a year: marks, targets, criteria, as one report prints them. Every report of the year repeats
/// them, so that one tells where another is misread.
/// </summary>
public sealed record PlanSheet(string FileName, PlanHeader Header, ImmutableDictionary<(string IndicatorNo, PlanColumn Column), ImmutableArray<Quantity>> Figures)
{
    /// <summary>Two sheets with fewer common figures may agree by chance.</summary>
    const int FewestCommon = 20;

    /// <summary>A plan may be amended in the year, and each sheet has its misread digits; what differs in more is another plan.</summary>
    const decimal LeastAgreement = 0.9m;

    static readonly ImmutableHashSet<PlanColumn> s_columns =
        [PlanColumn.SectionWeight, PlanColumn.Weight, PlanColumn.AnnualTarget, .. Enumerable.Range(1, 4).Select(PlanColumns.Target), .. PlanColumns.Tiers];

    public static PlanSheet Of(NormalisedPlan plan) => new(plan.Document.FileName, plan.Header, (
        from indicator in plan.Indicators
        from cell in indicator.Row.Cells
        where s_columns.Contains(cell.Key) && cell.Value.HasValue
        group cell.Value.Parts by (indicator.Row.Name.IndicatorNo, cell.Key) into same
        where same.Count() == 1
        select same).ToImmutableDictionary(same => same.Key, same => same.First()));

    /// <summary>Which plan of which office and year it is a sheet of.</summary>
    public (string OfficeCode, PlanKind Plan, int FiscalYear) Plan => (Header.Office.Code, Header.Plan, Header.FiscalYear);

    /// <summary>Another report on the same plan: of another quarter, and alike in nearly all figures.</summary>
    public bool IsTwinOf(PlanSheet other)
    {
        if (Plan != other.Plan || Header.Quarter == other.Header.Quarter) return false;
        var common = Figures.Where(figure => other.Figures.ContainsKey(figure.Key)).ToArray();
        return common.Length >= FewestCommon && common.Count(figure => figure.Value.SequenceEqual(other.Figures[figure.Key])) >= LeastAgreement * common.Length;
    }

    /// <summary>What all of these sheets print for a figure; null when one differs, or none has it.</summary>
    public static ImmutableArray<Quantity>? Agreed(ImmutableArray<PlanSheet> sheets, string indicatorNo, PlanColumn column)
    {
        ImmutableArray<Quantity>? agreed = null;
        foreach (var sheet in sheets)
        {
            if (!sheet.Figures.TryGetValue((indicatorNo, column), out var printed)) continue;
            if (agreed is { } before && !before.SequenceEqual(printed)) return null;
            agreed = printed;
        }
        return agreed;
    }
}
