using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>
/// What ASP.NET Core Identity's manager asks of a store: people, and how often their passwords were wrong, in accounts.duckdb. Everything
/// else of a person is changed by the desks, which write a line of the audit log with it.
/// </summary>
sealed class PersonStore(AccountBook book) : IUserLockoutStore<Person>
{
    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException("PeopleDesk adds people.");

    /// <summary>Writes the count of wrong passwords and nothing else, and only while the password is the one that was tried.</summary>
    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        var counted = book.Change(connection => connection.Execute(
            "update person set failed_count = $failed, locked_until = $locked where person_key = $key and password_hash = $tried",
            ("failed", user.FailedCount), ("locked", user.LockedUntil), ("key", user.PersonKey), ("tried", user.PasswordHash)));
        return Task.FromResult(counted == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()));
    }

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw new NotSupportedException("PeopleDesk forgets people.");

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
