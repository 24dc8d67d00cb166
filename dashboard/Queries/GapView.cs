namespace Shuddhachar.Dashboard.Queries;

public enum GapShow
{
    /// <summary>Targets not reached.</summary>
    Missed,

    /// <summary>Targets reached or passed.</summary>
    Met,

    All,
}

/// <summary>What the columns of the heatmap are.</summary>
public enum GapColumns
{
    Sections,

    Years,
}

/// <summary>What the rows of the heatmap are, as long as no office is chosen.</summary>
public enum GapRows
{
    Offices,

    Ministries,
}

/// <summary>What the reader chose on the gaps page; null means every one, or what the data have.</summary>
/// <param name="Page">1 is the first.</param>
public sealed record GapView(string? Plan, string? Year, string? Office, GapShow Show = GapShow.Missed, int Page = 1)
{
    public const int RowsPerPage = 50;
    public const int OfficesPerPage = 20;
    public const int ConceptsPerPage = 12;

    /// <summary>The sizes of a gap that a reader can ask for, in percent.</summary>
    public static readonly IReadOnlyList<int> Sizes = [10, 25, 50];

    /// <summary>Code of a ministry, with all offices under it.</summary>
    public string? Ministry { get; init; }

    public int? Section { get; init; }

    /// <summary>Key of an indicator of the chosen office's report.</summary>
    public int? Indicator { get; init; }

    public string? Concept { get; init; }

    public string? Kind { get; init; }

    public string? Peer { get; init; }

    /// <summary>1 to 4; null is the year so far.</summary>
    public int? Quarter { get; init; }

    /// <summary>Least gap in percent; 0 is any.</summary>
    public int Size { get; init; }

    public bool Synthetic { get; init; }

    public GapColumns Columns { get; init; }

    public GapRows Rows { get; init; }

    public int OfficePage { get; init; } = 1;

    public int ConceptPage { get; init; } = 1;

    public static GapView Of(IQueryCollection query) =>
        new(Chosen.Text(query, "plan"), Chosen.Text(query, "year"), Chosen.Text(query, "office"), Chosen.One<GapShow>(query, "show"), Chosen.Page(query, "page"))
        {
            Ministry = Chosen.Text(query, "ministry"),
            Section = Chosen.Number(query, "section"),
            Indicator = Chosen.Number(query, "indicator"),
            Concept = Chosen.Text(query, "concept"),
            Kind = Chosen.Text(query, "kind"),
            Peer = Chosen.Text(query, "peer"),
            Quarter = Chosen.Number(query, "quarter") is { } quarter and >= 1 and <= 4 ? quarter : null,
            Size = Chosen.Number(query, "size") is { } size && Sizes.Contains(size) ? size : 0,
            Synthetic = query["data"] == "synthetic",
            Columns = Chosen.One<GapColumns>(query, "columns"),
            Rows = Chosen.One<GapRows>(query, "rows"),
            OfficePage = Chosen.Page(query, "offices"),
            ConceptPage = Chosen.Page(query, "concepts"),
        };

    /// <summary>What of the address chooses whose marks are counted.</summary>
    public IReadOnlyList<(string Name, string? Value)> Scope =>
    [
        ("plan", Plan), ("year", Year), ("ministry", Ministry), ("office", Office), ("kind", Kind), ("peer", Peer), ("data", Synthetic ? "synthetic" : null),
    ];

    public IReadOnlyList<(string Name, string? Value)> State =>
    [
        .. Scope, ("section", Text(Section)), ("indicator", Text(Indicator)), ("concept", Concept), ("quarter", Text(Quarter)), ("size", Size > 0 ? Text(Size) : null),
        ("columns", Chosen.Beyond(Columns)), ("rows", Chosen.Beyond(Rows)), ("show", Chosen.Beyond(Show)),
        ("page", Chosen.AboveOne(Page)), ("offices", Chosen.AboveOne(OfficePage)), ("concepts", Chosen.AboveOne(ConceptPage)),
    ];

    /// <summary>Another choice begins on its first page.</summary>
    public GapView AtFirst => this with { Page = 1, OfficePage = 1, ConceptPage = 1 };

    static string? Text(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
