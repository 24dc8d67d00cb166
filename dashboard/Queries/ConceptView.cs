namespace Shuddhachar.Dashboard.Queries;

public enum ConceptSort
{
    /// <summary>Largest gap first.</summary>
    Gap,

    /// <summary>Highest attainment first.</summary>
    Attainment,

    Target,

    Achievement,

    Name,
}

/// <summary>What the reader chose on an indicator's page; null is what the data have.</summary>
/// <param name="Year">Code of a fiscal year.</param>
/// <param name="Unit">Code of a unit: figures of different units are never in one sum.</param>
public sealed record ConceptView(
    string? Year, string? Plan, string? Unit, string? Kind, string? Peer, string? Search, bool Synthetic, ConceptSort Sort, GapShow Show, int Page, int SoftPage, int WarningPage)
{
    public const int RowsPerPage = 50;
    public const int OthersPerPage = 20;

    public static ConceptView Of(IQueryCollection query) => new(
        Chosen.Text(query, "year"),
        Chosen.Text(query, "plan"),
        Chosen.Text(query, "unit"),
        Chosen.Text(query, "kind"),
        Chosen.Text(query, "peer"),
        Chosen.Text(query, "q"),
        query["data"] == "synthetic",
        Chosen.One<ConceptSort>(query, "sort"),
        query.ContainsKey("show") ? Chosen.One<GapShow>(query, "show") : GapShow.All,
        Chosen.Page(query, "page"),
        Chosen.Page(query, "soft"),
        Chosen.Page(query, "warnings"));

    /// <summary>What of the address chooses the figures.</summary>
    public IReadOnlyList<(string Name, string? Value)> Figures =>
        [("year", Year), ("plan", Plan), ("unit", Unit), ("kind", Kind), ("peer", Peer), ("data", Synthetic ? "synthetic" : null)];

    public IReadOnlyList<(string Name, string? Value)> State =>
    [
        .. Figures, ("q", Search), ("sort", Chosen.Beyond(Sort)), ("show", Show == GapShow.All ? null : Urls.Name(Show)),
        ("page", Chosen.AboveOne(Page)), ("soft", Chosen.AboveOne(SoftPage)), ("warnings", Chosen.AboveOne(WarningPage)),
    ];

    public ConceptView AtFirst => this with { Page = 1, SoftPage = 1, WarningPage = 1 };
}
