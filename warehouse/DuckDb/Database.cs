using DuckDB.NET.Data;

namespace Shuddhachar.Warehouse;

/// <summary>
/// One DuckDB instance and the connections to it. The instance closes when this and all its connections are disposed.
/// DuckDB.NET shares instances by path within a process, so a path must never be reused for another file
/// (<see cref="Snapshots"/> gives every snapshot a new name).
/// </summary>
/// <remarks>Errors: <see cref="DatabaseException"/> when the file is missing, damaged, or held by a process that writes.</remarks>
public sealed class Database : IDisposable
{
    /// <summary>What the nation's warehouse is built in, of a machine with 8 GB.</summary>
    const string BuildMemory = "5GB";

    readonly string connectionString;
    readonly DuckDBConnection root;

    Database(string connectionString)
    {
        this.connectionString = connectionString;
        root = Open(new DuckDBConnection(connectionString));
    }

    /// <summary>A throw-away database, for tests and for single questions.</summary>
    public static Database InMemory() => new(Settings(":memory:").ConnectionString);

    /// <summary>
    /// Opens a file for writing, creating it when missing, with no reach outside the file. One process may write, and then no other may open it.
    /// </summary>
    public static Database OpenReadWrite(string path)
    {
        var settings = Settings(path);
        settings.AccessMode = DuckDBAccessMode.ReadWrite;
        settings.EnableExternalAccess = false;
        settings.LockConfiguration = true;
        return new(settings.ConnectionString);
    }

    /// <summary>
    /// Opens a file for our own building of a snapshot: it may read files (bundles) and attach others, and takes no more memory than
    /// <see cref="BuildMemory"/>; what does not fit goes to a folder beside the file.
    /// </summary>
    public static Database OpenDraft(string path)
    {
        var settings = Settings(path);
        settings.AccessMode = DuckDBAccessMode.ReadWrite;
        settings["memory_limit"] = BuildMemory;
        return new(settings.ConnectionString);
    }

    /// <summary>Opens a file for reading by a command of ours, which may still write results to files (COPY … TO).</summary>
    public static Database OpenReadOnly(string path)
    {
        var settings = Settings(path);
        settings.AccessMode = DuckDBAccessMode.ReadOnly;
        return new(settings.ConnectionString);
    }

    /// <summary>
    /// Opens a file for a server: read only, no reach outside the file (no read_csv, COPY, ATTACH, extensions), and settings locked,
    /// so that no SQL text can loosen them.
    /// </summary>
    public static Database OpenForServing(string path)
    {
        var settings = Settings(path);
        settings.AccessMode = DuckDBAccessMode.ReadOnly;
        settings.EnableExternalAccess = false;
        settings.LockConfiguration = true;
        var database = new Database(settings.ConnectionString);
        try
        {
            database.RequireLocked(path);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A new connection: for one thread at a time, cheap enough to make one a task.</summary>
    public DatabaseConnection Connect() =>
        new(root.DataSource is ":memory:" or "" ? Open(root.Duplicate()) : Open(new DuckDBConnection(connectionString)));

    public void Dispose() => root.Dispose();

    static DuckDBConnectionStringBuilder Settings(string path) => new()
    {
        DataSource = path,
        AutoinstallKnownExtensions = false,
        AutoloadKnownExtensions = false,
        AllowCommunityExtensions = false,
        // it takes two `not exists` of one statement for the same and answers wrongly (star 4 of OracleTests)
        ["disabled_optimizers"] = "common_subplan",
    };

    static DuckDBConnection Open(DuckDBConnection connection)
    {
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException failure)
        {
            connection.Dispose();
            throw new DatabaseException(failure.Message, failure);
        }
    }

    // An instance that this process had already opened at this path, with other settings, would be handed out again: refuse it.
    void RequireLocked(string path)
    {
        using var connection = Connect();
        var isSafe = connection.Query(
            "select current_setting('lock_configuration') and not current_setting('enable_external_access') as is_safe",
            row => row.Bool("is_safe"))[0];
        if (!isSafe)
            throw new DatabaseException($"{path} is already open in this process with looser settings than a server may have.");
    }
}
