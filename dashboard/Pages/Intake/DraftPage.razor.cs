using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Components;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Intake;

/// <summary>A report that was handed in, as the reader sees it, and what a person may decide about it.</summary>
public sealed partial class DraftPage
{
    [Inject]
    public required Desk Desk { get; init; }

    [Inject]
    public required Drafts Drafts { get; init; }

    [Inject]
    public required DocumentQuery Documents { get; init; }

    [Parameter]
    public required string Id { get; set; }

    [SupplyParameterFromQuery(Name = SignInRoutes.ProblemName)]
    public string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = SignInRoutes.DoneName)]
    public string? Done { get; set; }

    /// <summary>Which page of the lines.</summary>
    [SupplyParameterFromQuery(Name = "lines")]
    public string? LinesPage { get; set; }

    /// <summary>The row and cell to be corrected, and what was typed before.</summary>
    [SupplyParameterFromQuery(Name = "no")]
    public string? No { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    public string? Line { get; set; }

    [SupplyParameterFromQuery(Name = "column")]
    public string? Column { get; set; }

    [SupplyParameterFromQuery(Name = "value")]
    public string? Value { get; set; }

    [SupplyParameterFromQuery(Name = "reason")]
    public string? Reason { get; set; }

    Draft? Draft { get; set; }

    Preview? Seen { get; set; }

    PreviewSheet? Sheet { get; set; }

    DocumentView View { get; set; } = new();

    bool IsInSnapshot { get; set; }

    int? LineNo => int.TryParse(Line, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    LineLink ToLine => To.LinesOfDraft(Draft!.Id);

    string Title => Draft!.Plan is { } plan
        ? T.Say("document.title", T.Code("plan.short", plan.PlanCode), T.Year(plan.FiscalYear), plan.Quarter is { } quarter ? T[$"quarter.{quarter}"] : T["quarter.none"])
        : Draft.FileName;

    protected override void OnParametersSet()
    {
        Draft = Desk.Find(Id);
        if (Draft is null) return;
        IsInSnapshot = Documents.Find(Draft.Sha256) is not null;
        // what was seen before a correction is no longer what will be seen
        Seen = Draft.State == DraftState.Received ? null : Drafts.PreviewOf(Draft);
        if (Seen is null) return;
        Sheet = new(Seen);
        View = DocumentView.From(LinesPage, Sheet.Lines.Count);
    }
}
