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
        var indicators = plan.Indicators.Select(row => Normalise(row, plan.Header.Quarter, findings)).ToImmutableArray();
        var total = plan.PrintedTotal is null ? null : FigureReader.ReadNumber(plan.PrintedTotal, code => findings.Add(new(code, plan.PrintedTotal.Origin, Printed: plan.PrintedTotal.Text)));
        return new(new(plan.Document, plan.Header, indicators, total), findings.ToImmutable());
    }

    static NormalisedIndicator Normalise(IndicatorRow<RecognisedCell> row, int? reported, ImmutableArray<Finding>.Builder findings)
    {
        Action<string> Finder(PlanColumn column, RecognisedCell cell) =>
            code => findings.Add(new(code, cell.Origin, row.Name.IndicatorNo, column.Code(), cell.Text));

        var unit = UnitDecider.Decide(row, Finder(PlanColumn.Unit, row[PlanColumn.Unit] ?? row.Cells.Values.First()));
        if (row[PlanColumn.Unit] is { IsBlank: true } missing && unit != UnitKind.Unknown) Finder(PlanColumn.Unit, missing)(FindingCodes.UnitMissing);
        var measures = row.Map((column, cell) => Read(column, cell, unit, TellsResult(column, row, reported), Finder(column, cell)));
        var earlier = row[PlanColumn.Remarks] is { } remarks && remarks.Text.Length <= LongestCell && reported is { } quarter && row[PlanColumn.Q1Target] is null
            ? EarlierQuarters.Read(remarks, unit, quarter, Finder(PlanColumn.Remarks, remarks))
            : ImmutableSortedDictionary<int, Measure>.Empty;
        foreach (var (number, measure) in earlier.Where(quarter => row[PlanColumns.Actual(quarter.Key)] is null))
            measures = measures with { Cells = measures.Cells.Add(PlanColumns.Actual(number), measure) };
        return new(measures, unit);
    }

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
