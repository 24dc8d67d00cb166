using System.Globalization;
using System.Security.Cryptography;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>Keys with which programs (Power BI, Excel, scripts) read in a person's name.</summary>
sealed class KeyDesk(AccountBook book, AuditLog audit)
{
    public const int MostKeys = 20, LongestName = 60, MostDays = 366;

    const string Prefix = "shd_";

    const char Separator = '.';

    /// <returns>The key, which is shown this once; or the code of what is wrong.</returns>
    public (string? Key, string? Problem) Make(Person owner, string name, int days)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return (null, "key_name");
        if (days is < 1 or > MostDays) return (null, "key_days");
        if (book.KeysOf(owner.PersonKey).Count(key => key.IsValid(DateTime.UtcNow)) >= MostKeys) return (null, "key_most");
        var (code, secret, now) = (Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true), Secret.New(), DateTime.UtcNow);
        book.Change(connection =>
        {
            connection.Execute(
                "insert into api_key (key_code, person_key, name, secret_hash, created_at, expires_at, revoked_at) values ($code, $key, $name, $hash, $now, $until, null)",
                ("code", code), ("key", owner.PersonKey), ("name", name), ("hash", Secret.HashOf(secret)), ("now", now), ("until", now.AddDays(days)));
            audit.Append(owner.Code, AuditAction.KeyMade, code, string.Create(CultureInfo.InvariantCulture, $"{days} days"));
        });
        return (code + Separator + secret, null);
    }

    /// <returns>False when this person has no such key that still opens something.</returns>
    public bool Revoke(Visitor by, int ownerKey, string code)
    {
        if (book.FindKey(code) is not { RevokedAt: null } key || key.PersonKey != ownerKey) return false;
        return book.Change(connection =>
        {
            if (connection.Execute("update api_key set revoked_at = $now where key_code = $code and revoked_at is null", ("now", DateTime.UtcNow), ("code", code)) == 0) return false;
            audit.Append(by.Code, AuditAction.KeyRevoked, code);
            return true;
        });
    }

    /// <summary>Whose key this is; null for one that is unknown, wrong, expired or revoked.</summary>
    public Person? OwnerOf(string key)
    {
        var at = key.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 0 || book.FindKey(key[..at]) is not { } known) return null;
        return Secret.IsOf(key[(at + 1)..], known.SecretHash) && known.IsValid(DateTime.UtcNow) ? book.Find(known.PersonKey) : null;
    }
}
