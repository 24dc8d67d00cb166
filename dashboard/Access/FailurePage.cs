using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>What is shown when a page fails: a short page of its own, since whatever failed may be what a page needs. The log has the rest.</summary>
static class FailurePage
{
    const string Other = "failure.text";

    public static Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerPathFeature>();
        var words = Words.In(Languages.Of(failure?.Path ?? "/"));
        var key = failure?.Error switch
        {
            NoSnapshotException => "failure.no_snapshot",
            // a table or column that this program asks for is not there: other code made the snapshot
            UnknownRelationException => "failure.old_snapshot",
            DatabaseException unknown when unknown.Message.Contains("Catalog Error", StringComparison.Ordinal) || unknown.Message.Contains("Binder Error", StringComparison.Ordinal) => "failure.old_snapshot",
            _ => Other,
        };
        if (key != Other) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return WriteAsync(context, words, words["failure.title"], $"<p>{Encoded(words[key])}</p>");
    }

    /// <param name="markup">Of ours.</param>
    internal static Task WriteAsync(HttpContext context, Words words, string title, string markup)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{words.Language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(title)}</title><link rel="stylesheet" href="{WebAssets.Address("app.css")}"></head>
            <body><main><h1>{Encoded(title)}</h1>{markup}</main></body>
            </html>
            """, context.RequestAborted);
    }

    static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
