using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Shuddhachar.Dashboard.Access;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>
/// How a request came here, before anything looks at it: who asked and by what name is believed only of a stated proxy; in signed-in mode
/// what did not travel over TLS is refused, unless it never left this computer.
/// </summary>
static class Front
{
    /// <summary>What a proxy adds. From one that is not named it is either a hand at the request, or a proxy that somebody forgot to state.</summary>
    static readonly string[] s_ofProxies = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded"];

    /// <summary>The other end of the connection: the proxy, where there is one.</summary>
    sealed record Sender(IPAddress? Address);

    public static void UseFront(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<AccessSettings>();
        app.Use((context, next) =>
        {
            var sender = context.Connection.RemoteIpAddress;
            context.Features.Set(new Sender(sender));
            return !access.IsProxy(sender) && s_ofProxies.Any(context.Request.Headers.ContainsKey)
                ? RefusedRequest.ForbidAsync(context, "refused.unnamed_proxy")
                : next(context);
        });
        if (access.Proxies.Count > 0) app.UseForwardedHeaders(Believed(access));
        if (access.Mode == AccessMode.SignedIn)
            app.Use((context, next) => context.Request.IsHttps || NeverLeft(context, access) ? next(context) : RefusedRequest.ForbidAsync(context, "refused.not_secure"));
    }

    static ForwardedHeadersOptions Believed(AccessSettings access)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            // as many as there are one behind the other, each of them stated
            ForwardLimit = null,
            AllowedHosts = [.. access.Hosts],
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in access.Networks) options.KnownIPNetworks.Add(network);
        return options;
    }

    /// <summary>From this computer to itself. Where a proxy is stated, only the question after our health comes so.</summary>
    static bool NeverLeft(HttpContext context, AccessSettings access) =>
        context.Features.Get<Sender>()?.Address is { } sender && IPAddress.IsLoopback(sender)
        && (access.Proxies.Count == 0 || context.Request.Path.StartsWithSegments(Health.Root, StringComparison.Ordinal));
}
