namespace Shuddhachar.Dashboard.Queries;

public enum ENothiSort
{
    /// <summary>Lowest latest rate first.</summary>
    Low,

    /// <summary>Highest latest rate first.</summary>
    High,

    /// <summary>Largest fall since the quarter reported before.</summary>
    Drop,

    Name,
}

/// <summary>What the reader chose on the e-Nothi page; null means every one, or what the data have.</summary>
/// <param name="From">Code of the first fiscal year.</param>
/// <param name="Until">Code of the last fiscal year.</param>
/// <param name="Offices">Codes of the offices that are lines of their own.</param>
/// <param name="Page">Of offices.</param>
/// <param name="Reports">Page of the table of reports.</param>
public sealed record ENothiView(
    string? From, string? Until, string? Search, string? Kind, string? Peer, bool Synthetic, IReadOnlyList<string> Offices, ENothiSort Sort, int Page, int Reports)
{
    public const int MostLines = 6;
    public const int OfficesPerPage = 12;
    public const int ReportsPerPage = 25;

    public static ENothiView Of(IQueryCollection query) => new(
        Chosen.Text(query, "from"),
        Chosen.Text(query, "to"),
        Chosen.Text(query, "q"),
        Chosen.Text(query, "kind"),
        Chosen.Text(query, "peer"),
        query["data"] == "synthetic",
        Chosen.Codes(query, "offices", MostLines),
        Chosen.One<ENothiSort>(query, "sort"),
        Chosen.Page(query, "page"),
        Chosen.Page(query, "reports"));

    /// <summary>What of the address chooses the lines.</summary>
    public IReadOnlyList<(string Name, string? Value)> Lines =>
        [("from", From), ("to", Until), ("kind", Kind), ("peer", Peer), ("data", Synthetic ? "synthetic" : null), ("offices", string.Join(',', Offices))];

    public IReadOnlyList<(string Name, string? Value)> State =>
        [.. Lines, ("q", Search), ("sort", Chosen.Beyond(Sort)), ("page", Chosen.AboveOne(Page)), ("reports", Chosen.AboveOne(Reports))];

    public ENothiView WithLine(string office) => this with
    {
        Offices = Offices.Contains(office) ? [.. Offices.Where(code => code != office)] : [.. Offices.Append(office)],
    };
}
