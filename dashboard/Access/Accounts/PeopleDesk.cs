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
        if (Wrong(name, roles) is { } wrong) return (null, [wrong]);
        var result = await manager.CreateAsync(new Person { Name = name, Roles = string.Join(' ', roles), OfficeCode = officeCode, MustChangePassword = mustChange }, password);
        if (!result.Succeeded) return (null, [.. result.Errors.Select(error => error.Code)]);
        var added = book.Find(name)!;
        audit.Append(by, AuditAction.PersonAdded, added.Code, Said(added));
        return (added, []);
    }

    public async Task<IReadOnlyList<string>> ChangeAsync(string by, int personKey, IReadOnlyList<string> roles, string? officeCode)
    {
        if (book.Find(personKey) is not { } known) return ["no_person"];
        if (Wrong(known.Name, roles) is { } wrong) return [wrong];
        var changed = known with { Roles = string.Join(' ', roles), OfficeCode = officeCode };
        if (IsLastAdministrator(known) && !changed.IsAdministrator) return ["last_administrator"];
        await manager.UpdateAsync(changed);
        audit.Append(by, AuditAction.PersonChanged, known.Code, $"{Said(known)} → {Said(changed)}");
        return [];
    }

    /// <summary>Gives a new password, which the person must change; unlocks, and ends the person's sessions.</summary>
    public async Task<IReadOnlyList<string>> ResetPasswordAsync(string by, int personKey, string password, bool mustChange)
    {
        if (book.Find(personKey) is not { } known) return ["no_person"];
        var person = known with { MustChangePassword = mustChange, FailedCount = 0, LockedUntil = null };
        foreach (var validator in manager.PasswordValidators)
        {
            if (await validator.ValidateAsync(manager, person, password) is { Succeeded: false } result) return [.. result.Errors.Select(error => error.Code)];
        }
        person.PasswordHash = manager.PasswordHasher.HashPassword(person, password);
        await manager.UpdateAsync(person);
        book.Change(connection => connection.Execute("delete from session where person_key = $key", ("key", personKey)));
        audit.Append(by, AuditAction.PasswordChanged, known.Code);
        return [];
    }

    /// <summary>Ends a person's sessions, wherever they are.</summary>
    public Task<IReadOnlyList<string>> EndSessionsAsync(string by, int personKey)
    {
        if (book.Find(personKey) is not { } person) return Task.FromResult<IReadOnlyList<string>>(["no_person"]);
        book.Change(connection => connection.Execute("delete from session where person_key = $key", ("key", personKey)));
        audit.Append(by, AuditAction.SignOut, person.Code);
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    /// <summary>Takes the person out with sessions and keys. The audit log keeps the code, which then names nobody.</summary>
    public async Task<IReadOnlyList<string>> ForgetAsync(string by, int personKey)
    {
        if (book.Find(personKey) is not { } person) return ["no_person"];
        if (IsLastAdministrator(person)) return ["last_administrator"];
        await manager.DeleteAsync(person);
        audit.Append(by, AuditAction.PersonForgotten, person.Code);
        return [];
    }

    bool IsLastAdministrator(Person person) => person.IsAdministrator && book.People.Count(other => other.IsAdministrator) == 1;

    static string? Wrong(string name, IReadOnlyList<string> roles) =>
        name.Length is 0 or > LongestName || name.Any(char.IsControl) || name.Contains(':', StringComparison.Ordinal) ? "person_name"
        : roles.Count == 0 || roles.Any(role => !Access.Roles.All.Contains(role)) ? "person_roles"
        : null;

    static string Said(Person person) => person.OfficeCode is { } office ? $"{person.Roles} ({office})" : person.Roles;
}
