using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>The end of the view: counts, and what the desk officer should do next.</summary>
sealed class SummaryView(ViewWords words, FindingView findings, int width)
{
    static readonly string[] s_unread =
    [
        FindingCodes.UnreadableValue, FindingCodes.ImpossibleDate, FindingCodes.NoValueInSentence, FindingCodes.SeveralValuesInSentence,
        FindingCodes.PartialDate, FindingCodes.Period, FindingCodes.ShareOfOne, FindingCodes.SpreadsheetDay,
    ];

    public IEnumerable<ViewLine> Of(PipelineResult result) =>
        (result.Scored is { } scored ? Counts(result, scored).Prepend(new(words["summary"], ViewStyle.Heading)).Prepend(ViewLine.Empty) : [])
            .Append(ViewLine.Empty)
            .Append(new(words["next"], ViewStyle.Heading))
            .Concat(Next(result));

    IEnumerable<ViewLine> Counts(PipelineResult result, ScoredPlan scored)
    {
        var status = scored.Plan.Indicators.Select(indicator => PlanMarks.DefaultScore(scored, indicator.Row.Name.IndicatorNo)?.Status).ToArray();
        var cells = CellCounts.Of(scored.Plan);
        var told = result.Findings.ToLookup(finding => finding.IsRepair ? "repair" : FindingTexts.Render(finding).Severity == Severity.Info ? "note" : "doubt");
        return (scored.Scores.IsEmpty ? Line("counts_unscored", status.Length) : Line("counts_indicators", status.Length, Count(ScoreStatus.Graded), Count(ScoreStatus.Quarantined), Count(ScoreStatus.NotDue), Count(ScoreStatus.NotReported), Count(ScoreStatus.NotApplicable)))
            .Concat(Line("counts_cells", cells.Read, cells.Repaired, cells.Quarantined))
            .Concat(Line("counts_findings", told["repair"].Count(), told["doubt"].Count(), told["note"].Count()));

        int Count(ScoreStatus wanted) => status.Count(one => one == wanted);
    }

    IEnumerable<ViewLine> Next(PipelineResult result)
    {
        if (result.Refusal is { } refusal)
            return Line("next_refused").Concat(Item(refusal));
        var plan = result.Scored!.Plan;
        var aside = plan.Indicators.Where(indicator => indicator.Quarantine is not null).ToArray();
        var asideNumbers = aside.Select(indicator => indicator.Row.Name.IndicatorNo).ToHashSet(StringComparer.Ordinal);
        var steps = List("next_person", [.. aside.Select(indicator => indicator.Quarantine!)])
            .Concat(List("next_repairs", [.. result.Findings.Where(finding => finding.IsRepair)]))
            .Concat(List("next_unread", [.. result.Findings.Where(finding => s_unread.Contains(finding.Code) && !asideNumbers.Contains(finding.IndicatorNo))]))
            .Concat(Missing(result.Scored))
            .Concat(plan.Header.Office.IsKnown ? [] : Line("next_office"))
            .ToArray();
        return steps.Length > 0 ? steps : Line("next_nothing");
    }

    IEnumerable<ViewLine> Missing(ScoredPlan scored)
    {
        var missing = scored.Plan.Indicators
            .Where(indicator => PlanMarks.DefaultScore(scored, indicator.Row.Name.IndicatorNo)?.Status == ScoreStatus.NotReported)
            .Select(indicator => words.Figure(indicator.Row.Name.IndicatorNo))
            .ToArray();
        return missing.Length == 0 || !scored.Plan.HasAchievements ? [] : Line("next_missing", missing.Length).Concat(ViewLine.Wrapped(string.Join(", ", missing), 2, width));
    }

    IEnumerable<ViewLine> List(string heading, Finding[] items) => items.Length == 0 ? [] : Line(heading, items.Length).Concat(items.SelectMany(Item));

    IEnumerable<ViewLine> Item(Finding finding)
    {
        var about = finding.IndicatorNo.Length > 0 ? $"{words.Figure(finding.IndicatorNo)}, " : "";
        var column = finding.Column.Length > 0 ? $", {findings.Column(finding.Column)}" : "";
        var change = finding is { IsRepair: true, Final.Length: > 0 } ? $"{(finding.Printed.Length > 0 ? finding.Printed : words["nothing"])} -> {words.Figure(finding.Final)}" : words.Message(FindingTexts.Render(finding));
        return ViewLine.Wrapped($"{about}{findings.Place(finding.Origin)}{column}: {change}", 4, width).Select((line, at) => at == 0 ? new($"  - {line.Text[4..]}") : line);
    }

    IEnumerable<ViewLine> Line(string key, params object[] values) => ViewLine.Wrapped(words[key, values], 0, width);
}
