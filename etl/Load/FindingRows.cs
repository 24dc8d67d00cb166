using System.Collections.Immutable;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>fact_finding: what the stages saw, in the words of both languages.</summary>
static class FindingRows
{
    /// <param name="lastKey">Key of the last finding before.</param>
    /// <returns>Key of the last finding now.</returns>
    public static int Add(SnapshotRows rows, int lastKey, int documentKey, ImmutableArray<Finding> findings, ValidatedPlan plan, int[] keys)
    {
        foreach (var finding in findings)
        {
            var text = FindingTexts.Render(finding);
            rows.FactFinding.Add(new(
                ++lastKey, documentKey, IndicatorKey(finding, plan, keys), finding.Code, text.Stage.ToString().ToLowerInvariant(),
                text.Severity.ToString().ToLowerInvariant(), finding.Origin.Line, finding.Origin.Field == 0 ? null : finding.Origin.Field,
                OrNull(finding.IndicatorNo), OrNull(finding.Column), finding.IsRepair ? finding.Printed : OrNull(finding.Printed),
                finding.IsRepair ? finding.Final : OrNull(finding.Final), OrNull(text.EvidenceBn), OrNull(text.EvidenceEn),
                text.MessageBn, text.MessageEn, finding.IsRepair));
        }
        return lastKey;
    }

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
