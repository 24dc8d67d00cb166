using Microsoft.AspNetCore.Server.Kestrel.Core;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>What one connection may cost before anything of ours runs.</summary>
static class ServerLimits
{
    /// <summary>Bytes of a request's body, where the route does not say another number.</summary>
    public const long BodyBytes = 2L << 20;

    /// <summary>Bytes of an answer that the server takes at once: a page is drawn to its end, and does not wait for a slow reader.</summary>
    const long ResponseBytes = 512L << 10;

    static readonly MinDataRate s_slowest = new(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(10));

    public static void Apply(KestrelServerOptions options, IConfiguration configuration)
    {
        options.AddServerHeader = false;
        var limits = options.Limits;
        // longer than the OData service allows, so that it can say so itself
        limits.MaxRequestLineSize = 2 * Limits.UrlLength;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestHeadersTotalSize = 32 << 10;
        limits.MaxRequestBodySize = BodyBytes;
        limits.MaxResponseBufferSize = ResponseBytes;
        limits.MaxConcurrentConnections = limits.MaxConcurrentUpgradedConnections = Settings.Connections.Number(configuration);
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = s_slowest;
        limits.Http2.MaxStreamsPerConnection = 100;
    }
}
