using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Access;

/// <summary>The forms of /sign-in and /account.</summary>
static class SignInRoutes
{
    public const string ReturnName = "return", ProblemName = "problem", DoneName = "done";

    /// <summary>Name of the rate limit of password checks.</summary>
    public const string RateLimit = "sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapForm("/account/sign-in", SignInAsync, right: null, RateLimit);
        routes.MapForm("/account/sign-out", SignOutAsync, Right.Account);
        routes.MapForm("/account/password", ChangePasswordAsync, Right.Account, RateLimit);
        routes.MapForm("/account/keys/make", MakeKeyAsync, Right.OwnKeys);
        routes.MapForm("/account/keys/revoke", RevokeKeyAsync, Right.OwnKeys);
    }

    static string Root(HttpContext context) => Languages.Of(context.Request.Path).Root();

    static async Task<string?> SignInAsync(HttpContext context, IFormCollection form)
    {
        var back = Local(form.Field(ReturnName), context);
        var desk = context.RequestServices.GetRequiredService<SignInDesk>();
        if (await desk.SignInAsync(form.Field("name"), form["password"].ToString(), context.RequestAborted) is not { } session)
            return $"{Root(context)}/sign-in" + new QueryBuilder { { ProblemName, "wrong" }, { ReturnName, back } };
        await SessionCookie.BeginAsync(context, session);
        return back;
    }

    static async Task<string?> SignOutAsync(HttpContext context, IFormCollection form)
    {
        var services = context.RequestServices;
        if (SessionCookie.Of(context, services.GetRequiredService<AccountBook>()) is { } session) services.GetRequiredService<SignInDesk>().SignOut(session);
        await context.SignOutAsync(SessionCookie.Scheme);
        return $"{Root(context)}/sign-in?{DoneName}=signed_out";
    }

    static async Task<string?> ChangePasswordAsync(HttpContext context, IFormCollection form)
    {
        var services = context.RequestServices;
        var account = $"{Root(context)}/account";
        if (SessionCookie.Of(context, services.GetRequiredService<AccountBook>()) is not { } session) return account;
        var wanted = form["new"].ToString();
        var problems = wanted != form["again"].ToString() ? ["PasswordsDiffer"] : await services.GetRequiredService<SignInDesk>().ChangePasswordAsync(session, form["old"].ToString(), wanted);
        return account + (problems.Count == 0 ? $"?{DoneName}=password" : $"?{ProblemName}={problems[0]}");
    }

    /// <summary>The one time that a key is shown: on the answer itself, which nobody keeps, and never in an address.</summary>
    static Task<string?> MakeKeyAsync(HttpContext context, IFormCollection form)
    {
        var services = context.RequestServices;
        var owner = services.GetRequiredService<AccountBook>().Find(services.GetRequiredService<Visitor>().PersonKey ?? 0);
        var days = int.TryParse(form.Field("days"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var known) ? known : 0;
        var (key, problem) = owner is null ? (null, "key_name") : services.GetRequiredService<KeyDesk>().Make(owner, form.Field("name"), days);
        if (key is null) return Task.FromResult<string?>($"{Root(context)}/account?{ProblemName}={problem}#keys");
        services.GetRequiredService<ShownOnce>().Put(owner!.PersonKey, key);
        return Task.FromResult<string?>($"{Root(context)}/account?{DoneName}=key#keys");
    }

    static Task<string?> RevokeKeyAsync(HttpContext context, IFormCollection form)
    {
        var services = context.RequestServices;
        var visitor = services.GetRequiredService<Visitor>();
        var isDone = services.GetRequiredService<KeyDesk>().Revoke(visitor, visitor.PersonKey ?? 0, form.Field("key"));
        return Task.FromResult<string?>($"{Root(context)}/account?{(isDone ? $"{DoneName}=revoked" : $"{ProblemName}=key_unknown")}#keys");
    }

    /// <summary>An address of ours; anything that would lead to another site becomes the overview.</summary>
    internal static string Local(string address, HttpContext context) =>
        address.Length is > 0 and < 2000 && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            && Uri.IsWellFormedUriString(address, UriKind.Relative) ? address : $"{Root(context)}/";
}
