using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>New corrections against their documents, so that none is taken in that does nothing, or does harm.</summary>
sealed class CorrectionCheck(PublishedDocuments known, Originals originals)
{
    const int HashDigits = 12;

    /// <exception cref="CorrectionException">A document is not there, prints something else in the cell, or is refused with the correction.</exception>
    public void Require(Handover fresh, DecisionsInForce inForce)
    {
        var names = known.Documents.Select(document => (document.Sha256, document.FileName)).Concat(fresh.Documents.Select(survey => (survey.Sha256, survey.FileName)))
            .ToDictionary(document => document.Sha256, document => document.FileName, StringComparer.Ordinal);
        var together = inForce.With(fresh);
        foreach (var document in fresh.Corrections.GroupBy(correction => correction.Sha256))
        {
            if (!names.TryGetValue(document.Key, out var name))
                throw new CorrectionException($"{Place(document.First())}: the document is neither in the snapshot in use nor among the accepted ones of this load; expected one that is.");
            var read = originals.Run(name, document.Key, together);
            if (document.Select(correction => (Correction: correction, Fault: NotApplied(read, correction))).FirstOrDefault(pair => pair.Fault is not null) is { Fault: { } fault } wrong)
                throw new CorrectionException($"{Place(wrong.Correction)}: {name} says '{fault.Details[0]}' there; expected '{wrong.Correction.Printed}'.");
            if (read.Refusal is { } refusal)
                throw new CorrectionException($"{Place(document.First())}: with it {name} is refused ({refusal.Code}: {FindingTexts.Render(refusal).MessageEn.TrimEnd('.')}); expected a document that stays.");
        }
    }

    static Finding? NotApplied(PipelineResult read, Correction correction) => read.Findings.FirstOrDefault(finding =>
        finding.Code == FindingCodes.DecisionNotApplied && finding.IndicatorNo == correction.IndicatorNo && finding.Column == correction.Column && finding.Printed == correction.Printed);

    static string Place(Correction correction) => $"Correction of {correction.Sha256[..HashDigits]}{(correction.IsOfDocument ? "" : $", indicator {correction.IndicatorNo}")}, {correction.Column}";
}
