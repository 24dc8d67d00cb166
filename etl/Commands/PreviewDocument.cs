using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>
/// `inspect --preview`: all of one document that a person needs to accept it, correct it or send it back, as one JSON object. Codes are
/// those of the warehouse, and texts of values too.
/// </summary>
/// <param name="Refusal">Null when it is accepted.</param>
/// <param name="Plan">Null when it is refused.</param>
/// <param name="Lines">The text of line 1 and on.</param>
/// <param name="Rows">The indicators, also of a document that is refused because its figures are not to be trusted.</param>
sealed record PreviewDocument(
    string FileName, string Sha256, bool IsAccepted, PreviewFinding? Refusal, PreviewPlan? Plan, ImmutableArray<string> Lines, ImmutableArray<PreviewRow> Rows,
    ImmutableArray<PreviewFinding> Findings)
{
    public static PreviewDocument Of(PipelineResult result) => new(
        result.FileName, result.Sha256, !result.IsRefused, result.Refusal is { } refusal ? PreviewFinding.Of(refusal) : null,
        result.Scored is { } scored ? PreviewPlan.Of(scored) : null, Printed(result), PreviewRow.Of(result), [.. result.Findings.Select(PreviewFinding.Of)]);

    /// <summary>A record of csv may run over several lines: its text stands at the first.</summary>
    static ImmutableArray<string> Printed(PipelineResult result)
    {
        if (result.Extracted is not { Lines: { Length: > 0 } lines })
            return [];
        var texts = Enumerable.Repeat("", lines.Max(line => line.Number)).ToArray();
        foreach (var line in lines.Where(line => line.Number > 0))
            texts[line.Number - 1] = line.Text;
        return [.. texts];
    }
}

/// <summary>A finding in the words of both languages.</summary>
/// <param name="LineNo">Null for the whole document.</param>
/// <param name="FieldNo">Null for the whole line.</param>
sealed record PreviewFinding(
    string Code, string Severity, int? LineNo, int? FieldNo, string IndicatorNo, string Column, string Printed, string Value, string MessageBn, string MessageEn,
    string EvidenceBn, string EvidenceEn, bool IsRepair)
{
    public static PreviewFinding Of(Finding finding)
    {
        var text = FindingTexts.Render(finding);
        return new(
            finding.Code, text.Severity.ToString().ToLowerInvariant(), OrNull(finding.Origin.Line), OrNull(finding.Origin.Field), finding.IndicatorNo, finding.Column,
            finding.Printed, finding.Final, text.MessageBn, text.MessageEn, text.EvidenceBn, text.EvidenceEn, finding.IsRepair);
    }

    static int? OrNull(int place) => place > 0 ? place : null;
}

/// <summary>Whose plan it is, and how well it was read.</summary>
/// <param name="FiscalYear">`2020-21`</param>
/// <param name="EarnedMarks">Under the default method of plan and year, of <paramref name="ScoredMarks"/>.</param>
sealed record PreviewPlan(
    string Form, string Title, string PlanCode, string OfficeCode, string OfficeNameBn, string? OfficeNameEn, bool IsOfficeKnown, string FiscalYear, int? Quarter, string? DocumentDate,
    decimal? PlanTotalMarks, decimal EarnedMarks, decimal ScoredMarks, decimal? ScorePercent, decimal? CoveragePercent, int IndicatorCount, int CellCount, int RepairedCount, int QuarantinedCount)
{
    public static PreviewPlan Of(ScoredPlan scored)
    {
        var (header, cells, marks) = (scored.Plan.Header, CellCounts.Of(scored.Plan), PlanMarks.Of(scored));
        var known = OfficeRegister.ByCode(header.Office.Code);
        return new(
            header.FormCode, header.Title, WarehouseCodes.PlanCode(header.Plan), header.Office.Code, known?.NameBn ?? header.Office.NameBn, known?.NameEn, header.Office.IsKnown,
            FiscalYearReader.Code(header.FiscalYear), header.Quarter, header.DocumentDate?.ToString("O", CultureInfo.InvariantCulture),
            PlanMeta.Plain(scored.Plan.PlanTotalMarks), marks.Earned, marks.Scored, marks.ScorePercent, PlanMeta.Plain(marks.CoveragePercent),
            scored.Plan.Indicators.Length, cells.Read, cells.Repaired, cells.Quarantined);
    }
}
