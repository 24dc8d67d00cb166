using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>What an address chooses, as a reader may have typed it: an unknown or broken choice is none.</summary>
static class Chosen
{
    const int LongestText = 100;

    public static string? Text(IQueryCollection query, string name) =>
        Written((string?)query[name]) is { Length: <= LongestText } text ? text : null;

    /// <summary>A reader's words as the warehouse writes them; null when there are none, or what Unicode knows as no letter is among them.</summary>
    public static string? Written(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
        }
        catch (ArgumentException)
        {
            // nothing is called so, and there is no other way to ask whether a text can be normalised
            return null;
        }
    }

    /// <summary>From 1.</summary>
    public static int Page(IQueryCollection query, string name) => Number(query, name) is { } page and > 0 and < 1_000_000 ? page : 1;

    public static int? Number(IQueryCollection query, string name) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first choice goes without saying.</summary>
    public static T One<T>(IQueryCollection query, string name) where T : struct, Enum => Asked<T>(query, name) ?? default;

    public static T? Asked<T>(IQueryCollection query, string name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Urls.Name(value) == query[name]) return value;
        }
        return null;
    }

    /// <summary>Codes joined by commas, each once.</summary>
    public static IReadOnlyList<string> Codes(IQueryCollection query, string name, int most) =>
        [.. ((string?)query[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(most)];

    /// <summary>A number above 1 for an address, where 1 goes without saying.</summary>
    public static string? AboveOne(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The name of a choice for an address; the first one goes without saying.</summary>
    public static string? Beyond<T>(T value) where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, default) ? null : Urls.Name(value);
}
