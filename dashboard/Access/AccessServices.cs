using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>Accounts, sign-in and rights in the dashboard's services.</summary>
static class AccessServices
{
    /// <summary>Chooses how a request says who sends it.</summary>
    const string Chooser = "chooser";

    public static IServiceCollection AddAccess(this IServiceCollection services, AccessSettings settings, DataFolder folder, IEnumerable<string> addresses)
    {
        // signed-in without either is only this computer talking to itself
        var isSecure = settings.Mode == AccessMode.SignedIn && (settings.Proxies.Count > 0 || addresses.All(address => address.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton(settings).AddAccounts(folder);
        services.AddScoped(provider => Visitor.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User, settings));
        services.AddSingleton<ShownOnce>().AddScoped<SessionCookie>();
        OwnerOnly.MakeFolder(folder.Keys);
        // of this data folder, so that sessions and forms outlive a restart, and a copy of the folder is another service
        services.AddDataProtection().SetApplicationName("shuddhachar").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.Configure<AntiforgeryOptions>(options => Guard(options.Cookie, isSecure));
        services.AddAuthentication(Chooser)
            .AddPolicyScheme(Chooser, null, options => options.ForwardDefaultSelector = context => KeyScheme.IsMeant(context.Request) ? KeyScheme.Name : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, options => SessionCookie.Set(options, isSecure))
            .AddScheme<AuthenticationSchemeOptions, KeyScheme>(KeyScheme.Name, null);
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        return services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Right>())
                options.AddPolicy(right.ToString(), policy => policy.AddRequirements(new RightRequirement(right)));
            // a route that states nothing is closed; what is no route of ours (not found, wrong method) tells nothing to whoever may not look
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(context =>
                context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint && Visitor.Of(http.User, settings).May(Right.Look)).Build();
        });
    }

    /// <summary>People, sessions and keys, for the service and for the command that adds people.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder).AddSingleton(new AuditLog(folder)).AddSingleton(new AccountBook(folder));
        services.AddIdentityCore<Person>(PasswordRules.Set).AddUserStore<PersonStore>().AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(PasswordRules.Set);
        return services.AddScoped<SignInDesk>().AddScoped<PeopleDesk>().AddScoped<KeyDesk>();
    }

    static void Guard(CookieBuilder cookie, bool isSecure)
    {
        cookie.Name = isSecure ? "__Host-shuddhachar-form" : "shuddhachar-form";
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}

sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

sealed class RightHandler(AccessSettings settings) : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        // whoever sends a key that is not one is told so, also where nothing need be sent
        var isFalse = context.Resource is HttpContext http && KeyScheme.IsMeant(http.Request) && context.User.Identity is not { IsAuthenticated: true };
        if (!isFalse && Visitor.Of(context.User, settings).May(requirement.Right)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
