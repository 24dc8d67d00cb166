using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>An office: what it is, how it stands and stood, the indicator sheet of one of its reports (the latest unless chosen), and others beside it.</summary>
public sealed partial class OfficePage
{
    [Inject]
    public required OfficeQuery Offices { get; init; }

    [Inject]
    public required OfficeHistoryQuery History { get; init; }

    [Inject]
    public required DocumentQuery Reports { get; init; }

    [Inject]
    public required SheetQuery Sheets { get; init; }

    [Inject]
    public required OfficeScoresChart Scores { get; init; }

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = "document")]
    public string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "compare")]
    public string[]? Compared { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    public string? Plan { get; set; }

    /// <summary>What was typed to find another office to compare with.</summary>
    [SupplyParameterFromQuery(Name = "with")]
    public string? With { get; set; }

    OfficeRow? Office { get; set; }

    OfficeView View { get; set; } = new(null, []);

    IReadOnlyList<DocumentRow> Documents { get; set; } = [];

    IReadOnlyList<OfficeFigure> Figures { get; set; } = [];

    IReadOnlyList<SubmissionRow> Submissions { get; set; } = [];

    IReadOnlyList<WarningRow> Warnings { get; set; } = [];

    IReadOnlyList<SoftTargetRow> SoftTargets { get; set; } = [];

    IReadOnlyList<FindingRow> Findings { get; set; } = [];

    /// <summary>The report whose sheet is shown. A choice that is not this office's falls back to the latest.</summary>
    DocumentRow? Shown { get; set; }

    Sheet Sheet { get; set; } = new([], []);

    SheetTrends? Trends { get; set; }

    string Name => T.Pick(Office!.NameBn, Office.NameEn);

    protected override void OnParametersSet()
    {
        Office = Offices.Find(Code);
        if (Office is null)
            return;
        View = OfficeView.From(Chosen, Compared, Plan);
        Documents = Offices.Documents(Office.OfficeKey);
        Submissions = History.Submissions(Office.OfficeKey);
        if (Documents.Count == 0)
            return;
        Figures = Offices.Figures(Office.OfficeKey);
        Shown = Documents.FirstOrDefault(document => document.DocumentKey == View.Document) ?? Documents[0];
        View = View with { Document = Shown == Documents[0] ? null : Shown.DocumentKey };
        var latest = Documents.Where(document => document.FiscalYearCode == Documents[0].FiscalYearCode).ToList();
        Warnings = History.Warnings(Office.OfficeKey, latest);
        SoftTargets = History.SoftTargets(Office.OfficeKey, Documents[0].FiscalYearCode);
        Sheet = Sheets.Of(Shown.DocumentKey);
        Trends = new SheetTrends(History.ByYear(Office.OfficeKey, [.. Documents.Where(document => document.PlanCode == Shown.PlanCode)]), History.ByQuarter(Shown.DocumentKey), T);
        Findings = Reports.Findings(Shown.DocumentKey);
    }

    IEnumerable<(string Anchor, string Title)> Jumps() =>
    [
        ("reports", T["office.reports"]),
        ("quarters", T["office.quarters"]),
        ("punctuality", T["office.punctuality"]),
        ("warnings", T["office.warnings"]),
        ("sheet", T["office.sheet_short"]),
        ("findings", T["office.findings"]),
        ("compare", T["office.compare"]),
    ];
}
