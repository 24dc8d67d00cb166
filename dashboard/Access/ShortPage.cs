using System.Net;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Access;

/// <summary>A page of one sentence for where there is no page to show. It needs nothing that could fail in turn.</summary>
static class ShortPage
{
    /// <summary>In the language of the address.</summary>
    public static Task WriteAsync(HttpContext context, int status, string titleKey, string textKey, PathString? path = null)
    {
        var words = Words.In(Languages.Of(path ?? context.Request.Path));
        return WriteAsync(context, status, words, titleKey, $"<p>{Encoded(words[textKey])}</p><p><a href=\"{words.Language.Root()}/\">{Encoded(words["product.name"])}</a></p>");
    }

    /// <summary>In both languages, for whoever did not come to read a page.</summary>
    public static Task WriteInBothAsync(HttpContext context, int status, string titleKey, Func<Words, string> text)
    {
        var words = Words.In(Languages.Of(context.Request.Path));
        var other = Words.In(words.Language.Other());
        return WriteAsync(context, status, words, titleKey, $"<p>{Encoded(text(words))}</p><p lang=\"{other.Language.Code()}\">{Encoded(text(other))}</p>");
    }

    static Task WriteAsync(HttpContext context, int status, Words words, string titleKey, string markup)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var title = Encoded(words[titleKey]);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{words.Language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title><link rel="stylesheet" href="{WebAssets.Address("app.css")}"></head>
            <body><main><h1>{title}</h1>{markup}</main></body>
            </html>
            """, context.RequestAborted);
    }

    static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
