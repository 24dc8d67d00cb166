using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>Each indicator with what was concluded: its weight and unit, its targets, what is achieved, its mark or why it has none.</summary>
sealed class IndicatorView(ViewWords words, int width)
{
    public IEnumerable<ViewLine> Of(ScoredPlan scored)
    {
        yield return ViewLine.Empty;
        yield return new($"{words["indicators"]} ({words.Figure($"{scored.Plan.Indicators.Length}")})", ViewStyle.Heading);
        var section = "";
        foreach (var indicator in scored.Plan.Indicators)
        {
            yield return ViewLine.Empty;
            var name = indicator.Row.Name;
            if (name.SectionNo != section)
            {
                section = name.SectionNo;
                foreach (var line in ViewLine.Wrapped($"{words.Figure(section)}. {name.Section} ({words["weight", Text(indicator.Row[PlanColumn.SectionWeight])]})", 0, width, ViewStyle.Heading))
                    yield return line;
            }
            foreach (var line in Block(indicator, PlanMarks.DefaultScore(scored, name.IndicatorNo)))
                yield return line;
        }
    }

    IEnumerable<ViewLine> Block(ValidatedIndicator indicator, IndicatorScore? score)
    {
        var row = indicator.Row;
        var measured = $"{words["weight", Text(row[PlanColumn.Weight])]}, {words["unit", words["unit_" + indicator.Unit.ToString().ToLowerInvariant()]]}";
        return ViewLine.Wrapped($"{words.Figure(row.Name.IndicatorNo)} {row.Name.Indicator} ({measured})", 0, width)
            .Concat(Row("target", Targets(row)))
            .Concat(Row("achieved", Achieved(indicator)))
            .Concat(Row("mark", Mark(indicator, score), indicator.Quarantine is null ? ViewStyle.Plain : ViewStyle.Doubt));
    }

    IEnumerable<ViewLine> Row(string label, string text, ViewStyle style = ViewStyle.Plain) => text.Length == 0 ? [] : ViewLine.Labelled(words[label], text, 2, width, style);

    string Targets(IndicatorRow<ValidatedMeasure> row) => string.Join(", ", (string[])
    [
        .. row[PlanColumn.AnnualTarget] is { Final.HasValue: true } annual ? [words["annual", Text(annual)]] : Array.Empty<string>(),
        .. PlanColumns.Tiers.Where(tier => row[tier] is { Final.HasValue: true }).Select(tier => words["tier", tier.TierPercent(), Text(row[tier])]),
    ]);

    string Achieved(ValidatedIndicator indicator)
    {
        var row = indicator.Row;
        var quarters = Enumerable.Range(1, 4)
            .Where(quarter => row[PlanColumns.Actual(quarter)] is { Printed.Raw.Length: > 0 } || row[PlanColumns.Target(quarter)] is { Final.HasValue: true })
            .Select(quarter => row[PlanColumns.Target(quarter)] is { } target
                ? words["of_quarter", quarter, Text(row[PlanColumns.Actual(quarter)]), Text(target)]
                : words["in_quarter", quarter, Text(row[PlanColumns.Actual(quarter)])]);
        var told = (row[PlanColumn.Achievement] ?? row[PlanColumn.TotalActual])?.Printed.Raw ?? "";
        var total = indicator.YearToDate.Parts.Length > 0 ? words["achieved_to_date", string.Join("; ", indicator.YearToDate.Parts)] : "";
        return string.Join("; ", quarters.Append(total).Append(told.Length == 0 ? "" : words["told", $"“{told}”"]).Where(text => text.Length > 0));
    }

    string Mark(ValidatedIndicator indicator, IndicatorScore? score) =>
        indicator.Quarantine is { } finding ? words.Message(FindingTexts.Render(finding))
        : score is null ? words["no_method"]
        : score.Status == ScoreStatus.Graded ? words["earned", Number(score.EarnedMarks), Number(score.WeightMarks)]
        : words.Choose(KnowledgeRows.Reasons[score.ReasonCode].Bn, KnowledgeRows.Reasons[score.ReasonCode].En);

    /// <summary>The concluded value; a dash for a blank cell, a word for what cannot be read.</summary>
    string Text(ValidatedMeasure? measure) => measure?.Final switch
    {
        { HasValue: true } value => words.Figure(value.Text.Replace(";", "; ", StringComparison.Ordinal)),
        { Status: ReadingStatus.Unreadable } => words["unread"],
        { Status: ReadingStatus.NotApplicable } => words["status_notapplicable"],
        _ => "-",
    };

    static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
}
