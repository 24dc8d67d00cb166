using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A document of a snapshot: its name in the archive, the name it was handed in with, the load that brought it.</summary>
public sealed record PublishedDocument(string Sha256, string FileName, int LoadKey);

/// <summary>What the current snapshot consists of.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="CodeVersion">Of the program that built it.</param>
/// <param name="LastLoad">The last load of the journal that it knows.</param>
public sealed record PublishedDocuments(int? Number, string CodeVersion, int LastLoad, ImmutableArray<PublishedDocument> Documents)
{
    public static PublishedDocuments Read(Snapshots snapshots)
    {
        if (snapshots.Current is not { } number)
            return new(null, "", 0, []);
        using var database = snapshots.OpenCurrent();
        using var connection = database.Connect();
        var version = connection.Query("select code_version from dim_snapshot", row => row.Text("code_version"));
        return new(
            number,
            version.Count == 1 ? version[0] : "",
            connection.Query("select coalesce(max(load_key), 0) as last from dim_load", row => row.Int("last"))[0],
            [.. connection.Query("select sha256, file_name, load_key from dim_document order by document_key", row => new PublishedDocument(row.Text("sha256"), row.Text("file_name"), row.Int("load_key")))]);
    }

    /// <summary>Every original of the archive, under the name and load of the journal; what no load tells of comes last, under its hash.</summary>
    public static ImmutableArray<PublishedDocument> InArchive(Archive archive, IReadOnlyList<JournalEntry> journal)
    {
        var accepted = new Dictionary<string, PublishedDocument>(StringComparer.Ordinal);
        foreach (var entry in journal)
        {
            foreach (var file in entry.Files.Where(file => file.Outcome == JournalFile.Accepted))
                accepted.TryAdd(file.Sha256, new(file.Sha256, file.FileName, entry.Number));
        }
        return [.. archive.Hashes().Select(hash => accepted.GetValueOrDefault(hash) ?? new(hash, hash, journal.Count == 0 ? 1 : journal[^1].Number + 1))];
    }
}
