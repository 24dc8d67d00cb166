using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Absolute addresses in an answer, below the root by which the client reached the service.</summary>
sealed class ServiceLinks
{
    /// <summary>The path's last segment where the options are in the body of a POST.</summary>
    internal const string QuerySegment = "/$query";

    internal ServiceLinks(HttpRequest request)
    {
        Root = $"{request.Scheme}://{request.Host}{request.PathBase}{ODataRoutes.Root}/";
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var raw = target.Split('?')[0];
        var start = raw.IndexOf(ODataRoutes.Root, StringComparison.OrdinalIgnoreCase);
        if (start < 0) (raw, start) = (request.PathBase + request.Path.ToUriComponent(), request.PathBase.Value?.Length ?? 0);
        Path = raw[(start + ODataRoutes.Root.Length)..].TrimStart('/');
        Query = request.QueryString.Value ?? "";
    }

    /// <summary>The service root, with a slash at the end.</summary>
    internal string Root { get; }

    /// <summary>After the service root, without a slash before it, percent-encoded as it was sent.</summary>
    internal string Path { get; }

    /// <summary>Percent-encoded as it was sent.</summary>
    internal string Query { get; }

    /// <summary>The path asks for a bare value.</summary>
    internal bool IsPlainText => Path.EndsWith("/$count", StringComparison.Ordinal) || Path.EndsWith("/$value", StringComparison.Ordinal);

    internal string Metadata => Root + "$metadata";

    /// <summary>The address of the rows after this one: the same query, without what has been done already.</summary>
    /// <param name="more">Rows that the client still wants; null: all there are.</param>
    internal string Next(ODataRequest odata, FeedPlan plan, long lastToken, long? more)
    {
        var options = odata.Options.Given
            .Where(option => option.Key is not (ODataOptions.Skip or ODataOptions.SkipToken or ODataOptions.Top))
            .ToList();
        if (more is { } rows) options.Add(new(ODataOptions.Top, rows.ToString(CultureInfo.InvariantCulture)));
        options.Add(new(ODataOptions.SkipToken, plan.TokenScope.TokenAfter(lastToken)));
        var path = Path.EndsWith(QuerySegment, StringComparison.Ordinal) ? Path[..^QuerySegment.Length] : Path;
        return Root + path + "?" + string.Join('&', options.Select(option => option.Key + "=" + Uri.EscapeDataString(option.Value)));
    }
}
