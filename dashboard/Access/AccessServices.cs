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

    public static IServiceCollection AddAccess(this IServiceCollection services, AccessSettings settings, DataFolder folder)
    {
        services.AddSingleton(settings).AddAccounts(folder);
        services.AddScoped(provider => Visitor.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User, settings));
        services.AddSingleton<ShownOnce>().AddScoped<SessionCookie>();
        OwnerOnly.Folder(folder.Keys);
        // of this data folder, so that sessions and forms outlive a restart, and a copy of the folder is another service
        services.AddDataProtection().SetApplicationName("shuddhachar").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.Configure<AntiforgeryOptions>(options => Guard(options.Cookie, settings));
        services.AddAuthentication(Chooser)
            .AddPolicyScheme(Chooser, null, options => options.ForwardDefaultSelector = context => KeyScheme.IsMeant(context.Request) ? KeyScheme.Name : SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, options => SessionCookie.Set(options, settings))
            .AddScheme<AuthenticationSchemeOptions, KeyScheme>(KeyScheme.Name, null);
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        return services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Right>())
                options.AddPolicy(right.ToString(), policy => policy.AddRequirements(new RightRequirement(right)));
            // a route that states nothing is closed
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
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

    static void Guard(CookieBuilder cookie, AccessSettings settings)
    {
        cookie.Name = settings.Mode == AccessMode.SignedIn ? "__Host-shuddhachar-form" : "shuddhachar-form";
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = settings.Mode == AccessMode.SignedIn ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}

sealed record RightRequirement(Right Right) : IAuthorizationRequirement;

sealed class RightHandler(AccessSettings settings) : AuthorizationHandler<RightRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightRequirement requirement)
    {
        if (Visitor.Of(context.User, settings).May(requirement.Right)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
