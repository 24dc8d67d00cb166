using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.ENothi;

/// <summary>The share of notes disposed of electronically: the mean over the years, each office as a small line and in a heatmap, every report.</summary>
public sealed partial class ENothiPage
{
    [Inject]
    public required ENothiQuery Query { get; init; }

    [Inject]
    public required ENothiTrend Trend { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    ENothiChoices Choices { get; set; } = null!;

    ENothiView View => Choices.View;

    Chart? Drawn { get; set; }

    ENothiOffices Offices { get; set; } = null!;

    long OfficeCount { get; set; }

    ENothiCount Count { get; set; } = null!;

    IReadOnlyList<ENothiRow> Reports { get; set; } = [];

    protected override void OnInitialized()
    {
        Choices = Query.Choices(ENothiView.Of(Http.Request.Query));
        Drawn = Trend.Draw(Choices);
        OfficeCount = Query.OfficeCount(Choices.Scope);
        var offices = Query.Offices(Choices.Scope, View.Sort, View.Page);
        var keys = offices.Select(office => office.OfficeKey).ToList();
        Offices = new(offices, Query.Of(keys, Choices.Scope), Query.Reports(keys, Choices.Scope), [.. Choices.YearsInScope]);
        Count = Query.Count(Choices.Scope);
        Reports = Query.Page(Choices.Scope, View.Reports);
    }
}
