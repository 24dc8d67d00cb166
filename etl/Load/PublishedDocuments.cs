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
    public static PublishedDocuments Read(Snapshots snapshots) => snapshots.Current is { } number ? Read(snapshots, number) : new(null, "", 0, [], []);

    /// <exception cref="InvalidDataException">The snapshot is missing or damaged.</exception>
    public static PublishedDocuments Read(Snapshots snapshots, int number)
    {
        using var database = snapshots.Open(number);
        using var connection = database.Connect();
        var version = connection.Query("select code_version from dim_snapshot", row => row.Text("code_version"));
        return new(
            number,
            version.Count == 1 ? version[0] : "",
            connection.Query("select coalesce(max(load_key), 0) as last from dim_load", row => row.Int("last"))[0],
            [.. connection.Query("select sha256, file_name, load_key from dim_document where bundle_sha256 is null order by document_key", row => new PublishedDocument(row.Text("sha256"), row.Text("file_name"), row.Int("load_key")))],
            [.. connection.Query("select distinct bundle_sha256, load_key from dim_document where bundle_sha256 is not null order by load_key, bundle_sha256", row => new LoadedBundle(row.Text("bundle_sha256"), row.Int("load_key")))]);
    }

    /// <summary>
    /// Everything that the journal says was accepted and not rolled back since. Where an entry of the journal is lost also, at last and under
    /// its hash, what is in the archive and no load tells of; else that is what a load left that was never published.
    /// </summary>
    /// <param name="inEffect">The entries of the journal that still hold.</param>
    public static PublishedDocuments InArchive(int? current, Archive archive, Journal journal, out IReadOnlyList<JournalEntry> inEffect)
    {
        var (all, next) = (journal.Read(), journal.NextNumber);
        inEffect = Journal.InEffect(all, next - 1);
        var accepted = Accepted(inEffect).ToArray();
        var told = Accepted(all).SelectMany(pair => pair.File.Parts.Append(pair.File.Sha256)).ToHashSet(StringComparer.Ordinal);
        var documents = accepted.Where(pair => pair.File.Parts.IsEmpty).Select(pair => new PublishedDocument(pair.File.Sha256, pair.File.FileName, pair.Load));
        var untold = journal.HasGap ? archive.Hashes().Where(hash => !told.Contains(hash)).Select(hash => new PublishedDocument(hash, hash, next)) : [];
        return new(
            current, "", inEffect.LastOrDefault(entry => entry.IsLoad)?.Number ?? 0, [.. documents, .. untold],
            [.. accepted.Where(pair => !pair.File.Parts.IsEmpty).Select(pair => new LoadedBundle(pair.File.Sha256, pair.Load))]);
    }

    static IEnumerable<(JournalFile File, int Load)> Accepted(IEnumerable<JournalEntry> journal) =>
        journal.SelectMany(entry => entry.Files.Where(file => file.Outcome == JournalFile.Accepted).Select(file => (file, entry.Number))).DistinctBy(pair => pair.file.Sha256);
}
