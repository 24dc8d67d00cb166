using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A document of a snapshot: its name in the archive and the name it was handed in with.</summary>
public sealed record PublishedDocument(string Sha256, string FileName);

/// <summary>What the current snapshot consists of.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="CodeVersion">Of the program that built it.</param>
public sealed record PublishedDocuments(int? Number, string CodeVersion, ImmutableArray<PublishedDocument> Documents)
{
    public static PublishedDocuments Read(Snapshots snapshots)
    {
        if (snapshots.Current is not { } number)
            return new(null, "", []);
        using var database = snapshots.OpenCurrent();
        using var connection = database.Connect();
        var version = connection.Query("select code_version from dim_snapshot", row => row.Text("code_version"));
        return new(number, version.Count == 1 ? version[0] : "", [.. In(connection)]);
    }

    /// <summary>
    /// The names of all documents that a snapshot knows, by hash; the current snapshot has the first word, then the newest. One that
    /// cannot be read is passed over: a rebuild, which asks for the names, is how it is mended.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Names(Snapshots snapshots)
    {
        var current = snapshots.Current;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var number in snapshots.Numbers().OrderByDescending(number => number == current).ThenByDescending(number => number))
        {
            try
            {
                using var database = Database.OpenReadOnly(snapshots.PathOf(number));
                using var connection = database.Connect();
                foreach (var document in In(connection))
                    names.TryAdd(document.Sha256, document.FileName);
            }
            catch (DatabaseException)
            {
                continue;
            }
        }
        return names;
    }

    static IReadOnlyList<PublishedDocument> In(DatabaseConnection connection) => connection.Query(
        "select sha256, file_name from dim_document order by document_key",
        row => new PublishedDocument(row.Text("sha256"), row.Text("file_name")));
}
