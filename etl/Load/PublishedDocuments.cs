using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A document of a snapshot: its name in the archive, the name it was handed in with, the load that brought it.</summary>
sealed record PublishedDocument(string Sha256, string FileName, int LoadKey);

/// <summary>What the current snapshot consists of.</summary>
/// <param name="Number">Null before the first publication.</param>
/// <param name="CodeVersion">Of the program that built it.</param>
/// <param name="LastLoad">The last load of the journal that it knows.</param>
sealed record PublishedDocuments(int? Number, string CodeVersion, int LastLoad, ImmutableArray<PublishedDocument> Documents, ImmutableArray<LoadedBundle> Bundles)
{
    public static PublishedDocuments Read(Snapshots snapshots)
    {
        if (snapshots.Current is not { } number)
            return new(null, "", 0, [], []);
        using var database = snapshots.OpenCurrent();
        using var connection = database.Connect();
        var version = connection.Query("select code_version from dim_snapshot", row => row.Text("code_version"));
        return new(
            number,
            version.Count == 1 ? version[0] : "",
            connection.Query("select coalesce(max(load_key), 0) as last from dim_load", row => row.Int("last"))[0],
            [.. connection.Query("select sha256, file_name, load_key from dim_document where bundle_sha256 is null order by document_key", row => new PublishedDocument(row.Text("sha256"), row.Text("file_name"), row.Int("load_key")))],
            [.. connection.Query("select distinct bundle_sha256, load_key from dim_document where bundle_sha256 is not null order by load_key, bundle_sha256", row => new LoadedBundle(row.Text("bundle_sha256"), row.Int("load_key")))]);
    }

    /// <summary>Everything that the journal says was accepted, and at last, under its hash, what is in the archive and no load tells of.</summary>
    public static PublishedDocuments InArchive(int? current, Archive archive, IReadOnlyList<JournalEntry> journal)
    {
        var last = journal.Count == 0 ? 0 : journal[^1].Number;
        var accepted = journal.SelectMany(entry => entry.Files.Where(file => file.Outcome == JournalFile.Accepted).Select(file => (File: file, Load: entry.Number)))
            .DistinctBy(pair => pair.File.Sha256).ToArray();
        var told = accepted.SelectMany(pair => pair.File.Parts.Append(pair.File.Sha256)).ToHashSet(StringComparer.Ordinal);
        var documents = accepted.Where(pair => pair.File.Parts.IsEmpty).Select(pair => new PublishedDocument(pair.File.Sha256, pair.File.FileName, pair.Load));
        var untold = archive.Hashes().Where(hash => !told.Contains(hash)).Select(hash => new PublishedDocument(hash, hash, last + 1));
        return new(current, "", last, [.. documents, .. untold], [.. accepted.Where(pair => !pair.File.Parts.IsEmpty).Select(pair => new LoadedBundle(pair.File.Sha256, pair.Load))]);
    }
}
