using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

public enum GapShow
{
    /// <summary>Targets not reached.</summary>
    Missed,

    /// <summary>Targets reached or passed.</summary>
    Met,

    All,
}

/// <summary>What the reader chose on the gaps page; null means every one.</summary>
/// <param name="Page">1 is the first.</param>
public sealed record GapView(string? Plan, string? Year, string? Office, GapShow Show = GapShow.Missed, int Page = 1)
{
    public const int RowsPerPage = 50;

    public static GapView From(string? plan, string? year, string? office, string? show, string? page) => new(
        Chosen(plan),
        Chosen(year),
        Chosen(office),
        Enum.TryParse<GapShow>(show, ignoreCase: true, out var which) && Enum.IsDefined(which) ? which : GapShow.Missed,
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000 ? number : 1);

    static string? Chosen(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
