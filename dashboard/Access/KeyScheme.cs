using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Shuddhachar.Dashboard.Access.Accounts;

namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// Programs send their key as `X-Api-Key`, or as the password of Basic, which Power BI and Excel ask for; the user name beside it says
/// nothing. A key opens reading, whatever else its owner may do.
/// </summary>
sealed class KeyScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, KeyDesk keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "key", Header = "X-Api-Key";

    const string Basic = "Basic ";

    const int LongestHeader = 512;

    static readonly Right[] s_rights = [Right.Look, Right.Export];

    /// <summary>Does the request bring a key? Then it is judged by that, even a wrong one, and no cookie counts.</summary>
    public static bool IsMeant(HttpRequest request) =>
        request.Headers.ContainsKey(Header) || request.Headers.Authorization.ToString().StartsWith(Basic, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Given(Request) is { } key && keys.OwnerOf(key) is { MustChangePassword: false } owner
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(PersonClaims.Of(owner, s_rights), Name)), Name))
            : AuthenticateResult.Fail("no such key"));

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Denial.AskToSignInAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Denial.RefuseAsync(Context);

    static string? Given(HttpRequest request)
    {
        if (request.Headers[Header] is [{ Length: > 0 and <= LongestHeader } key]) return key;
        if (request.Headers.Authorization is not [{ Length: <= LongestHeader } header] || !header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[LongestHeader];
        if (!Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
