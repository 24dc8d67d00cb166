using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>What a document is after one stage, cell by cell, for whoever asks where a number went wrong.</summary>
static class StageTable
{
    /// <summary>Null when the document was refused before the stage was done.</summary>
    public static CsvTable? Of(PipelineResult result, Stage stage) => stage switch
    {
        Stage.Extract => result.Extracted is { } document ? OfDocument(document) : null,
        Stage.Recognise => result.Recognised is { } plan ? OfRecognised(plan) : null,
        Stage.Normalise => result.Normalised is { } plan ? OfNormalised(plan) : null,
        Stage.Validate => result.Validated is { } plan ? OfValidated(plan) : null,
        _ => result.Scored is { } plan ? OfScored(plan) : null,
    };

    static CsvTable OfDocument(ExtractedDocument document) => new(
        ["line", "field", "text"],
        [.. document.Lines.SelectMany(line => line.Cells).Select(cell => new[] { Number(cell.Origin.Line), Number(cell.Origin.Field), cell.Text })]);

    static CsvTable OfRecognised(RecognisedPlan plan) => new(
        ["indicator_no", "column", "line", "field", "text"],
        [.. Cells(plan.Indicators, (cell) => new[] { Number(cell.Origin.Line), Number(cell.Origin.Field), cell.Text })]);

    static CsvTable OfNormalised(NormalisedPlan plan) => new(
        ["indicator_no", "column", "line", "field", "status", "value", "raw"],
        [.. Cells(plan.Indicators.Select(indicator => indicator.Row), measure => Words(measure))]);

    static CsvTable OfValidated(ValidatedPlan plan) => new(
        ["indicator_no", "column", "line", "field", "status", "value", "raw", "printed_value", "is_repaired"],
        [.. Cells(plan.Indicators.Select(indicator => indicator.Row), measure =>
            [.. Words(measure.Final), measure.Printed.Text, measure.IsRepaired ? "true" : "false"])]);

    static CsvTable OfScored(ScoredPlan plan) => new(
        ["indicator_no", "method", "weight", "raw_percent", "earned", "status", "reason"],
        [.. plan.Scores.Select(score => new[]
        {
            score.IndicatorNo, score.MethodCode, Number(score.WeightMarks), Number(score.RawPercent), Number(score.EarnedMarks),
            WarehouseCodes.Code(score.Status), KnowledgeRows.Reasons[score.ReasonCode].En,
        })]);

    static IEnumerable<string[]> Cells<TCell>(IEnumerable<IndicatorRow<TCell>> rows, Func<TCell, string[]> words) =>
        rows.SelectMany(row => row.Cells.Select(cell => (string[])[row.Name.IndicatorNo, cell.Key.Code(), .. words(cell.Value)]));

    static string[] Words(Measure measure) =>
        [Number(measure.Origin.Line), Number(measure.Origin.Field), measure.Status.ToString().ToLowerInvariant(), measure.Text, measure.Raw];

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Number(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
