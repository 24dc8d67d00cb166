using System.Reflection;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Access.Accounts;

/// <summary>
/// data/accounts.duckdb, opened for the length of one change and closed again, so that a command may add a person while the dashboard
/// runs, and a backup finds it closed. Whoever finds it open elsewhere waits.
/// </summary>
sealed class AccountsDatabase(DataFolder folder)
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    static readonly string s_schema = Schema();
    readonly Lock _gate = new();

    public bool Exists => File.Exists(folder.Accounts);

    /// <summary>Changes on the disk since another look: size and time of the file.</summary>
    public (long, DateTime) Stamp => new FileInfo(folder.Accounts) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;

    /// <summary>Runs one change, whole or not at all, and gives everything as it is after it.</summary>
    /// <exception cref="DatabaseException">The file is damaged, or another process holds it for too long.</exception>
    public (T Result, AccountRows Rows) Change<T>(Func<DatabaseConnection, T> change)
    {
        lock (_gate)
        {
            using var database = Open();
            using var connection = database.Connect();
            connection.ExecuteScript(s_schema);
            connection.ExecuteScript("begin transaction");
            T result;
            try
            {
                result = change(connection);
            }
            catch
            {
                connection.ExecuteScript("rollback");
                throw;
            }
            connection.ExecuteScript("commit");
            return (result, Rows(connection));
        }
    }

    Database Open()
    {
        Directory.CreateDirectory(folder.Root);
        for (var until = DateTime.UtcNow + s_patience; ;)
        {
            try
            {
                var database = Database.OpenReadWrite(folder.Accounts);
                OwnerOnly.Close(folder.Accounts);
                return database;
            }
            catch (DatabaseException busy) when (busy.Message.Contains("lock", StringComparison.OrdinalIgnoreCase) && DateTime.UtcNow < until)
            {
                Thread.Sleep(30);
            }
        }
    }

    static AccountRows Rows(DatabaseConnection connection) => new(
        People(connection),
        connection.Query("select session_hash, person_key, created_at, expires_at from session order by created_at, session_hash", row => new Session(
            row.Text("session_hash"), row.Int("person_key"), row.Timestamp("created_at"), row.Timestamp("expires_at"))),
        connection.Query("select key_code, person_key, name, secret_hash, created_at, expires_at, revoked_at from api_key order by created_at, key_code", row => new ApiKey(
            row.Text("key_code"), row.Int("person_key"), row.Text("name"), row.Text("secret_hash"), row.Timestamp("created_at"), row.Timestamp("expires_at"), row.TimestampOrNull("revoked_at"))));

    /// <summary>People as a change finds them, in the order in which they were added.</summary>
    public static IReadOnlyList<Person> People(DatabaseConnection connection) =>
        connection.Query("select person_key, name, roles, office_code, password_hash, must_change_password, failed_count, locked_until, created_at from person order by person_key", row => new Person
        {
            PersonKey = row.Int("person_key"),
            Name = row.Text("name"),
            Roles = row.Text("roles"),
            OfficeCode = row.TextOrNull("office_code"),
            PasswordHash = row.Text("password_hash"),
            MustChangePassword = row.Bool("must_change_password"),
            FailedCount = row.Int("failed_count"),
            LockedUntil = row.TimestampOrNull("locked_until"),
            CreatedAt = row.Timestamp("created_at"),
        });

    static string Schema()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("access/accounts.sql")!);
        return reader.ReadToEnd();
    }
}
