using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The headers that steer an OData answer.</summary>
static class RequestHeaders
{
    /// <exception cref="RejectedException">ODT114 when the client can only read a version before 4.0.</exception>
    internal static void RequireVersion(HttpRequest request)
    {
        var version = request.Headers["OData-MaxVersion"].ToString();
        if (version.Length == 0) return;
        var number = version.Split(';')[0].Trim();
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var highest) || highest < 4)
            throw new RejectedException(RejectionCodes.VersionNotSupported, "OData-MaxVersion", version);
    }

    /// <summary>Rows a page, if the client has a wish; a wish that cannot be read is no wish, as the standard says of preferences.</summary>
    internal static int? PageSize(HttpRequest request)
    {
        foreach (var preference in request.Headers["Prefer"].ToString().Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (preference.Split('=', StringSplitOptions.TrimEntries) is [var name, var value]
                && name.ToUpperInvariant() is "ODATA.MAXPAGESIZE" or "MAXPAGESIZE"
                && int.TryParse(value.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                && size > 0)
                return Math.Min(size, Limits.LargestPageSize);
        }
        return null;
    }

    /// <summary>Whether the client already has this answer.</summary>
    internal static bool IsCurrent(HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(known => known == etag || known == "*");

    /// <summary>Bangla before English in the client's list of languages.</summary>
    internal static bool PrefersBangla(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.ToString()
            .StartsWith("bn", StringComparison.OrdinalIgnoreCase) == true;
}
