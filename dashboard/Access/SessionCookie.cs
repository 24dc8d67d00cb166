using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Shuddhachar.Dashboard.Access.Accounts;

namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// The cookie of a signed-in browser. It holds the number of a session and nothing else; whose it is, and what that person may do, is
/// looked up at every request, so that a sign-out, a lost role or a forgotten person takes effect at once.
/// </summary>
sealed class SessionCookie(AccountBook book) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    static readonly TimeSpan s_idle = TimeSpan.FromHours(1);

    public static void Set(CookieAuthenticationOptions options, bool isSecure)
    {
        options.EventsType = typeof(SessionCookie);
        // browsers take a name that begins so only with Secure, this host and the whole site
        options.Cookie.Name = isSecure ? "__Host-shuddhachar" : "shuddhachar";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = s_idle;
        options.SlidingExpiration = true;
    }

    /// <summary>Gives the browser its cookie.</summary>
    public static Task BeginAsync(HttpContext context, string sessionNumber) =>
        context.SignInAsync(Scheme, new(new ClaimsIdentity([new(Visitor.SessionClaim, sessionNumber)], Scheme)));

    /// <summary>The session that this request came with; null for none.</summary>
    public static Session? Of(HttpContext context, AccountBook book) =>
        context.User.FindFirstValue(Visitor.SessionClaim) is { } number ? book.FindSession(Secret.HashOf(number)) : null;

    public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var number = context.Principal?.FindFirstValue(Visitor.SessionClaim);
        if (number is not null && book.FindSession(Secret.HashOf(number)) is { } session && book.Find(session.PersonKey) is { } person)
        {
            var claims = PersonClaims.Of(person, person.MustChangePassword ? [Right.Account] : null);
            context.ReplacePrincipal(new(new ClaimsIdentity([new(Visitor.SessionClaim, number), .. claims], Scheme)));
            return Task.CompletedTask;
        }
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(Scheme);
    }

    public override Task SigningIn(CookieSigningInContext context) => Task.CompletedTask;

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => Denial.AskToSignInAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => Denial.RefuseAsync(context.HttpContext);
}

/// <summary>What a request's principal says of a person.</summary>
static class PersonClaims
{
    /// <param name="narrowed">The only rights that count; null leaves those of the roles.</param>
    public static IEnumerable<Claim> Of(Person person, IReadOnlyCollection<Right>? narrowed)
    {
        yield return new(Visitor.KeyClaim, person.PersonKey.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new(Visitor.NameClaim, person.Name);
        foreach (var role in person.RoleNames) yield return new(Visitor.RoleClaim, role);
        if (person.OfficeCode is { } office) yield return new(Visitor.OfficeClaim, office);
        if (narrowed is not null) yield return new(Visitor.RightClaim, string.Join(' ', narrowed));
    }
}
