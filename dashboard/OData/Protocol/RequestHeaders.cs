using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The version of the protocol that an answer follows.</summary>
enum ProtocolVersion
{
    V40,
    V401,
}

static class ProtocolVersions
{
    internal static string Text(this ProtocolVersion version) => version == ProtocolVersion.V40 ? "4.0" : "4.01";

    /// <summary>What the names of control information, and the parameters of the media type, begin with; 4.01 does without.</summary>
    internal static string Prefix(this ProtocolVersion version) => version == ProtocolVersion.V40 ? "odata." : "";
}

/// <summary>The headers that steer an OData answer.</summary>
static class RequestHeaders
{
    const string Given = "OData-Version";
    const string Highest = "OData-MaxVersion";

    /// <summary>
    /// The highest version that the client can read; without a word from it 4.0, because the standard wants an answer of the version with which
    /// the service was first published.
    /// </summary>
    /// <exception cref="RejectedException">ODT114: a version before 4.0, or a request written in one that is neither 4.0 nor 4.01.</exception>
    internal static ProtocolVersion Version(HttpRequest request)
    {
        var given = Number(request, Given);
        if (given is not (null or 4.0m or 4.01m)) throw Refused(request, Given);
        var highest = Number(request, Highest) ?? given ?? 4.0m;
        if (highest < 4.0m) throw Refused(request, Highest);
        return highest >= 4.01m ? ProtocolVersion.V401 : ProtocolVersion.V40;
    }

    /// <summary>Whether the client already has this answer.</summary>
    internal static bool IsCurrent(HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Any(known => known == etag || known == "*");

    /// <summary>The first of the client's languages is Bangla.</summary>
    internal static bool PrefersBangla(HttpRequest request) => Prefers(request, "bn");

    /// <summary>The first of the client's languages is English.</summary>
    internal static bool PrefersEnglish(HttpRequest request) => Prefers(request, "en");

    static bool Prefers(HttpRequest request, string language) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(known => known.Quality ?? 1).FirstOrDefault()?.Value.ToString()
            .StartsWith(language, StringComparison.OrdinalIgnoreCase) == true;

    static decimal? Number(HttpRequest request, string header)
    {
        var text = request.Headers[header].ToString();
        if (text.Length == 0) return null;
        // old clients write `4.0;NetFx`
        return decimal.TryParse(text.Split(';')[0].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refused(request, header);
    }

    static RejectedException Refused(HttpRequest request, string header) =>
        new(RejectionCodes.VersionNotSupported, header, request.Headers[header].ToString());
}
