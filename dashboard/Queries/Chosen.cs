using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>What an address chooses, as a reader may have typed it: an unknown or broken choice is none.</summary>
static class Chosen
{
    const int LongestText = 100;

    public static string? Text(IQueryCollection query, string name) =>
        ((string?)query[name])?.Trim() is { Length: > 0 and <= LongestText } text ? text : null;

    /// <summary>From 1.</summary>
    public static int Page(IQueryCollection query, string name) => Number(query, name) is { } page and > 0 and < 1_000_000 ? page : 1;

    public static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static T One<T>(IQueryCollection query, string name) where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => Urls.Name(value) == query[name]);

    /// <summary>Codes joined by commas, each once.</summary>
    public static IReadOnlyList<string> Codes(IQueryCollection query, string name, int most) =>
        [.. ((string?)query[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(most)];

    /// <summary>A number above 1 for an address, where 1 goes without saying.</summary>
    public static string? AboveOne(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The name of a choice for an address; the first one goes without saying.</summary>
    public static string? Beyond<T>(T value) where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : Urls.Name(value);
}
