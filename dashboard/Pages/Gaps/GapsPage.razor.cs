using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Charts;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Gaps;

/// <summary>Target against achievement from the nation down to an indicator, each level a sum over a sum of its own rows.</summary>
public sealed partial class GapsPage
{
    [Inject]
    public required GapMarksQuery Marks { get; init; }

    [Inject]
    public required GapConceptQuery Concepts { get; init; }

    [Inject]
    public required GapRowQuery Indicators { get; init; }

    [Inject]
    public required GapSections SectionsChart { get; init; }

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Null when nothing is loaded.</summary>
    GapChoices? Choices { get; set; }

    GapSum Sum { get; set; } = null!;

    IReadOnlyList<GapSectionRow> Sections { get; set; } = [];

    IReadOnlyList<GapHeatRow> HeatRows { get; set; } = [];

    HeatData? Heat { get; set; }

    Chart? Drawn { get; set; }

    IReadOnlyList<GapConceptRow> ConceptRows { get; set; } = [];

    IReadOnlyList<Choice> ConceptChoices { get; set; } = [];

    long Unmatched { get; set; }

    /// <summary>Null when the choice has too many indicators to list.</summary>
    GapCount? Counts { get; set; }

    IReadOnlyList<GapRow> Rows { get; set; } = [];

    GapRow? Chosen { get; set; }

    GapView View => Choices!.View;

    string? SectionName => Sections.FirstOrDefault(row => row.FiscalYearKey == Choices!.Scope.YearKey && row.SectionNo == View.Section)?.SectionName;

    long Matching => View.Show switch { GapShow.Missed => Counts!.MissedCount, GapShow.Met => Counts!.MetCount, _ => Counts!.RowCount };

    protected override void OnInitialized()
    {
        Choices = Marks.Choices(GapView.Of(Http.Request.Query));
        if (Choices is null) return;
        var scope = Choices.Scope;
        Sections = Marks.Sections(scope);
        if (View.Section is { } no && !Sections.Any(row => row.FiscalYearKey == scope.YearKey && row.SectionNo == no))
            Choices = Choices with { View = View with { Section = null } };
        Sum = Marks.Sum(scope, View.Section);
        ConceptChoices = Concepts.Choices(scope);
        if (View.Concept is { } code && !ConceptChoices.Any(choice => choice.Code == code))
            Choices = Choices with { View = View with { Concept = null } };
        Chosen = View is { Indicator: { } key, Office: not null } ? Indicators.Find(scope, key) : null;
        if (Chosen is not null) return;
        Choices = Choices with { View = View with { Indicator = null } };
        Drawn = SectionsChart.Draw(Choices, Sections);
        ReadHeat(scope);
        if (View.Office is null)
        {
            ConceptRows = Concepts.Rows(scope, View);
            Unmatched = Concepts.Unmatched(scope, View);
        }
        if (Sum.RowCount > GapRowQuery.MostRows) return;
        Counts = Indicators.Count(scope, View);
        Rows = Indicators.Rows(scope, View);
    }

    void ReadHeat(GapScope scope)
    {
        var heat = new GapHeat(T, To, Choices!);
        if (View.Office is not null)
        {
            Heat = Sections.Any(row => row.FiscalYearKey == scope.YearKey) ? heat.OfOffice(Sections) : null;
            return;
        }
        HeatRows = Marks.Rows(scope, View);
        Heat = HeatRows.Count == 0 ? null : heat.Of(HeatRows, Marks.Cells(scope, View, HeatRows.Select(row => row.RowKey)), Sections);
    }

    /// <summary>Where the reader stands, from the nation down; the last step is the page itself.</summary>
    IEnumerable<(string Name, string? Lang, string Href)> Steps()
    {
        var nation = View.AtFirst with { Ministry = null, Office = null, Section = null, Indicator = null };
        yield return (T[View.Synthetic || Choices!.Scope.Synthetic ? "gaps.nation_synthetic" : "gaps.nation"], null, To.Gaps(nation));
        if (Choices!.Ministry is { } ministry)
            yield return (T.Pick(ministry.NameBn, ministry.NameEn), NameLang(ministry.NameEn), To.Gaps(View.AtFirst with { Office = null, Section = null, Indicator = null }));
        if (Choices.Office is { } office)
            yield return (T.Pick(office.NameBn, office.NameEn), NameLang(office.NameEn), To.Gaps(View.AtFirst with { Section = null, Indicator = null }));
        if (SectionName is { } section)
            yield return ($"{T.Digits($"{View.Section}")}. {section}", PrintedLang, To.Gaps(View.AtFirst with { Indicator = null }));
        if (Chosen is { } indicator)
            yield return ($"{T.Digits(indicator.IndicatorNo)} {T.Pick(indicator.IndicatorName, indicator.IndicatorNameEn)}", NameLang(indicator.IndicatorNameEn), To.Gaps(View));
    }
}
