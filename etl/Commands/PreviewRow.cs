using System.Collections.Immutable;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>One indicator of a preview.</summary>
/// <param name="WeightMarks">The full mark; null when it cannot be read.</param>
/// <param name="LineNo">The first line on which it is printed.</param>
/// <param name="ScoreStatus">Under the default method of plan and year; null when there is none, or the document is refused.</param>
sealed record PreviewRow(
    string SectionNo, string SectionName, string IndicatorNo, string IndicatorName, string UnitCode, decimal? WeightMarks, int LineNo, string? ScoreStatus, decimal? EarnedMarks,
    ImmutableArray<PreviewCell> Cells)
{
    public static ImmutableArray<PreviewRow> Of(PipelineResult result)
    {
        if (result.Normalised is not { } normalised)
            return [];
        var checkedRows = result.Validated?.Indicators
            ?? [.. normalised.Indicators.Select(indicator => new ValidatedIndicator(indicator.Row.Map((_, cell) => new ValidatedMeasure(cell, cell)), indicator.Unit, YearToDate.None, null))];
        IndicatorScore[] scores = [.. result.Scored?.Shown ?? []];
        return [.. checkedRows.Select((indicator, at) =>
        {
            var (name, score) = (indicator.Row.Name, scores.ElementAtOrDefault(at));
            return new PreviewRow(
                name.SectionNo, name.Section, name.IndicatorNo, name.Indicator, WarehouseCodes.Code(indicator.Unit), PlanMeta.Plain(CellGroup.Of(indicator.Row[PlanColumn.Weight]).Number),
                indicator.Row.Lines.Min(), score is null ? null : WarehouseCodes.Code(score.Status), PlanMeta.Plain(score?.EarnedMarks),
                [.. indicator.Row.Cells.Select(cell => PreviewCell.Of(cell.Key, cell.Value, normalised.Indicators[at].Row[cell.Key]?.Raw ?? "", normalised.Header.Quarter ?? 0))]);
        })];
    }
}

/// <summary>One cell of an indicator.</summary>
/// <param name="Printed">What the document prints in this cell: the text that a correction of it must expect.</param>
/// <param name="LineNo">Where the value is printed, which is another cell's place when it was moved here.</param>
sealed record PreviewCell(string Column, string Status, string? Value, string Printed, int? LineNo, int? FieldNo, bool IsRepaired)
{
    /// <param name="reported">Quarter of the report; nothing is due after it.</param>
    public static PreviewCell Of(PlanColumn column, ValidatedMeasure measure, string printed, int reported)
    {
        var group = column is PlanColumn.Unit or PlanColumn.Responsible or PlanColumn.Remarks ? CellGroup.OfWords(measure) : CellGroup.Of(measure);
        if (column.IsActual() && column.Quarter() > reported)
            group = group.NotDue();
        return new(column.Code(), group.Status, group.Text, printed, group.Line, group.Field, group.IsRepaired);
    }
}
