using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Components;

/// <summary>Header, navigation and footer around every page.</summary>
public sealed partial class MainLayout
{
    [Inject]
    public required Words T { get; init; }

    [Inject]
    public required Urls To { get; init; }

    [Inject]
    public required SnapshotQuery Snapshot { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required PageRequest Request { get; init; }

    [Inject]
    public required LiveWarehouse Warehouse { get; init; }

    /// <summary>Null when the address names a snapshot that is not there.</summary>
    SnapshotRow? Current { get; set; }

    /// <summary>The number of the snapshot that is shown when an address names none.</summary>
    int? Latest { get; set; }

    string? Asked => Http.Request.Query["q"];

    string ToLatest => Urls.OfLatest(Http.Request.Path, Http.Request.Query);

    bool IsSynthetic { get; set; }

    string OtherLanguage => Urls.InOtherLanguage(Http.Request.Path, Http.Request.QueryString);

    protected override void OnInitialized()
    {
        Latest = Warehouse.CurrentNumber;
        Current = Snapshot.Find();
        if (Current is null) return;
        IsSynthetic = Snapshot.IsSynthetic();
    }

    IEnumerable<(string Href, string Key, bool IsHere)> Sections()
    {
        (string Href, string Key)[] sections =
        [
            (To.Overview(), "nav.overview"),
            (To.Rankings(), "nav.ranking"),
            (To.ENothi(), "nav.enothi"),
            (To.Gaps(), "nav.gaps"),
            (To.Concepts(), "nav.indicators"),
            (To.Offices(), "nav.offices"),
            (To.Quality(), "nav.quality"),
            (To.Connect(), "nav.connect"),
            (To.Intake(), "nav.intake"),
            (To.Account(), "nav.account"),
        ];
        return sections.Select(section => (section.Href, section.Key, IsHere(section.Href)));
    }

    bool IsHere(string href)
    {
        var path = Http.Request.Path.Value!.TrimEnd('/');
        return href == To.Overview() ? path == href.TrimEnd('/') : path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
    }
}
