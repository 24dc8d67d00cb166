using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Quality;

/// <summary>How far what was read can be trusted, what was found, what changed since the snapshot before, and which snapshots there are.</summary>
public sealed partial class QualityPage
{
    [Inject]
    public required QualityQuery Query { get; init; }

    [Inject]
    public required HistoryQuery History { get; init; }

    [Inject]
    public required QualityCellsChart Cells { get; init; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Change { get; set; }

    [SupplyParameterFromQuery]
    public string? Data { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    [SupplyParameterFromQuery]
    public string? Changes { get; set; }

    [SupplyParameterFromQuery]
    public string? Files { get; set; }

    QualityView View { get; set; } = new();

    QualityWorlds Worlds { get; set; } = new(0, 0);

    bool IsSynthetic { get; set; }

    long RowCount { get; set; }

    IReadOnlyList<QualityRow> Rows { get; set; } = [];

    QualityTotal Total { get; set; } = null!;

    protected override void OnParametersSet()
    {
        View = QualityView.From(By, Change, Data, Page, Changes, Files);
        Worlds = Query.Worlds();
        IsSynthetic = Query.IsSynthetic(View);
        RowCount = Query.RowCount(View);
        if ((View.Page - 1) * (long)QualityView.RowsPerPage >= RowCount) View = View with { Page = 1 };
        Rows = Query.Rows(View);
        Total = Query.Total(IsSynthetic);
    }
}
