using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>
/// One line a request, from log level information on: the pattern of its route, the status, the time. Never what stood in the address, who
/// asked, or from where.
/// </summary>
sealed partial class RequestLog(ILogger<RequestLog> logger)
{
    const string NoRoute = "-";

    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        var begun = Stopwatch.GetTimestamp();
        // a failure takes the endpoint away
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
        try
        {
            await next(context);
        }
        finally
        {
            var method = Method(context.Request.Method);
            LogRequest(logger, method, route, context.Response.StatusCode, Math.Round(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 1));
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } trace) Tell(trace, method, route, context.Response.StatusCode);
        }
    }

    static void Tell(Activity trace, string method, string route, int status)
    {
        trace.DisplayName = $"{method} {route}";
        trace.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
    }

    /// <summary>A method may be any word that somebody sends.</summary>
    static string Method(string method) => method is "GET" or "HEAD" or "POST" or "OPTIONS" ? method : "other";

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms")]
    static partial void LogRequest(ILogger logger, string method, string route, int status, double milliseconds);
}
