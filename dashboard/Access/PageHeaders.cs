namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// What a browser may do with our answers: show pages, and run the small scripts of ours. No style and no script inside a page, no frame
/// around it, no guess at its type, no word about it to others. Said when an answer starts, so that failures say it too.
/// </summary>
static class PageHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>An answer with a policy of its own, as a drawing has, keeps it.</summary>
    static readonly (string Name, string Value)[] s_headers =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    /// <summary>A browser that came over TLS once comes so for a year.</summary>
    const string OnlyTls = "max-age=31536000";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            foreach (var (name, value) in s_headers) headers.TryAdd(name, value);
            if (context.Request.IsHttps) headers.StrictTransportSecurity = OnlyTls;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
