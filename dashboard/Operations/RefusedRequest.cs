using System.Globalization;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>What somebody is told whose request is turned away before it is looked at: a short page in both languages, or the error object of OData.</summary>
static class RefusedRequest
{
    public static bool IsOData(HttpContext context) => context.Request.Path.StartsWithSegments(ODataRoutes.Root, StringComparison.Ordinal);

    /// <summary>The connection or the way here is at fault: trying again does not help.</summary>
    public static Task ForbidAsync(HttpContext context, string key) => ShortPage.WriteInBothAsync(context, StatusCodes.Status403Forbidden, "refused.title", words => words[key]);

    /// <summary>Too many for now, of this caller (429) or of all (503): trying again later helps.</summary>
    public static Task LaterAsync(HttpContext context, int status, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var isBusy = status == StatusCodes.Status503ServiceUnavailable;
        return IsOData(context)
            ? ErrorAnswer.WriteAsync(context, Rejection.Of(isBusy ? RejectionCodes.Busy : RejectionCodes.TooManyRequests, null, seconds))
            : ShortPage.WriteInBothAsync(context, status, "refused.title", words => words.Say(isBusy ? "refused.busy" : "refused.too_many", words.Digits(context.Response.Headers.RetryAfter)));
    }
}
