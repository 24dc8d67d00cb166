using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>What the client would like (header Prefer); what we do not know, or cannot read, is no wish, as the standard says of preferences.</summary>
sealed record Preferences
{
    /// <summary>Rows on a page.</summary>
    internal int? PageSize { get; private init; }

    internal bool OmitsNulls { get; private init; }

    /// <summary>Of a batch: a request that fails does not end it.</summary>
    internal bool ContinuesOnError { get; private init; }

    // the names as the client wrote them, with or without `odata.`
    string? PageSizeName { get; init; }

    internal static Preferences Of(HttpRequest request)
    {
        var preferences = new Preferences();
        foreach (var wish in request.Headers["Prefer"].SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries)))
        {
            var parts = wish.Split('=', 2, StringSplitOptions.TrimEntries);
            var value = parts.Length == 2 ? parts[1].Trim('"') : "";
            preferences = (WithoutPrefix(parts[0].ToUpperInvariant()), value.ToUpperInvariant()) switch
            {
                ("MAXPAGESIZE", _) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 =>
                    preferences with { PageSize = Math.Min(size, Limits.LargestPageSize), PageSizeName = parts[0] },
                ("OMIT-VALUES", "NULLS") => preferences with { OmitsNulls = true },
                ("CONTINUE-ON-ERROR", "" or "TRUE") => preferences with { ContinuesOnError = true },
                _ => preferences,
            };
        }
        return preferences;
    }

    /// <summary>What the answer to a feed or an entity has followed, for the header Preference-Applied; empty when nothing.</summary>
    internal string Applied(bool isPaged) => string.Join(", ", new[]
    {
        isPaged && PageSize is { } size ? string.Create(CultureInfo.InvariantCulture, $"{PageSizeName}={size}") : null,
        OmitsNulls ? "omit-values=nulls" : null,
    }.Where(applied => applied is not null));

    static string WithoutPrefix(string name) => name.StartsWith("ODATA.", StringComparison.Ordinal) ? name["ODATA.".Length..] : name;
}
