using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Shuddhachar.Dashboard.Access;

/// <summary>Sign-in and rights in the dashboard's services and in the way of every request.</summary>
static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddScoped(provider => Visitor.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User, settings));
        services.AddSingleton<IAuthorizationHandler, RightHandler>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        return services.AddAuthorization(options =>
        {
            foreach (var right in Enum.GetValues<Right>())
                options.AddPolicy(right.ToString(), policy => policy.AddRequirements(new RightRequirement(right)));
            // a route that states nothing is closed
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        });
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
