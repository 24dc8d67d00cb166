using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Documents;

/// <summary>A report's own lines beside what was read from them, and everything that was found on the way.</summary>
public sealed partial class DocumentPage
{
    [Inject]
    public required DocumentQuery Documents { get; init; }

    [Inject]
    public required SheetQuery Sheets { get; init; }

    /// <summary>The document's number in this snapshot, or the first digits of its hash.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>Which page of the lines.</summary>
    [SupplyParameterFromQuery(Name = "lines")]
    public string? LinesPage { get; set; }

    DocumentRow? Document { get; set; }

    DocumentView View { get; set; } = new();

    IReadOnlyList<LineRow> Lines { get; set; } = [];

    IReadOnlyList<FindingRow> Findings { get; set; } = [];

    IReadOnlyList<FindingRow> Repairs { get; set; } = [];

    bool IsFramed { get; set; }

    Sheet Sheet { get; set; } = new([], []);

    string Title => T.Say("document.title", T.Pick(Document!.PlanNameBn, Document.PlanNameEn), T.Year(Document.FiscalYearCode),
        T.QuarterMonths(Document.QuarterCode));

    protected override void OnParametersSet()
    {
        Document = Documents.Find(Id);
        if (Document is null)
            return;
        View = DocumentView.From(LinesPage, Document.LineCount);
        Lines = Documents.Lines(Document.DocumentKey, View);
        Findings = Documents.Findings(Document.DocumentKey);
        Repairs = [.. Findings.Where(finding => finding.IsRepair).OrderBy(finding => finding.LineNo).ThenBy(finding => finding.FieldNo)];
        Sheet = Sheets.Of(Document.DocumentKey);
        IsFramed = Documents.IsFramed(Document.DocumentKey);
    }
}
