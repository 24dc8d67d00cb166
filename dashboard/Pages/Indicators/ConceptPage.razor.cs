using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Indicators;

/// <summary>All offices on one measure in one year: the table, how they are spread, the years, soft targets and early warnings.</summary>
public sealed partial class ConceptPage
{
    [Inject]
    public required ConceptQuery Query { get; init; }

    [Inject]
    public required ConceptWarningQuery WarningQuery { get; init; }

    [Inject]
    public required ConceptDistribution Distribution { get; init; }

    [Inject]
    public required ConceptTrend Trend { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string Code { get; set; }

    ConceptRow? Concept { get; set; }

    /// <summary>Null when nobody reported the concept.</summary>
    ConceptChoices? Choices { get; set; }

    ConceptYearRow Sum { get; set; } = null!;

    Chart? Spread { get; set; }

    Chart? Years { get; set; }

    IReadOnlyList<ConceptOfficeRow> Rows { get; set; } = [];

    IReadOnlyList<ConceptSoftRow> Soft { get; set; } = [];

    ConceptWarningCount WarningCount { get; set; } = null!;

    IReadOnlyList<ConceptWarningRow> Warnings { get; set; } = [];

    IReadOnlyList<WarningRecordRow> Record { get; set; } = [];

    ConceptView View => Choices!.View;

    string Name => T.Pick(Concept!.NameBn, Concept.NameEn);

    protected override void OnInitialized()
    {
        Concept = Query.Find(Code);
        Choices = Concept is null ? null : Query.Choices(Concept, ConceptView.Of(Http.Request.Query));
        if (Choices is null) return;
        var years = Query.Years(Choices.Scope);
        Sum = years.FirstOrDefault(year => year.FiscalYearKey == Choices.Scope.YearKey)
            ?? new(Choices.Scope.YearKey, View.Year!, 0, 0, 0, null, null, null, null, null, 0, 0, 0, 0, 0, 0, 0);
        Spread = Sum.RowCount == 0 ? null : Distribution.Draw(Choices, Sum);
        Years = Trend.Draw(Choices, years);
        Rows = Query.Offices(Choices.Scope, View);
        Soft = WarningQuery.Soft(Choices.Scope, View.SoftPage);
        WarningCount = WarningQuery.Count(Choices.Scope);
        Warnings = WarningQuery.Warnings(Choices.Scope, View.WarningPage);
        Record = WarningQuery.Record(Choices.Scope);
    }

    /// <summary>A figure of the chosen unit, or a day.</summary>
    string Amount(decimal? number, DateOnly? date) => date is { } day ? T.ShortDate(day) : number is { } amount ? T.Amount(amount, Choices!.Scope.Unit) : "";

    string Quarter(int? key) => key is { } known ? T[$"quarter.{known % 10}"] : T["quarter.none"];

    IEnumerable<(string Status, long Rows)> Unknown() => new (string, long Rows)[]
    {
        ("quarantined", Sum.QuarantinedCount), ("not_due", Sum.NotDueCount), ("not_reported", Sum.NotReportedCount), ("not_applicable", Sum.NotApplicableCount),
    }.Where(part => part.Rows > 0);
}
