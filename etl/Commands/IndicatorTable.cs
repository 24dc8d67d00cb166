using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>
/// A plan with one row per indicator and its final values: ASCII digits, ISO dates, parts joined by `;`, percents without sign, money in
/// taka; names, unit, responsible, achievement and remarks as printed. The columns are a contract with analysts: only append.
/// </summary>
static class IndicatorTable
{
    static readonly PlanColumn[] s_figures =
    [
        PlanColumn.AnnualTarget,
        PlanColumn.Q1Target, PlanColumn.Q1Actual, PlanColumn.Q2Target, PlanColumn.Q2Actual,
        PlanColumn.Q3Target, PlanColumn.Q3Actual, PlanColumn.Q4Target, PlanColumn.Q4Actual,
        PlanColumn.TotalActual, PlanColumn.AwardedScore, .. PlanColumns.Tiers,
    ];

    static readonly string[] s_columns =
    [
        "section_no", "section_name", "section_weight", "activity_no", "activity", "indicator_no", "indicator", "unit", "weight", "responsible",
        .. s_figures.Select(column => column.Code()),
        "achievement_text", "achievement_value", "remarks", "source_line",
    ];

    public static CsvTable Of(ValidatedPlan plan) => new(s_columns, [.. plan.Indicators.Select(ToRow)]);

    static string[] ToRow(ValidatedIndicator indicator)
    {
        var row = indicator.Row;
        var name = row.Name;
        return
        [
            name.SectionNo, name.Section, Value(row[PlanColumn.SectionWeight]), name.ActivityNo, name.Activity, name.IndicatorNo, name.Indicator,
            Raw(row[PlanColumn.Unit]), Value(row[PlanColumn.Weight]), Raw(row[PlanColumn.Responsible]),
            .. s_figures.Select(column => Value(row[column])),
            Raw(row[PlanColumn.Achievement]), OneValue(Result(row)), Raw(row[PlanColumn.Remarks]), LineRanges.Text(row.Lines),
        ];
    }

    static string Raw(ValidatedMeasure? measure) => measure?.Printed.Raw ?? "";

    static string Value(ValidatedMeasure? measure) => measure?.Final.Text ?? "";

    /// <summary>The cell that tells the result: on a form without a column for it, the remarks (004).</summary>
    static ValidatedMeasure? Result(IndicatorRow<ValidatedMeasure> row) =>
        row[PlanColumn.Achievement] ?? (row[PlanColumn.Q1Target] is null ? row[PlanColumn.Remarks] : null);

    /// <summary>The one figure of the cell, else its one date; a date beside a figure is that of the event (003:51) and no value.</summary>
    static string OneValue(ValidatedMeasure? measure) => measure?.Final switch
    {
        { HasValue: true, Number: { } number } => Quantity.Of(number).ToString(),
        { HasValue: true } final when final.Dates.ToArray() is [var date] => Quantity.Of(date).ToString(),
        _ => "",
    };
}
