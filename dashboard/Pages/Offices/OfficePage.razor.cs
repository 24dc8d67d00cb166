using System.Globalization;
using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>An office: what it is, all its reports with their figures, and the indicator sheet of one of them (the latest unless chosen).</summary>
public sealed partial class OfficePage
{
    [Inject]
    public required OfficeQuery Offices { get; init; }

    [Inject]
    public required SheetQuery Sheets { get; init; }

    [Parameter]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = "document")]
    public string? Chosen { get; set; }

    OfficeRow? Office { get; set; }

    IReadOnlyList<DocumentRow> Documents { get; set; } = [];

    IReadOnlyList<RankingRow> Figures { get; set; } = [];

    /// <summary>The report whose sheet is shown. A choice that is not this office's falls back to the latest.</summary>
    DocumentRow? Shown { get; set; }

    string Name => T.Pick(Office!.NameBn, Office.NameEn);

    protected override void OnParametersSet()
    {
        Office = Offices.Find(Code);
        if (Office is null)
            return;
        Documents = Offices.Documents(Office.OfficeKey);
        Figures = Offices.Figures(Office.OfficeKey);
        Shown = Documents.FirstOrDefault(document => document.DocumentKey.ToString(CultureInfo.InvariantCulture) == Chosen)
            ?? (Documents.Count > 0 ? Documents[0] : null);
    }
}
