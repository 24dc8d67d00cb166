using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>Reads every cell of a recognised plan as quantities; what cannot be read is a finding and stays without a value.</summary>
public static class PlanNormaliser
{
    /// <summary>A cell with more letters is a page that lost its lines: no figure of it can be told from another.</summary>
    const int LongestCell = 5000;

    public static StageResult<NormalisedPlan> Normalise(RecognisedPlan plan)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var indicators = ImmutableArray.CreateBuilder<NormalisedIndicator>(plan.Indicators.Length);
        foreach (var row in plan.Indicators) indicators.Add(Normalise(plan.Header, row, indicators.LastOrDefault(), findings));
        var total = plan.PrintedTotal is null ? null : FigureReader.ReadNumber(plan.PrintedTotal, code => findings.Add(new(code, plan.PrintedTotal.Origin, Printed: plan.PrintedTotal.Text)));
        return new(new(plan.Document, plan.Header, indicators.ToImmutable(), total), findings.ToImmutable());
    }

    static NormalisedIndicator Normalise(PlanHeader header, IndicatorRow<RecognisedCell> row, NormalisedIndicator? above, ImmutableArray<Finding>.Builder findings)
    {
        Action<string> Finder(PlanColumn column, RecognisedCell cell) => code => Find(column, cell, code, "", []);
        void Find(PlanColumn column, RecognisedCell cell, string code, string final, string[] details) =>
            findings.Add(new(code, cell.Origin, row.Name.IndicatorNo, column.Code(), cell.Text, final, [.. details]));

        var unitCell = row[PlanColumn.Unit] ?? row.Cells.Values.First();
        var unit = UnitDecider.Decide(header.Plan, row, above?.Unit ?? UnitKind.Unknown, (code, final, details) => Find(PlanColumn.Unit, unitCell, code, final, details));
        var measures = row.Map((column, cell) =>
        {
            if (Repeated(column, cell, row, unit, above) is not { } same) return Read(column, cell, unit, TellsResult(column, row, header.Quarter), Finder(column, cell));
            Find(column, cell, FindingCodes.Ditto, same.Text, [above!.Row.Name.IndicatorNo, same.Origin.ToString()]);
            return same with { Raw = cell.Text, Origin = cell.Origin };
        });
        var earlier = row[PlanColumn.Remarks] is { } remarks && remarks.Text.Length <= LongestCell && header.Quarter is { } quarter && row[PlanColumn.Q1Target] is null
            ? EarlierQuarters.Read(remarks, unit, quarter, Finder(PlanColumn.Remarks, remarks))
            : ImmutableSortedDictionary<int, Measure>.Empty;
        foreach (var (number, measure) in earlier.Where(quarter => row[PlanColumns.Actual(quarter.Key)] is null))
            measures = measures with { Cells = measures.Cells.Add(PlanColumns.Actual(number), measure) };
        return new(measures, unit);
    }

    /// <summary>
    /// The cell above that a ditto repeats. Not where the rows are of different units, and not in the quarters of an integrity plan, where
    /// the target stands above the achievement and nobody can say which of them is repeated.
    /// </summary>
    static Measure? Repeated(PlanColumn column, RecognisedCell cell, IndicatorRow<RecognisedCell> row, UnitKind unit, NormalisedIndicator? above) =>
        column.Quarter() == 0 && IsFigure(column) && StatusWords.IsDitto(cell.Text) && row[PlanColumn.Q1Target] is null
        && above is { Unit: var unitAbove, Row: var rowAbove } && unitAbove == unit && rowAbove.Name.SectionNo == row.Name.SectionNo
        && rowAbove[column] is { HasValue: true } same ? same : null;

    static bool IsFigure(PlanColumn column) => column is PlanColumn.AnnualTarget or PlanColumn.Achievement || column.TierPercent() > 0;

    static Measure Read(PlanColumn column, RecognisedCell cell, UnitKind unit, bool tellsResult, Action<string> find) => column switch
    {
        PlanColumn.SectionWeight or PlanColumn.Weight or PlanColumn.AwardedScore => FigureReader.ReadNumber(cell, find),
        PlanColumn.Unit or PlanColumn.Responsible => ReadText(cell),
        PlanColumn.Remarks when !tellsResult => ReadText(cell),
        _ when cell.Text.Length > LongestCell => TooLong(cell, find),
        _ when tellsResult => SentenceReader.Read(cell, unit, find),
        _ => FigureReader.ReadFigures(cell, unit, find),
    };

    static Measure TooLong(RecognisedCell cell, Action<string> find)
    {
        find(FindingCodes.UnreadableValue);
        return FigureReader.Unreadable(cell);
    }

    static Measure ReadText(RecognisedCell cell) =>
        cell.Parts.All(part => CellKinds.IsDash(part.Text)) ? Measure.Blank(cell.Text, cell.Origin) : new(ReadingStatus.Value, [], cell.Text, cell.Origin);

    /// <summary>The achievement column; in a report on a form without one, the remarks (004).</summary>
    static bool TellsResult(PlanColumn column, IndicatorRow<RecognisedCell> row, int? reported) =>
        column == PlanColumn.Achievement
        || (column.IsActual() && row[PlanColumn.Q1Target] is null)
        || (column == PlanColumn.Remarks && reported is not null && row[PlanColumn.Achievement] is null && row[PlanColumn.Q1Target] is null);
}
