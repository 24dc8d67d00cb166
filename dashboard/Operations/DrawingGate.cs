using System.Threading.RateLimiting;
using Microsoft.AspNetCore.OutputCaching;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>
/// Pages that are not kept are drawn a few at a time, and a queue waits; whoever comes after it is told to try again rather than wait for
/// ever. Pictures and PDF, for which a browser is started, have a queue of their own, so that they hold up no page. OData has its gate.
/// </summary>
sealed class DrawingGate : IDisposable
{
    /// <summary>Pictures and PDF are made one at a time.</summary>
    const int PrintQueue = 20;

    static readonly TimeSpan s_wait = TimeSpan.FromSeconds(2);

    readonly ConcurrencyLimiter _pages, _prints;

    public DrawingGate(IConfiguration configuration)
    {
        var width = Settings.Drawings.Number(configuration);
        _pages = Limiter(width > 0 ? width : 2 * Environment.ProcessorCount, Settings.Queue.Number(configuration));
        _prints = Limiter(1, Math.Min(PrintQueue, Settings.Queue.Number(configuration)));
    }

    /// <summary>Pages that wait now.</summary>
    public long Waiting => (_pages.GetStatistics()?.CurrentQueuedCount ?? 0) + (_prints.GetStatistics()?.CurrentQueuedCount ?? 0);

    public async Task DrawAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsDrawn(context))
        {
            await next(context);
            return;
        }
        using var turn = await (IsPrint(context.Request.Path) ? _prints : _pages).AcquireAsync(1, context.RequestAborted);
        if (turn.IsAcquired) await next(context);
        else await RefusedRequest.LaterAsync(context, StatusCodes.Status503ServiceUnavailable, s_wait);
    }

    /// <summary>Whatever may be kept is drawn. A form that somebody sends waits for its bytes, and must not hold a turn meanwhile.</summary>
    static bool IsDrawn(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<IOutputCachePolicy>() ?? metadata.GetMetadata<OutputCacheAttribute>() as object) is not null;

    static bool IsPrint(PathString path) => path.Value is { } text && (text.EndsWith(".png", StringComparison.Ordinal) || text.EndsWith(".pdf", StringComparison.Ordinal));

    static ConcurrencyLimiter Limiter(int width, int queue) => new(new() { PermitLimit = width, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public void Dispose()
    {
        _pages.Dispose();
        _prints.Dispose();
    }
}
