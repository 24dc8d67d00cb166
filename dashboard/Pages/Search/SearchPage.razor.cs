using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Search;

namespace Shuddhachar.Dashboard.Pages.Search;

/// <summary>Offices, indicators and documents by a few words in either language, spelt as people spell them.</summary>
public sealed partial class SearchPage
{
    const int Most = 20;

    /// <summary>The reports of so many offices are found with them.</summary>
    const int OfficesWithReports = 3;

    const int LongestQuestion = 200;

    [Inject]
    public required SearchIndexes Indexes { get; init; }

    [Inject]
    public required SearchQuery Query { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Question { get; set; }

    string Asked { get; set; } = "";

    (IReadOnlyList<FoundOffice> Best, int Count) Offices { get; set; }

    (IReadOnlyList<FoundIndicator> Best, int Count) Indicators { get; set; }

    IReadOnlyList<FoundDocument> Documents { get; set; } = [];

    protected override void OnParametersSet()
    {
        Asked = Chosen.Written(Question) ?? "";
        if (Asked.Length > LongestQuestion) Asked = Asked[..LongestQuestion];
        if (Asked.Length == 0 || Query.SnapshotNumber is not { } number) return;
        var index = Indexes.Of(number, Query);
        Offices = index.Offices.Find(Asked, Most);
        Indicators = index.Indicators.Find(Asked, Most);
        Documents = Query.Documents(Asked.ToLowerInvariant(), [.. Offices.Best.Take(OfficesWithReports).Select(office => office.OfficeCode)], Most);
    }

    /// <summary>A concept has a page; what is printed in one plan only is among its gaps.</summary>
    string AddressOf(FoundIndicator indicator) => indicator.ConceptCode is { } code
        ? To.Concept(code)
        : To.Gaps(new GapView(indicator.PlanCode, indicator.FiscalYearCode, null));
}
