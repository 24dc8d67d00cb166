using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Offices;

/// <summary>Up to three other offices beside this one: real ones beside a real one, generated ones beside a generated one.</summary>
public sealed partial class OfficeCompare
{
    const int MostPeers = 60;
    const int MostMeant = 8;

    [Inject]
    public required OfficeQuery Offices { get; init; }

    [Inject]
    public required OfficesQuery All { get; init; }

    [Inject]
    public required OfficeCompareChart Chart { get; init; }

    [Inject]
    public required PageRequest Request { get; init; }

    [Parameter, EditorRequired]
    public required OfficeRow Office { get; set; }

    [Parameter, EditorRequired]
    public required OfficeView View { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<OfficeFigure> Figures { get; set; }

    /// <summary>A code or a part of a name that was typed to add an office.</summary>
    [Parameter]
    public string? Typed { get; set; }

    IReadOnlyList<OfficeRow> Others { get; set; } = [];

    IReadOnlyList<Choice> Peers { get; set; } = [];

    /// <summary>What the typed text may mean.</summary>
    IReadOnlyList<Choice> Meant { get; set; } = [];

    List<(OfficeRow Office, IReadOnlyList<OfficeFigure> Figures)> Compared { get; set; } = [];

    ILookup<int, SectionFigure> Sections { get; set; } = Array.Empty<SectionFigure>().ToLookup(section => section.OfficeKey);

    IReadOnlyList<OfficeFigure> Plans { get; set; } = [];

    string PlanCode { get; set; } = "";

    /// <summary>The latest year of the office in the compared plan.</summary>
    string? Year { get; set; }

    IReadOnlyList<string> Codes => [.. Others.Select(other => other.OfficeCode)];

    protected override void OnParametersSet()
    {
        Meant = Chosen.Written(Typed) is { } typed ? All.Meant(typed, Office.IsSynthetic, MostMeant) : [];
        var wanted = Meant.Count == 1 ? View.Compare.Append(Meant[0].Code) : View.Compare;
        Others = [.. wanted.Select(Offices.Find).OfType<OfficeRow>()
            .Where(other => other.OfficeKey != Office.OfficeKey && other.IsSynthetic == Office.IsSynthetic)
            .DistinctBy(other => other.OfficeKey).Take(OfficeView.MostCompared)];
        if (Others.Count < OfficeView.MostCompared)
            Peers = Offices.Peers(Office, MostPeers);
        if (Others.Count == 0)
            return;
        Plans = [.. Figures.Where(figure => figure.IsDefaultMethod).DistinctBy(figure => figure.PlanCode).OrderBy(figure => figure.PlanKey)];
        var plan = Plans.FirstOrDefault(plan => plan.PlanCode == View.Plan) ?? (Plans.Count > 0 ? Plans[0] : null);
        (PlanCode, Year) = (plan?.PlanCode ?? "", plan?.FiscalYearCode);
        Compared = [(Office, Figures), .. Others.Select(other => (other, Offices.Figures(other.OfficeKey)))];
        if (Year is not null)
            Sections = Compared.SelectMany(pair => Offices.Sections(pair.Office.OfficeKey, PlanCode, Year)).ToLookup(section => section.OfficeKey);
    }

    /// <summary>What the form must not lose.</summary>
    IEnumerable<(string Name, string Value)> Kept()
    {
        if (Others.Count > 0) yield return ("compare", string.Join(',', Codes));
        if (View.Plan is { } plan) yield return ("plan", plan);
        if (View.Document is { } document) yield return ("document", document.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Request.AsOf is { } number) yield return (PageRequest.AsOfName, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
