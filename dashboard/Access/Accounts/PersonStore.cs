using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>What ASP.NET Core Identity's manager asks of a store: people, their passwords and how often these were wrong, in accounts.duckdb.</summary>
sealed class PersonStore(AccountBook book) : IUserPasswordStore<Person>, IUserLockoutStore<Person>
{
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        if (book.Find(user.Name) is not null) return Task.FromResult(IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.Name)));
        book.Change(connection => connection.Execute(
            """
            insert into person (name, name_folded, roles, office_code, password_hash, must_change_password, failed_count, locked_until, created_at)
            values ($name, $folded, $roles, $office, $hash, $must, 0, null, $created)
            """,
            ("name", user.Name), ("folded", AccountBook.Folded(user.Name)), ("roles", user.Roles), ("office", user.OfficeCode), ("hash", user.PasswordHash), ("must", user.MustChangePassword), ("created", DateTime.UtcNow)));
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        book.Change(connection => connection.Execute(
            """
            update person
            set roles = $roles, office_code = $office, password_hash = $hash, must_change_password = $must, failed_count = $failed, locked_until = $locked
            where person_key = $key
            """,
            ("roles", user.Roles), ("office", user.OfficeCode), ("hash", user.PasswordHash), ("must", user.MustChangePassword), ("failed", user.FailedCount), ("locked", user.LockedUntil), ("key", user.PersonKey)));
        return Task.FromResult(IdentityResult.Success);
    }

    /// <summary>With the sessions and keys: nothing that names the person is left but the code in the audit log.</summary>
    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken)
    {
        book.Change(connection =>
        {
            foreach (var table in (string[])["session", "api_key", "person"])
                connection.Execute($"delete from {table} where person_key = $key", ("key", user.PersonKey));
        });
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(int.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && book.Find(key) is { } person ? person with { } : null);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(book.Find(normalizedUserName) is { } person ? person with { } : null);

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PersonKey.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(AccountBook.Folded(user.Name));

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = userName ?? "");

    /// <summary>The store folds names itself.</summary>
    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash ?? "");

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : (DateTimeOffset?)null);

    public Task SetLockoutEndDateAsync(Person user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockedUntil = lockoutEnd?.UtcDateTime);

    public Task<int> IncrementAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedCount);

    public Task ResetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Set(() => user.FailedCount = 0);

    public Task<int> GetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // nothing is held between two calls
    }

    static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
