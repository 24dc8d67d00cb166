namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>Somebody who may sign in. Identity's manager changes a copy; what is kept changes only in the database.</summary>
public sealed record Person
{
    public int PersonKey { get; init; }

    /// <summary>What the person types to sign in; compared without case.</summary>
    public string Name { get; set; } = "";

    /// <summary>Names of roles.tsv with blanks between.</summary>
    public string Roles { get; set; } = "";

    /// <summary>An officer of one office and those under it; null is the whole nation.</summary>
    public string? OfficeCode { get; set; }

    public string PasswordHash { get; set; } = "";

    /// <summary>The password was set by somebody else: nothing is open before it is changed.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Wrong passwords in a row.</summary>
    public int FailedCount { get; set; }

    /// <summary>UTC; null while not locked.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    public string Code => Visitor.CodeOf(PersonKey);

    /// <summary>Roles by name, in the order of roles.tsv.</summary>
    public IReadOnlyList<string> RoleNames => [.. Access.Roles.All.Where(Roles.Split(' ').Contains)];

    public bool IsAdministrator => Access.Roles.RightsOf(RoleNames).Contains(Right.People);
}

/// <summary>A signed-in browser.</summary>
/// <param name="SessionHash">SHA-256 of the number that only the browser's cookie holds.</param>
public sealed record Session(string SessionHash, int PersonKey, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>A secret with which a program reads in a person's name.</summary>
/// <param name="KeyCode">First part of the key, by which it is found and spoken of.</param>
/// <param name="SecretHash">SHA-256 of the second part, which only the person has.</param>
public sealed record ApiKey(string KeyCode, int PersonKey, string Name, string SecretHash, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt)
{
    public bool IsValid(DateTime now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>Everything that accounts.duckdb holds.</summary>
sealed record AccountRows(IReadOnlyList<Person> People, IReadOnlyList<Session> Sessions, IReadOnlyList<ApiKey> Keys);
