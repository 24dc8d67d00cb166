using System.Collections.Frozen;
using System.Diagnostics;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>
/// People, sessions and keys at hand: read once, and again when the file changed, whoever changed it (a command may), at most once a
/// second. A request that only asks who somebody is touches no disk.
/// </summary>
public sealed class AccountBook
{
    static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(1);

    readonly AccountsDatabase _database;
    readonly Lock _looking = new();
    Pages _pages = Pages.Of(new([], [], []));
    (long, DateTime) _stamp;
    long _lastLook;

    public AccountBook(DataFolder folder) => _database = new(folder);

    sealed record Pages(
        FrozenDictionary<int, Person> People, FrozenDictionary<string, Person> ByName, FrozenDictionary<string, Session> Sessions, FrozenDictionary<string, ApiKey> Keys)
    {
        public static Pages Of(AccountRows rows) => new(
            rows.People.ToFrozenDictionary(person => person.PersonKey), rows.People.ToFrozenDictionary(person => Folded(person.Name), StringComparer.Ordinal),
            rows.Sessions.ToFrozenDictionary(session => session.SessionHash, StringComparer.Ordinal), rows.Keys.ToFrozenDictionary(key => key.KeyCode, StringComparer.Ordinal));
    }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Person> People => [.. Current.People.Values.OrderBy(person => person.PersonKey)];

    public bool HasAdministrator => Current.People.Values.Any(person => person.IsAdministrator);

    public Person? Find(int personKey) => Current.People.GetValueOrDefault(personKey);

    /// <summary>Blind to case and to the ways of writing one letter.</summary>
    public Person? Find(string name) => Sought(pages => pages.ByName.GetValueOrDefault(Folded(name)));

    public Session? FindSession(string hash) => Sought(pages => pages.Sessions.GetValueOrDefault(hash)) is { } session && session.ExpiresAt > DateTime.UtcNow ? session : null;

    public ApiKey? FindKey(string code) => Sought(pages => pages.Keys.GetValueOrDefault(code));

    /// <summary>A person's keys, the newest first.</summary>
    public IReadOnlyList<ApiKey> KeysOf(int personKey) => [.. Current.Keys.Values.Where(key => key.PersonKey == personKey).OrderByDescending(key => key.CreatedAt)];

    public IReadOnlyList<Session> SessionsOf(int personKey) => [.. Current.Sessions.Values.Where(session => session.PersonKey == personKey && session.ExpiresAt > DateTime.UtcNow)];

    /// <summary>The name as it is compared.</summary>
    internal static string Folded(string name)
    {
        try
        {
            return name.Trim().Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // what Unicode knows as no letter is nobody's name
            return "";
        }
    }

    /// <summary>
    /// Runs one change; when this returns it is on the disk, and every later question sees it. A deed appends its line to the audit log as
    /// the last thing inside the change: what the log refuses is not done, and a crash leaves no deed of which the log says nothing.
    /// </summary>
    internal T Change<T>(Func<DatabaseConnection, T> change)
    {
        lock (_looking)
        {
            var (result, rows) = _database.Change(change);
            Take(rows);
            return result;
        }
    }

    internal void Change(Action<DatabaseConnection> change) => Change(connection =>
    {
        change(connection);
        return true;
    });

    Pages Current
    {
        get
        {
            if (_lastLook == 0 || Stopwatch.GetElapsedTime(Volatile.Read(ref _lastLook)) >= s_lookEvery) Look();
            return Volatile.Read(ref _pages);
        }
    }

    /// <summary>What is not found may have been added a moment ago by a command: the file is looked at before the answer is no.</summary>
    T? Sought<T>(Func<Pages, T?> find)
        where T : class
    {
        if (find(Current) is { } found) return found;
        Look();
        return find(_pages);
    }

    void Look()
    {
        lock (_looking)
        {
            Volatile.Write(ref _lastLook, Stopwatch.GetTimestamp());
            if (!_database.Exists) _pages = Pages.Of(new([], [], []));
            else if (_database.Stamp != _stamp) Take(_database.Change(_ => true).Rows);
        }
    }

    void Take(AccountRows rows)
    {
        Volatile.Write(ref _pages, Pages.Of(rows));
        _stamp = _database.Stamp;
        Volatile.Write(ref _lastLook, Stopwatch.GetTimestamp());
    }
}
