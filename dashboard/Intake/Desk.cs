using Shuddhachar.Dashboard.Access;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>
/// What a person decides about reports. Each answer is the key of a text, `done.accepted` or `problem.too_late`; each decision is in the audit
/// log before it takes effect.
/// </summary>
public sealed class Desk(Drafts drafts, Publications publications, OfficeScope scope, Visitor visitor, AuditLog audit, HeadingChoices choices)
{
    public const int LongestReason = 1000;

    static readonly HashSet<string> s_done = ["accepted", "refused", "reopened", "reading", "corrected", "withdrawn", "looking", "cancelled", "publishing", "undoing", "method_chosen", "method_back"];

    public static bool IsDone(string said) => s_done.Contains(said);

    /// <summary>The report, if the visitor may see it.</summary>
    public Draft? Find(string? id) => drafts.Find(id) is { } draft && scope.Sees(draft) ? draft : null;

    /// <summary>All that the visitor may see, the newest first.</summary>
    public IReadOnlyList<Draft> All() => [.. drafts.All().Where(scope.Sees)];

    /// <summary>Office and period are what the person ticked on the page: they must be what the report was concluded to be.</summary>
    public string Accept(Draft draft, string? office, string? period)
    {
        if (draft is not { State: DraftState.Read, Plan: { } plan }) return "too_late";
        if (!scope.Covers(plan.OfficeCode)) return "other_office";
        if (office != plan.OfficeCode || period != PeriodOf(plan)) return "not_confirmed";
        return Decide(draft, AuditAction.ReportAccepted, $"{plan.PlanCode} {plan.OfficeCode} {PeriodOf(plan)}", "accepted", now => now with
        {
            State = DraftState.Accepted,
            Decision = Now("") with { OfficeCode = plan.OfficeCode, FiscalYear = plan.FiscalYear, Quarter = plan.Quarter },
        });
    }

    public string Refuse(Draft draft, string? reason) =>
        !draft.IsOpen ? "too_late"
        : Reason(reason) is not { } given ? "no_reason"
        : Decide(draft, AuditAction.ReportRefused, "", "refused", now => now with { State = DraftState.Refused, Decision = Now(given) });

    /// <summary>Takes an acceptance or a refusal back.</summary>
    public string Reopen(Draft draft) => draft.State is not (DraftState.Accepted or DraftState.Refused) ? "too_late"
        : Decide(draft, AuditAction.ReportReopened, "", "reopened", now => now with { State = now.Plan is null ? DraftState.Unreadable : DraftState.Read, Decision = null });

    /// <summary>Has an unreadable report read once more.</summary>
    public string ReadAgain(Draft draft) => draft.State != DraftState.Unreadable ? "too_late" : Decide(draft, AuditAction.ReportReopened, "read", "reading", Again);

    /// <summary>Puts a value in a cell's place, and has the report read again with it.</summary>
    public string Correct(Draft draft, string? indicatorNo, int? line, string? column, string? value, string? reason)
    {
        if (!draft.IsOpen) return "too_late";
        if (CellOf(draft, indicatorNo, line, column) is not { } cell) return "no_cell";
        if (CellValue.Of(value) is not { } wanted) return "value_form";
        if (Reason(reason) is not { } given) return "no_reason";
        var correction = new CellCorrection(indicatorNo!, cell.Column, cell.Printed ?? "", wanted, given, visitor.Code, DateTime.UtcNow);
        return Decide(draft, AuditAction.CellCorrected, $"{indicatorNo} {cell.Column} {wanted}", "corrected",
            now => Again(now with { Corrections = [.. now.Corrections.Where(other => !IsSame(other, correction)), correction] }));
    }

    /// <summary>Says of which office, year and quarter the report is, and has it read again so. What is said as it was read is no correction.</summary>
    public string CorrectHeading(Draft draft, Func<string, string> typed, string? reason)
    {
        if (!draft.IsOpen) return "too_late";
        if (Reason(reason) is not { } given) return "no_reason";
        var said = HeadingField.Of(draft).Select(field => (Field: field, Value: typed(field.Column))).Where(pair => pair.Value.Length > 0 && pair.Value != pair.Field.Value).ToArray();
        if (said.Length == 0) return "no_change";
        if (said.FirstOrDefault(pair => !pair.Field.Takes(pair.Value, choices) && !pair.Field.IsConcluded(pair.Value)).Field is { } wrong) return "heading_" + wrong.Column;
        return Decide(draft, AuditAction.CellCorrected, string.Join(' ', said.Select(pair => $"{pair.Field.Column} {pair.Value}")), "corrected", now => Again(now with
        {
            Corrections =
            [
                .. now.Corrections.Where(other => !other.IsOfHeading || !said.Any(pair => pair.Field.Column == other.Column)),
                .. said.Where(pair => !pair.Field.IsConcluded(pair.Value)).Select(pair => new CellCorrection("", pair.Field.Column, pair.Field.Concluded, pair.Value, given, visitor.Code, DateTime.UtcNow)),
            ],
        }));
    }

    /// <summary>Takes a correction back, and has the report read again without it.</summary>
    public string Withdraw(Draft draft, string? indicatorNo, string? column, string? printed)
    {
        if (!draft.IsOpen) return "too_late";
        var gone = draft.Corrections.FirstOrDefault(other => other.IndicatorNo == indicatorNo && other.Column == column && other.Printed == (printed ?? ""));
        return gone is null ? "no_cell"
            : Decide(draft, AuditAction.CellCorrected, $"{indicatorNo} {column} withdrawn", "withdrawn", now => Again(now with { Corrections = now.Corrections.Remove(gone) }));
    }

    /// <summary>A cell of the report as the reader sees it.</summary>
    public PreviewCell? CellOf(Draft draft, string? indicatorNo, int? line, string? column) => drafts.PreviewOf(draft)?.Rows
        .FirstOrDefault(row => row.IndicatorNo == indicatorNo && (line is null || row.LineNo == line))?.Cells.FirstOrDefault(cell => cell.Column == column);

    /// <summary>`2020-21 4`, or the year alone of a plan without a quarter.</summary>
    public static string PeriodOf(PreviewPlan plan) => plan.Quarter is { } quarter ? FormattableString.Invariant($"{plan.FiscalYear} {quarter}") : plan.FiscalYear;

    string Decide(Draft draft, string action, string detail, string said, Func<Draft, Draft> change) =>
        drafts.Change(draft.Id, now =>
        {
            // another person was faster, or it is being published
            if (now.Revision != draft.Revision || publications.Holds(now.Id)) return null;
            audit.Append(visitor.Code, action, draft.Id, detail);
            return change(now);
        }) is null ? "too_late" : said;

    Decision Now(string reason) => new(visitor.Code, DateTime.UtcNow, reason);

    static Draft Again(Draft draft) => draft with { State = DraftState.Received, Failure = null };

    static bool IsSame(CellCorrection one, CellCorrection other) => (one.IndicatorNo, one.Column, one.Printed) == (other.IndicatorNo, other.Column, other.Printed);

    static string? Reason(string? typed) => typed?.Trim() is { Length: > 0 and <= LongestReason } reason ? reason : null;
}
