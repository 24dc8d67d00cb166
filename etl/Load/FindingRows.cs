using System.Collections.Immutable;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>fact_finding: what the stages saw, in the words of both languages.</summary>
static class FindingRows
{
    /// <param name="indicators">Keys of the indicators, in the order of the plan.</param>
    public static IEnumerable<FactFinding> Of(RowKeys document, ImmutableArray<Finding> findings, ValidatedPlan plan, int[] indicators) => findings.Select((finding, at) =>
    {
        var text = FindingTexts.Render(finding);
        return new FactFinding(
            document.FirstFinding + at, document.Document, IndicatorKey(finding, plan, indicators), finding.Code, text.Stage.ToString().ToLowerInvariant(),
            text.Severity.ToString().ToLowerInvariant(), finding.Origin.Line, finding.Origin.Field == 0 ? null : finding.Origin.Field,
            OrNull(finding.IndicatorNo), OrNull(finding.Column), finding.IsRepair ? finding.Printed : OrNull(finding.Printed),
            finding.IsRepair ? finding.Final : OrNull(finding.Final), OrNull(text.EvidenceBn), OrNull(text.EvidenceEn),
            text.MessageBn, text.MessageEn, finding.IsRepair);
    });

    /// <summary>The row of that number that stands on the finding's line; else the first of that number.</summary>
    static int? IndicatorKey(Finding finding, ValidatedPlan plan, int[] keys)
    {
        if (finding.IndicatorNo.Length == 0)
            return null;
        var same = Enumerable.Range(0, keys.Length).Where(at => plan.Indicators[at].Row.Name.IndicatorNo == finding.IndicatorNo).ToArray();
        return same.Length == 0 ? null : keys[same.FirstOrDefault(at => plan.Indicators[at].Row.Lines.Contains(finding.Origin.Line), same[0])];
    }

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
