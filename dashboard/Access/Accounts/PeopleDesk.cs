using Microsoft.AspNetCore.Identity;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>What an administrator does with people, on the page or by the command line. Every method gives the codes of what is wrong; none when it is done.</summary>
sealed class PeopleDesk(UserManager<Person> manager, AccountBook book, AuditLog audit)
{
    public const int LongestName = 60;

    public async Task<(Person? Added, IReadOnlyList<string> Problems)> AddAsync(string by, string name, IReadOnlyList<string> roles, string? officeCode, string password, bool mustChange)
    {
        name = Queries.Chosen.Written(name) ?? "";
        if (Wrong(name, roles, officeCode) is { } wrong) return (null, [wrong]);
        var person = new Person { Name = name, Roles = string.Join(' ', roles), OfficeCode = officeCode, MustChangePassword = mustChange, CreatedAt = DateTime.UtcNow };
        if (await PasswordRules.WrongAsync(manager, person, password) is { Count: > 0 } problems) return (null, problems);
        person.PasswordHash = manager.PasswordHasher.HashPassword(person, password);
        var added = book.Change(connection =>
        {
            var folded = AccountBook.Folded(name);
            if (AccountsDatabase.People(connection).Any(other => AccountBook.Folded(other.Name) == folded)) return null;
            // the number is the database's: only a person who is in has a code
            var key = connection.Query(
                """
                insert into person (name, name_folded, roles, office_code, password_hash, must_change_password, failed_count, locked_until, created_at)
                values ($name, $folded, $roles, $office, $hash, $must, 0, null, $created)
                returning person_key
                """,
                row => row.Int("person_key"),
                ("name", name), ("folded", folded), ("roles", person.Roles), ("office", officeCode), ("hash", person.PasswordHash), ("must", mustChange), ("created", person.CreatedAt))[0];
            var numbered = person with { PersonKey = key };
            audit.Append(by, AuditAction.PersonAdded, numbered.Code, Said(numbered));
            return numbered;
        });
        return added is null ? (null, ["DuplicateUserName"]) : (added, []);
    }

    public Task<IReadOnlyList<string>> ChangeAsync(string by, int personKey, IReadOnlyList<string> roles, string? officeCode) => Change(personKey, (connection, known, isLastAdministrator) =>
    {
        if (Wrong(known.Name, roles, officeCode) is { } wrong) return wrong;
        var changed = known with { Roles = string.Join(' ', roles), OfficeCode = officeCode };
        if (isLastAdministrator && !changed.IsAdministrator) return "last_administrator";
        connection.Execute("update person set roles = $roles, office_code = $office where person_key = $key", ("roles", changed.Roles), ("office", officeCode), ("key", personKey));
        audit.Append(by, AuditAction.PersonChanged, known.Code, $"{Said(known)} → {Said(changed)}");
        return null;
    });

    /// <summary>Gives a new password, which the person must change; unlocks, and ends the person's sessions.</summary>
    public async Task<IReadOnlyList<string>> ResetPasswordAsync(string by, int personKey, string password, bool mustChange)
    {
        if (book.Find(personKey) is not { } person) return ["no_person"];
        if (await PasswordRules.WrongAsync(manager, person, password) is { Count: > 0 } problems) return problems;
        var hash = manager.PasswordHasher.HashPassword(person, password);
        return await Change(personKey, (connection, known, _) =>
        {
            connection.Execute(
                "update person set password_hash = $hash, must_change_password = $must, failed_count = 0, locked_until = null where person_key = $key",
                ("hash", hash), ("must", mustChange), ("key", personKey));
            connection.Execute("delete from session where person_key = $key", ("key", personKey));
            audit.Append(by, AuditAction.PasswordChanged, known.Code);
            return null;
        });
    }

    /// <summary>Ends a person's sessions, wherever they are.</summary>
    public Task<IReadOnlyList<string>> EndSessionsAsync(string by, int personKey) => Change(personKey, (connection, known, _) =>
    {
        connection.Execute("delete from session where person_key = $key", ("key", personKey));
        audit.Append(by, AuditAction.SignOut, known.Code);
        return null;
    });

    /// <summary>Takes the person out with sessions and keys. The audit log keeps the code, which then names nobody.</summary>
    public Task<IReadOnlyList<string>> ForgetAsync(string by, int personKey) => Change(personKey, (connection, known, isLastAdministrator) =>
    {
        if (isLastAdministrator) return "last_administrator";
        foreach (var table in (string[])["session", "api_key", "person"])
            connection.Execute($"delete from {table} where person_key = $key", ("key", personKey));
        audit.Append(by, AuditAction.PersonForgotten, known.Code);
        return null;
    });

    /// <summary>Changes a person as the file has the person at this moment, whatever was read before.</summary>
    /// <param name="change">Told whether this is the last administrator; gives the code of what is wrong, or null when it is done.</param>
    Task<IReadOnlyList<string>> Change(int personKey, Func<DatabaseConnection, Person, bool, string?> change)
    {
        var problem = book.Change(connection =>
        {
            var people = AccountsDatabase.People(connection);
            if (people.FirstOrDefault(person => person.PersonKey == personKey) is not { } known) return "no_person";
            return change(connection, known, known.IsAdministrator && people.Count(person => person.IsAdministrator) == 1);
        });
        return Task.FromResult<IReadOnlyList<string>>(problem is null ? [] : [problem]);
    }

    /// <summary>An administrator makes people for the whole nation, so nobody is one for an office alone.</summary>
    static string? Wrong(string name, IReadOnlyList<string> roles, string? officeCode) =>
        name.Length is 0 or > LongestName || name.Any(char.IsControl) || name.Contains(':', StringComparison.Ordinal) ? "person_name"
        : roles.Count == 0 || roles.Any(role => !Access.Roles.All.Contains(role)) ? "person_roles"
        : officeCode is not null && Access.Roles.RightsOf(roles).Contains(Right.People) ? "administrator_office"
        : null;

    static string Said(Person person) => person.OfficeCode is { } office ? $"{person.Roles} ({office})" : person.Roles;
}
