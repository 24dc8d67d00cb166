using System.Globalization;
using System.Security.Claims;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access;

/// <summary>Whoever sent this request.</summary>
/// <param name="PersonKey">Null for somebody who is not signed in.</param>
/// <param name="Name">As signed in with; empty for nobody.</param>
/// <param name="OfficeCode">An officer of one office (and those under it); null is the whole nation.</param>
public sealed record Visitor(int? PersonKey, string Name, IReadOnlyList<string> Roles, string? OfficeCode, IReadOnlySet<Right> Rights)
{
    /// <summary>Claims of the signed-in, whether by cookie or by key.</summary>
    internal const string KeyClaim = ClaimTypes.NameIdentifier, NameClaim = ClaimTypes.Name, RoleClaim = ClaimTypes.Role, OfficeClaim = "office", SessionClaim = "session", RightClaim = "right";

    public bool IsSignedIn => PersonKey is not null;

    /// <summary>As the audit log and decisions name the person: `P7`.</summary>
    public string Code => PersonKey is { } key ? CodeOf(key) : AuditLog.Nobody;

    public bool May(Right right) => Rights.Contains(right);

    public static string CodeOf(int personKey) => string.Create(CultureInfo.InvariantCulture, $"P{personKey}");

    /// <summary>From what authentication found; in open mode anybody has the rights of anybody besides.</summary>
    internal static Visitor Of(ClaimsPrincipal? user, AccessSettings settings)
    {
        var roles = user?.FindAll(RoleClaim).Select(claim => claim.Value).ToArray() ?? [];
        var rights = Access.Roles.RightsOf(roles).ToHashSet();
        // a key opens less than its owner may
        if (user?.FindFirstValue(RightClaim) is { } narrowed) rights.IntersectWith(narrowed.Split(' ').Select(Enum.Parse<Right>));
        if (settings.Mode == AccessMode.Open) rights.UnionWith(Access.Roles.OfAnybody);
        var key = int.TryParse(user?.FindFirstValue(KeyClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : (int?)null;
        return new(key, user?.FindFirstValue(NameClaim) ?? "", roles, user?.FindFirstValue(OfficeClaim), rights);
    }
}
