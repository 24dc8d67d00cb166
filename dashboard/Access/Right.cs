using Microsoft.AspNetCore.Authorization;

namespace Shuddhachar.Dashboard.Access;

/// <summary>What a visitor may be allowed to do; which role has which rights stands in roles.tsv.</summary>
public enum Right
{
    /// <summary>Pages, and OData as JSON.</summary>
    Look,

    /// <summary>Files: csv, xlsx, pdf, svg, png.</summary>
    Export,

    /// <summary>One's own account: password, sessions.</summary>
    Account,

    /// <summary>API keys of one's own.</summary>
    OwnKeys,

    /// <summary>Hand in reports and decide upon them: of the nation, or of one office and those under it.</summary>
    Intake,

    /// <summary>Publish what was accepted, go back to an earlier snapshot, choose methods.</summary>
    Publish,

    /// <summary>Read the audit log and the state of the machine.</summary>
    Audit,

    /// <summary>Add people, change their roles, forget them.</summary>
    People,
}

/// <summary>States on a page who may open it. A page or route that states nothing is closed to everybody, and fails a test.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right) : AuthorizeAttribute(right.ToString())
{
    public Right Right => right;
}

static class Needed
{
    /// <summary>States on a route who may ask for it.</summary>
    public static T Needs<T>(this T route, Right right)
        where T : IEndpointConventionBuilder => route.RequireAuthorization(new NeedsAttribute(right));
}
