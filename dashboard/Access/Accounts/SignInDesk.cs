using Microsoft.AspNetCore.Identity;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>Signs people in and out. A session lives on the server: signing out, or losing the account, ends it wherever its cookie is.</summary>
sealed class SignInDesk(UserManager<Person> manager, AccountBook book, AuditLog audit)
{
    /// <summary>Who works a day signs in once a day.</summary>
    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);

    const int LongestPassword = 200;

    /// <summary>Checks of passwords of one name go one after another, so that many at once are not all counted as the first.</summary>
    static readonly SemaphoreSlim[] s_turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Of nobody's password: a name that does not exist takes as long as one that does.</summary>
    static readonly Lazy<string> s_nobodys = new(() => new PasswordHasher<Person>().HashPassword(new(), Secret.New()));

    /// <returns>The session's number for the cookie; null when name and password are not those of a person, or the person is locked out: which of these is not said.</returns>
    public async Task<string?> SignInAsync(string name, string password, CancellationToken cancellation)
    {
        var turn = s_turns[(AccountBook.Folded(name).GetHashCode(StringComparison.Ordinal) & int.MaxValue) % s_turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            var person = password.Length > LongestPassword ? null : await manager.FindByNameAsync(name);
            if (person is null || await manager.IsLockedOutAsync(person))
            {
                // the same work, and no more told
                manager.PasswordHasher.VerifyHashedPassword(new(), person?.PasswordHash ?? s_nobodys.Value, password.Length > LongestPassword ? "" : password);
                audit.Append(person?.Code ?? AuditLog.Nobody, AuditAction.SignInFailed, detail: person is null ? "unknown" : "locked");
                return null;
            }
            if (!await manager.CheckPasswordAsync(person, password))
            {
                await manager.AccessFailedAsync(person);
                audit.Append(person.Code, await manager.IsLockedOutAsync(person) ? AuditAction.LockedOut : AuditAction.SignInFailed);
                return null;
            }
            if (person.FailedCount > 0) await manager.ResetAccessFailedCountAsync(person);
            return Begin(person);
        }
        finally
        {
            turn.Release();
        }
    }

    public void SignOut(Session session)
    {
        book.Change(connection => connection.Execute("delete from session where session_hash = $hash", ("hash", session.SessionHash)));
        audit.Append(Visitor.CodeOf(session.PersonKey), AuditAction.SignOut);
    }

    /// <summary>Changes one's own password, and ends one's other sessions.</summary>
    /// <returns>Codes of what is wrong with it; empty when it is changed.</returns>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Session session, string old, string wanted)
    {
        if (book.Find(session.PersonKey) is not { } known) return ["PasswordMismatch"];
        var person = known with { MustChangePassword = false };
        if (old == wanted) return ["PasswordSame"];
        var result = await manager.ChangePasswordAsync(person, old, wanted);
        if (!result.Succeeded) return [.. result.Errors.Select(error => error.Code)];
        book.Change(connection => connection.Execute("delete from session where person_key = $key and session_hash <> $hash", ("key", session.PersonKey), ("hash", session.SessionHash)));
        audit.Append(person.Code, AuditAction.PasswordChanged, person.Code);
        return [];
    }

    string Begin(Person person)
    {
        var number = Secret.New();
        var now = DateTime.UtcNow;
        book.Change(connection =>
        {
            connection.Execute("delete from session where expires_at <= $now", ("now", now));
            connection.Execute(
                "insert into session (session_hash, person_key, created_at, expires_at) values ($hash, $key, $now, $until)",
                ("hash", Secret.HashOf(number)), ("key", person.PersonKey), ("now", now), ("until", now + SessionTime));
        });
        audit.Append(person.Code, AuditAction.SignIn);
        return number;
    }
}
