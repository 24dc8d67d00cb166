using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// Proves that a snapshot is a function of archive and code: the originals have their hashes, and a warehouse built from them now, which
/// passes every check of sql/checks, holds the same rows.
/// </summary>
static class SnapshotVerifier
{
    /// <summary>What a snapshot changed depends on the one that was in use before it, not on archive and code alone.</summary>
    const string HistoryRelation = "fact_change";

    /// <returns>One line for each fault.</returns>
    public static IReadOnlyList<string> Verify(DataFolder folder, out IReadOnlyList<string> report, CancellationToken cancellation)
    {
        var (archive, snapshots) = (new Archive(folder), new Snapshots(folder));
        var faults = new List<string>();
        faults.AddRange(archive.Damaged().Select(hash => $"{FindingCodes.ArchiveDamaged} archive/{hash}: the original no longer has the hash that is its name."));
        var known = PublishedDocuments.Read(snapshots);
        if (known.Number is not { } number)
            throw new NoSnapshotException(folder);
        faults.AddRange(known.Documents.Where(document => !archive.Contains(document.Sha256))
            .Select(document => $"{FindingCodes.ArchiveDamaged} archive/{document.Sha256}: the original of {document.FileName} is missing."));
        var lines = new List<string> { Text($"{archive.Hashes().Count} originals, {known.Documents.Length} documents in snapshot {number}.") };
        report = lines;
        if (faults.Count > 0)
            return faults;
        if (known.CodeVersion != CodeVersion.Current)
            lines.Add($"Snapshot {number} was built by version {known.CodeVersion}, this is {CodeVersion.Current}: its rows may differ; `rebuild` brings it up to date.");
        else
            faults.AddRange(Compare(folder, snapshots.PathOf(number), number, known, cancellation));
        return faults;
    }

    static List<string> Compare(DataFolder folder, string published, int number, PublishedDocuments known, CancellationToken cancellation)
    {
        var archive = new Archive(folder);
        var draft = Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}.duckdb");
        try
        {
            var loads = Journal.InEffect(new Journal(folder).Read(), known.LastLoad);
            var (decided, originals) = (DecisionsInForce.Of(loads), new Originals(archive, new([], archive.Read)));
            var surveys = originals.Survey(known.Documents, decided, cancellation).Zip(known.Documents, (survey, document) => (survey, document.LoadKey));
            new SnapshotContent(archive, number, loads, originals, decided).Build(draft, Arrival.InOrder(surveys), known.Bundles, null, cancellation);
            return Compare(draft, published);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    static List<string> Compare(string draft, string published)
    {
        using var database = Database.OpenReadOnly(draft);
        using var connection = database.Connect();
        connection.ExecuteScript($"attach {Identifier.Literal(published)} as published (read_only)");
        var faults = new List<string>();
        foreach (var relation in Catalog.Read(connection).Relations.Where(relation => !relation.IsView && relation.Name != HistoryRelation))
        {
            var name = Identifier.Quote(relation.Name);
            var differing = connection.Query(
                $"select count(*) as differing from ((from main.{name} except all from published.main.{name}) union all (from published.main.{name} except all from main.{name}))",
                row => row.Long("differing"))[0];
            if (differing > 0)
                faults.Add(Text($"{relation.Name}: {differing} rows differ between the snapshot and what its documents give."));
        }
        return faults;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
