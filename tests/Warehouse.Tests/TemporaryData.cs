namespace Shuddhachar.Warehouse.Tests;

/// <summary>A data folder for one test.</summary>
sealed class TemporaryData : IDisposable
{
    internal TemporaryData() => Folder = new DataFolder(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));

    internal DataFolder Folder { get; }

    internal Snapshots Snapshots => new(Folder);

    /// <summary>Publishes a database of one table, <c>answer(value)</c>, with a view and a macro over it.</summary>
    /// <param name="rows">Rows of another table that only takes room.</param>
    internal int Publish(int value, int rows = 0) => Snapshots.Publish(publication => Fill(publication.DraftPath, value, rows));

    internal static void Fill(string path, int value, int rows = 0)
    {
        using var database = Database.OpenReadWrite(path);
        using var connection = database.Connect();
        connection.ExecuteScript(
            """
            create macro doubled(x) as 2 * x;
            create table answer(value integer not null);
            create view doubled_answer as select doubled(value) as value from answer;
            """);
        connection.ExecuteScript($"create table filler as select hash(number) as filler from range({rows}) as made (number)");
        connection.Execute("insert into answer values ($value)", ("value", value));
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder.Root))
            Directory.Delete(Folder.Root, recursive: true);
    }
}
