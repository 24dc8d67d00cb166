using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>All offices, found by name, code, kind or the office above them; those that have reported first.</summary>
public sealed partial class OfficesPage
{
    [Inject]
    public required OfficesQuery Query { get; init; }

    [Inject]
    public required OfficeQuery Offices { get; init; }

    [Inject]
    public required PageRequest Request { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "parent")]
    public string? ParentCode { get; set; }

    [SupplyParameterFromQuery]
    public string? Data { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    OfficesView View { get; set; } = new();

    bool HasBoth { get; set; }

    bool IsSynthetic { get; set; }

    IReadOnlyList<OfficeListRow> Rows { get; set; } = [];

    IReadOnlyList<KindRow> Kinds { get; set; } = [];

    OfficeCounts Counts { get; set; } = new(0, 0);

    OfficeRow? Parent { get; set; }

    protected override void OnParametersSet()
    {
        View = OfficesView.From(Text, Kind, ParentCode, Data, Page);
        var hasSynthetic = Query.HasSynthetic();
        IsSynthetic = hasSynthetic && (View.IsSynthetic ?? !Query.HasReal());
        HasBoth = hasSynthetic && Query.HasReal();
        Parent = View.Parent is { } code ? Offices.Find(code) : null;
        if (Parent is { IsSynthetic: var isSynthetic }) IsSynthetic = isSynthetic;
        Kinds = Query.Kinds(IsSynthetic);
        Counts = Query.Count(View with { IsSynthetic = IsSynthetic });
        if ((View.Page - 1) * (long)OfficesView.RowsPerPage >= Counts.OfficeCount) View = View with { Page = 1 };
        Rows = Query.Rows(View with { IsSynthetic = IsSynthetic });
    }

    /// <summary>What the form must not lose.</summary>
    IEnumerable<(string Name, string Value)> Kept()
    {
        if (View.IsSynthetic is { } data) yield return ("data", data ? "synthetic" : "real");
        if (Request.AsOf is { } number) yield return (PageRequest.AsOfName, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
