using Microsoft.AspNetCore.Diagnostics;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>What is shown when a page fails: a short page of its own, since whatever failed may be what a page needs. The log has the rest.</summary>
static class FailurePage
{
    const string Other = "failure.text";

    public static Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerPathFeature>();
        var key = failure?.Error switch
        {
            NoSnapshotException => "failure.no_snapshot",
            // a table or column that this program asks for is not there: other code made the snapshot
            UnknownRelationException => "failure.old_snapshot",
            DatabaseException unknown when unknown.Message.Contains("Catalog Error", StringComparison.Ordinal) || unknown.Message.Contains("Binder Error", StringComparison.Ordinal) => "failure.old_snapshot",
            _ => Other,
        };
        return ShortPage.WriteAsync(context, key == Other ? context.Response.StatusCode : StatusCodes.Status503ServiceUnavailable, "failure.title", key, failure?.Path);
    }
}
