namespace Shuddhachar.Warehouse;

/// <summary>The folder in which everything lives that is not code: <c>archive/</c>, <c>loads/</c>, <c>snapshots/</c>, <c>current</c>, <c>accounts.duckdb</c>, <c>audit.jsonl</c>, <c>keys/</c>, <c>intake/</c>.</summary>
public sealed record DataFolder
{
    /// <summary>The environment variable that names the folder when the command line does not.</summary>
    public const string Variable = "SHUDDHACHAR_DATA";

    /// <summary>Folder of a draft of the intake with the report as it was handed in, under the name that a stranger gave it.</summary>
    public const string Original = "original";

    const string Solution = "Shuddhachar.sln";

    public DataFolder(string root) => Root = Path.GetFullPath(root);

    /// <summary>Full path of the folder. It need not exist yet: whoever writes creates it.</summary>
    public string Root { get; }

    /// <summary>The original documents, each named by its SHA-256.</summary>
    public string Archive => Path.Combine(Root, "archive");

    /// <summary>The published databases, <c>1.duckdb</c> and on, never changed.</summary>
    public string Snapshots => Path.Combine(Root, "snapshots");

    /// <summary>The journal of loads, <c>1.json</c> and on: what came in and when.</summary>
    public string Loads => Path.Combine(Root, "loads");

    /// <summary>The pointer: a text file with the number of the snapshot in use.</summary>
    public string Current => Path.Combine(Root, "current");

    /// <summary>People and keys: kept outside the snapshots, which anyone may download.</summary>
    public string Accounts => Path.Combine(Root, "accounts.duckdb");

    /// <summary>Who did what, a line each, chained by hashes.</summary>
    public string Audit => Path.Combine(Root, "audit.jsonl");

    /// <summary>What the dashboard signs cookies and forms with.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Reports that were handed in through the dashboard, until they are published, and after it what became of them.</summary>
    public string Intake => Path.Combine(Root, "intake");

    /// <summary>
    /// Finds the folder: the given one (<c>--data</c>), else <c>SHUDDHACHAR_DATA</c>, else <c>data/</c> beside Shuddhachar.sln,
    /// searched upwards from the working directory and then from the program.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">Nothing was given and no solution file is above.</exception>
    public static DataFolder Locate(string? given = null)
    {
        if (!string.IsNullOrWhiteSpace(given))
            return new(given);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return new(named);
        var house = Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);
        return house is null
            ? throw new DirectoryNotFoundException($"No {Solution} above the working directory or the program: name the data folder with --data or {Variable}.")
            : new(Path.Combine(house, "data"));
    }

    static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        return null;
    }
}
