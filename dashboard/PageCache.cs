using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard;

/// <summary>
/// A page is a function of its address and of one snapshot, which never changes: once drawn it is kept and given to the next reader, until
/// it is pushed out by others. A browser that has it already is told so. The snapshot is leased before the page is looked up, and the page
/// is drawn from that lease, so that nothing is ever kept under the number of another snapshot.
/// </summary>
sealed class PageCache : IOutputCachePolicy
{
    public const string Name = "page";

    /// <summary>Bytes of pages kept, compressed as they were sent.</summary>
    public const long SizeBytes = 128L << 20;

    static readonly string s_code = typeof(PageCache).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<PersonalAttribute>() is not null)
        {
            // a page with a form says so itself
            http.Response.OnStarting(() =>
            {
                if (http.Response.Headers.CacheControl.Count == 0) http.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return ValueTask.CompletedTask;
        }
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isRead || http.RequestServices.GetRequiredService<Marts>().SnapshotNumber is not { } number)
            return ValueTask.CompletedTask;
        var text = number.ToString(CultureInfo.InvariantCulture);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = HeaderNames.AcceptEncoding;
        context.CacheVaryByRules.VaryByValues[PageRequest.AsOfName] = text;
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        http.Response.Headers.ETag = $"\"{s_code}-{text}\"";
        // asked for again each time, and kept by no proxy, which knows nobody's rights
        http.Response.Headers.CacheControl = "private, no-cache";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // a cookie, be it one that ends a session, is for one reader
        context.AllowCacheStorage &= context.HttpContext.Response is { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 };
        return ValueTask.CompletedTask;
    }
}
