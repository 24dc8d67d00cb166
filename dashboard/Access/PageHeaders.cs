namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// What a browser may do with our pages: nothing but show them. Only /connect has a script, which copies code; style attributes are allowed
/// because Radzen's charts carry their size in them.
/// </summary>
static class PageHeaders
{
    const string Policy = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = HasScript(context.Request.Path) ? Policy + "; script-src 'self'" : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    static bool HasScript(PathString path) => path.Value?.EndsWith("/connect", StringComparison.Ordinal) is true;
}
