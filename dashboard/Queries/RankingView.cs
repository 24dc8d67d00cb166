using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

public enum Ties
{
    Competition,
    Dense,
}

/// <summary>What the ranking table is ordered by.</summary>
public enum RankingSort
{
    Rank,
    Name,
    Score,
    Coverage,

    /// <summary>Claimed marks less computed ones.</summary>
    Claim,

    /// <summary>Places gained since the year before.</summary>
    Change,
}

/// <summary>What the reader chose on the ranking page. An unknown choice falls back to the default.</summary>
/// <param name="Method">A method code; null is the plan's default method.</param>
public sealed record RankingView(string? Method, Ties Ties)
{
    public const int RowsPerPage = 100;

    /// <summary>As many offices can stand out in the bump chart as there are hues with a mark of their own.</summary>
    public const int HighlightLimit = 6;

    const string Synthetic = "synthetic";

    public RankingSort Sort { get; init; }

    public bool IsDescending { get; init; }

    /// <summary>Part of an office's name, or its code.</summary>
    public string? Search { get; init; }

    /// <summary>A code of a peer class; null is every one.</summary>
    public string? Peer { get; init; }

    /// <summary>True for generated offices, which are ranked apart; null is what there is, real ones first.</summary>
    public bool? IsSynthetic { get; init; }

    /// <summary>Codes of the offices that stand out in the bump chart.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>Of the ranked offices, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Why an office is not comparable: only those; null is every reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Of the offices that are not comparable, from 1.</summary>
    public int RestPage { get; init; } = 1;

    public static RankingView From(IQueryCollection query)
    {
        var sort = Choice<RankingSort>(query["sort"]);
        return new(Text(query["method"]), Choice<Ties>(query["ties"]))
        {
            Sort = sort,
            IsDescending = (string?)query["dir"] switch { "asc" => false, "desc" => true, _ => BeginsDescending(sort) },
            Search = Text(query["q"]),
            Peer = Text(query["peer"]),
            IsSynthetic = (string?)query["data"] == Synthetic ? true : null,
            Highlights = [.. (Text(query["offices"]) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(HighlightLimit)],
            Page = Number(query["page"]),
            Reason = Text(query["reason"]),
            RestPage = Number(query["rest"]),
        };
    }

    /// <summary>Where the best, the most or the first of an alphabet comes first.</summary>
    public static bool BeginsDescending(RankingSort sort) => sort is not (RankingSort.Rank or RankingSort.Name);

    /// <summary>The other direction when it is ordered so already; the first page of it.</summary>
    public RankingView SortedBy(RankingSort sort) => this with { Sort = sort, IsDescending = sort == Sort ? !IsDescending : BeginsDescending(sort), Page = 1 };

    /// <summary>The office stands out in the bump chart from now on, or no longer.</summary>
    public RankingView WithHighlight(string code) => this with
    {
        Highlights = Highlights.Contains(code) ? [.. Highlights.Where(other => other != code)] : [.. Highlights.TakeLast(HighlightLimit - 1), code],
    };

    /// <summary>What of an address chooses the ranking itself: its rules, and whose it is.</summary>
    public IEnumerable<(string Name, string? Value)> Rules() =>
    [
        ("method", Method),
        ("ties", Ties == Ties.Dense ? Urls.Name(Ties) : null),
        ("data", IsSynthetic == true ? Synthetic : null),
    ];

    /// <summary>The whole state of an address; what is as it is by default is left out.</summary>
    public IEnumerable<(string Name, string? Value)> State() =>
    [
        .. Rules(),
        ("sort", Sort == RankingSort.Rank ? null : Urls.Name(Sort)),
        ("dir", IsDescending == BeginsDescending(Sort) ? null : IsDescending ? "desc" : "asc"),
        ("q", Search),
        ("peer", Peer),
        ("offices", string.Join(',', Highlights)),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ("reason", Reason),
        ("rest", RestPage == 1 ? null : RestPage.ToString(CultureInfo.InvariantCulture)),
    ];

    static string? Text(string? text) => Chosen.Written(text);

    static T Choice<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : default;

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1;
}
