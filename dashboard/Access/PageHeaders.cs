namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// What a browser may do with our pages: show them, and run the small scripts of ours that copy code and ask for a newer snapshot; style
/// attributes are allowed because Radzen's charts carry their size in them.
/// </summary>
static class PageHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
