using Microsoft.AspNetCore.Antiforgery;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Access;

/// <summary>Forms that change something. Each is posted to a route of its own, in both languages, and leads on to a page (post, redirect, get).</summary>
static class Forms
{
    /// <summary>A field longer than this is no answer to any question of ours.</summary>
    const int LongestField = 4000;

    /// <param name="handle">Gives the address of the page to show next; null where it answered itself.</param>
    /// <param name="limit">The rate limit that holds for it besides that of every request.</param>
    public static void MapForm(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, IFormCollection, Task<string?>> handle, Right? right, string? limit = null)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var route = routes.MapPost(language.Root() + pattern, context => PostAsync(context, handle));
            if (right is { } needed) route.Needs(needed);
            else route.AllowAnonymous();
            if (limit is not null) route.RequireRateLimiting(limit);
        }
    }

    /// <summary>A field as typed, without blanks around it; empty when it is missing or too long.</summary>
    public static string Field(this IFormCollection form, string name) => form[name] is [{ Length: <= LongestField } text, ..] ? text.Trim() : "";

    static async Task PostAsync(HttpContext context, Func<HttpContext, IFormCollection, Task<string?>> handle)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType || !await IsOursAsync(context))
        {
            await ShortPage.WriteAsync(context, StatusCodes.Status400BadRequest, "form.stale_title", "form.stale");
            return;
        }
        if (await handle(context, await context.Request.ReadFormAsync(context.RequestAborted)) is { } next) context.Response.Redirect(next);
    }

    /// <summary>Was the form of this page, given to this visitor? One posted from another site, or after a sign-in in another tab, was not.</summary>
    static async Task<bool> IsOursAsync(HttpContext context)
    {
        try
        {
            return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        }
        catch (Exception unreadable) when (unreadable is BadHttpRequestException or InvalidDataException or IOException)
        {
            return false;
        }
    }
}
