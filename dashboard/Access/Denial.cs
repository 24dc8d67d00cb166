using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.Access;

/// <summary>What somebody gets who may not have what was asked for: people a page, programs a status that they understand.</summary>
static class Denial
{
    const string Challenge = "Basic realm=\"Shuddhachar\", charset=\"UTF-8\"";

    /// <summary>Nobody is signed in: a page leads to the sign-in and from there back; all else is 401, which makes Power BI ask for a key.</summary>
    public static Task AskToSignInAsync(HttpContext context)
    {
        if (IsPage(context) && !KeyScheme.IsMeant(context.Request))
        {
            var language = Languages.Of(context.Request.Path);
            context.Response.Redirect($"{language.Root()}/sign-in" + new QueryBuilder { { SignInRoutes.ReturnName, context.Request.Path + context.Request.QueryString } });
            return Task.CompletedTask;
        }
        context.Response.Headers.WWWAuthenticate = Challenge;
        return RefuseAsync(context, StatusCodes.Status401Unauthorized, "denied.sign_in", Rejection.Of(RejectionCodes.SignInNeeded, null));
    }

    /// <summary>Somebody is signed in, and may not.</summary>
    public static Task RefuseAsync(HttpContext context)
    {
        if (context.User.FindFirst(Visitor.RightClaim)?.Value == nameof(Right.Account) && IsPage(context))
        {
            // whose password was set by another
            context.Response.Redirect($"{Languages.Of(context.Request.Path).Root()}/account");
            return Task.CompletedTask;
        }
        var right = context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.Right ?? Right.Look;
        return RefuseAsync(context, StatusCodes.Status403Forbidden, $"denied.{Urls.Name(right)}", Rejection.Of(RejectionCodes.NotAllowed, null, Phrase(right)));
    }

    internal static Phrase Phrase(Right right)
    {
        var key = $"right.{Urls.Name(right)}";
        return new(Words.In(Language.English)[key], Words.In(Language.Bangla)[key]);
    }

    static Task RefuseAsync(HttpContext context, int status, string key, Rejection rejection)
    {
        if (context.Request.Path.StartsWithSegments(ODataRoutes.Root)) return ErrorAnswer.WriteAsync(context, rejection);
        return ShortPage.WriteAsync(context, status, "denied.title", key);
    }

    static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
