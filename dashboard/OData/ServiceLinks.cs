using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Absolute addresses in an answer, below the root by which the client reached the service.</summary>
sealed class ServiceLinks(HttpRequest request)
{
    readonly string root = $"{request.Scheme}://{request.Host}{request.PathBase}{ODataRoutes.Root}/";

    /// <summary>Path after the service root and query, still percent-encoded, as they were sent.</summary>
    internal (string Path, string Query) Relative()
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var raw = target.Split('?')[0];
        var start = raw.IndexOf(ODataRoutes.Root, StringComparison.OrdinalIgnoreCase);
        if (start < 0) (raw, start) = (request.PathBase + request.Path.ToUriComponent(), request.PathBase.Value?.Length ?? 0);
        return (raw[(start + ODataRoutes.Root.Length)..], request.QueryString.Value ?? "");
    }

    /// <summary>The context address of a whole service, or of what a plan answers.</summary>
    internal string Context(QueryPlan? plan = null) => root + "$metadata" + plan switch
    {
        null => "",
        FeedPlan feed => "#" + feed.Set.Name + Selected(feed.Select, feed.IsSelectGiven),
        EntityPlan entity => "#" + entity.Set.Name + Selected(entity.Select, entity.IsSelectGiven) + "/$entity",
        LinkedEntityPlan linked => "#" + linked.Navigation.Target.Name + Selected(linked.Select, linked.IsSelectGiven) + "/$entity",
        PropertyPlan property => string.Create(CultureInfo.InvariantCulture, $"#{property.Set.Name}({property.Key})/{property.Property.Name}"),
        _ => "#" + plan.Set.Name,
    };

    /// <summary>The address of the rows after this one: the same query, without what has been done already.</summary>
    internal string Next(ODataRequest odata, FeedPlan plan, long lastKey)
    {
        var options = odata.Options.Given
            .Where(option => option.Key is not (ODataOptions.Skip or ODataOptions.SkipToken or ODataOptions.Top))
            .ToList();
        if (plan.MoreCount is { } more) options.Add(new(ODataOptions.Top, more.ToString(CultureInfo.InvariantCulture)));
        options.Add(new(ODataOptions.SkipToken, plan.TokenScope.TokenAfter(lastKey)));
        return root + plan.Set.Name + "?" + string.Join('&', options.Select(option => option.Key + "=" + Uri.EscapeDataString(option.Value)));
    }

    static string Selected(IReadOnlyList<EntityProperty> select, bool isGiven) => isGiven ? $"({string.Join(',', select.Select(p => p.Name))})" : "";
}
