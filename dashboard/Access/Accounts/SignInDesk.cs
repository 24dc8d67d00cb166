using Microsoft.AspNetCore.Identity;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>Signs people in and out. A session lives on the server: signing out, or losing the account, ends it wherever its cookie is.</summary>
sealed class SignInDesk(UserManager<Person> manager, AccountBook book, AuditLog audit)
{
    /// <summary>Who works a day signs in once a day.</summary>
    public static readonly TimeSpan SessionTime = TimeSpan.FromHours(12);

    /// <summary>Checks of passwords of one name go one after another, so that many at once are not all counted as the first.</summary>
    static readonly SemaphoreSlim[] s_turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>A name that does not exist takes as long as one that does. Made with the turns, at the first sign-in of whatever name.</summary>
    static readonly string s_nobodys = PasswordRules.HashOfNobody();

    /// <returns>The session's number for the cookie; null when name and password are not those of a person, or the person is locked out: which of these is not said.</returns>
    public async Task<string?> SignInAsync(string name, string password, CancellationToken cancellation)
    {
        var turn = s_turns[(AccountBook.Folded(name).GetHashCode(StringComparison.Ordinal) & int.MaxValue) % s_turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            var person = password.Length > PasswordRules.Longest ? null : await manager.FindByNameAsync(name);
            if (person is null || await manager.IsLockedOutAsync(person))
            {
                // the same work and a write of the same size, and no more told
                manager.PasswordHasher.VerifyHashedPassword(new(), person?.PasswordHash ?? s_nobodys, password.Length > PasswordRules.Longest ? "" : password);
                var key = person?.PersonKey ?? book.People.Select(anybody => anybody.PersonKey).FirstOrDefault();
                book.Change(connection => connection.Execute("update person set failed_count = failed_count, locked_until = locked_until where person_key = $key", ("key", key)));
                audit.Append(person?.Code ?? AuditLog.Nobody, AuditAction.SignInFailed, detail: person is null ? "unknown" : "locked");
                return null;
            }
            var verdict = manager.PasswordHasher.VerifyHashedPassword(person, person.PasswordHash, password);
            if (verdict == PasswordVerificationResult.Failed)
            {
                var isCounted = (await manager.AccessFailedAsync(person)).Succeeded;
                audit.Append(person.Code, isCounted && await manager.IsLockedOutAsync(person) ? AuditAction.LockedOut : AuditAction.SignInFailed);
                return null;
            }
            if (Begin(person, verdict == PasswordVerificationResult.SuccessRehashNeeded ? manager.PasswordHasher.HashPassword(person, password) : person.PasswordHash) is { } number) return number;
            audit.Append(person.Code, AuditAction.SignInFailed, detail: "replaced");
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    public void SignOut(Session session) => book.Change(connection =>
    {
        connection.Execute("delete from session where session_hash = $hash", ("hash", session.SessionHash));
        audit.Append(Visitor.CodeOf(session.PersonKey), AuditAction.SignOut);
    });

    /// <summary>Changes one's own password, and ends one's other sessions.</summary>
    /// <returns>Codes of what is wrong with it; empty when it is changed.</returns>
    public async Task<IReadOnlyList<string>> ChangePasswordAsync(Session session, string old, string wanted)
    {
        if (book.Find(session.PersonKey) is not { } person) return ["PasswordMismatch"];
        if (old == wanted) return ["PasswordSame"];
        if (manager.PasswordHasher.VerifyHashedPassword(person, person.PasswordHash, old) == PasswordVerificationResult.Failed) return ["PasswordMismatch"];
        if (await PasswordRules.WrongAsync(manager, person, wanted) is { Count: > 0 } problems) return problems;
        var hash = manager.PasswordHasher.HashPassword(person, wanted);
        var isChanged = book.Change(connection =>
        {
            if (connection.Execute(
                "update person set password_hash = $hash, must_change_password = false where person_key = $key and password_hash = $old",
                ("hash", hash), ("key", person.PersonKey), ("old", person.PasswordHash)) == 0) return false;
            connection.Execute("delete from session where person_key = $key and session_hash <> $hash", ("key", person.PersonKey), ("hash", session.SessionHash));
            audit.Append(person.Code, AuditAction.PasswordChanged, person.Code);
            return true;
        });
        return isChanged ? [] : ["PasswordMismatch"];
    }

    /// <returns>Null when the password was replaced while it was checked: it opens nothing any more.</returns>
    string? Begin(Person person, string hash)
    {
        var number = Secret.New();
        var now = DateTime.UtcNow;
        return book.Change(connection =>
        {
            if (connection.Execute(
                "update person set failed_count = 0, password_hash = $hash where person_key = $key and password_hash = $verified",
                ("hash", hash), ("key", person.PersonKey), ("verified", person.PasswordHash)) == 0) return null;
            connection.Execute("delete from session where expires_at <= $now", ("now", now));
            connection.Execute(
                "insert into session (session_hash, person_key, created_at, expires_at) values ($hash, $key, $now, $until)",
                ("hash", Secret.HashOf(number)), ("key", person.PersonKey), ("now", now), ("until", now + SessionTime));
            audit.Append(person.Code, AuditAction.SignIn);
            return number;
        });
    }
}
