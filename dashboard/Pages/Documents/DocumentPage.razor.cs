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

    DocumentRow? Document { get; set; }

    IReadOnlyList<LineRow> Lines { get; set; } = [];

    IReadOnlyList<FindingRow> Findings { get; set; } = [];

    Sheet Sheet { get; set; } = new([], []);

    string Title => T.Say("document.title", T.Pick(Document!.PlanNameBn, Document.PlanNameEn), T.Year(Document.FiscalYearCode),
        T.QuarterMonths(Document.QuarterCode));

    protected override void OnParametersSet()
    {
        Document = Documents.Find(Id);
        if (Document is null)
            return;
        Lines = Documents.Lines(Document.DocumentKey);
        Findings = Documents.Findings(Document.DocumentKey);
        Sheet = Sheets.Of(Document.DocumentKey);
    }
}
