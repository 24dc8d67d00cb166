using System.Net;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Access;

/// <summary>A page of one sentence, in the language of the address, for where there is no page to show. It needs nothing that could fail in turn.</summary>
static class ShortPage
{
    public static Task WriteAsync(HttpContext context, int status, string titleKey, string textKey, PathString? path = null)
    {
        var words = Words.In(Languages.Of(path ?? context.Request.Path));
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{words.Language.Code()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoded(words[titleKey])}</title><link rel="stylesheet" href="{WebAssets.Address("app.css")}"></head>
            <body><main><h1>{Encoded(words[titleKey])}</h1><p>{Encoded(words[textKey])}</p><p><a href="{words.Language.Root()}/">{Encoded(words["product.name"])}</a></p></main></body>
            </html>
            """);
    }

    static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
