using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What a publication did.</summary>
/// <param name="Number">The snapshot now in use; null when there is none.</param>
/// <param name="IsNew">False when the documents and the code were those of the current snapshot: nothing was built.</param>
/// <param name="Refused">
/// Documents that are not in the snapshot: of the one before, but refused by this version of the code; or accepted, but more than the warehouse can hold.
/// </param>
/// <param name="NotCompared">Why the snapshot does not say what it changed; null when it does.</param>
sealed record PublishOutcome(int? Number, bool IsNew, ImmutableArray<Survey> Refused, string? NotCompared = null);

/// <summary>
/// Builds the next snapshot: the documents of the current one and the new ones. While the code is the same only the groups (office, plan,
/// fiscal year) of the new documents are read again, and a copy of the current snapshot is renewed for them; otherwise everything is read
/// again from the archive. Both give the same rows: a snapshot is a function of archive, journal and code, and nothing is ever migrated.
/// </summary>
sealed class Publisher(DataFolder folder)
{
    readonly Archive _archive = new(folder);
    readonly Snapshots _snapshots = new(folder);

    /// <summary>Adds accepted documents and bundles. The same again publish nothing.</summary>
    /// <param name="content">Bytes of a new document by its hash.</param>
    /// <param name="refused">Files of the same load that were refused, for the journal.</param>
    /// <param name="loaded">Gets every document that was read for the new snapshot as it went in.</param>
    public PublishOutcome Add(
        IReadOnlyList<Survey> accepted, Func<string, byte[]> content, IReadOnlyList<NewBundle>? bundles = null, IEnumerable<JournalFile>? refused = null,
        Action<PipelineResult>? loaded = null, CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        var known = PublishedDocuments.Read(_snapshots);
        var distinct = accepted.DistinctBy(survey => survey.Sha256).ToArray();
        var handed = (bundles ?? []).DistinctBy(bundle => bundle.Sha256).ToArray();
        // also those that are known: an original that was damaged or lost is healed by loading it again
        foreach (var survey in distinct)
            _archive.Store(content(survey.Sha256));
        foreach (var bundle in handed)
            bundle.Store(_archive, cancellation);
        var hashes = known.Documents.Select(document => document.Sha256).Concat(known.Bundles.Select(bundle => bundle.Sha256)).ToHashSet(StringComparer.Ordinal);
        var fresh = distinct.Where(survey => !hashes.Contains(survey.Sha256)).ToArray();
        var freshBundles = handed.Where(bundle => !hashes.Contains(bundle.Sha256)).ToArray();
        if (fresh.Length + freshBundles.Length == 0 && (known.CodeVersion == CodeVersion.Current || known.Number is null))
            return new(known.Number, IsNew: false, []);

        string Outcome(string hash) => hashes.Contains(hash) ? JournalFile.Known : JournalFile.Accepted;
        JournalFile[] files =
        [
            .. distinct.Select(survey => new JournalFile(survey.FileName, survey.Sha256, Outcome(survey.Sha256), hashes.Contains(survey.Sha256) ? 0 : 1)),
            .. handed.Select(bundle => bundle.ToJournal(Outcome(bundle.Sha256))),
            .. refused ?? [],
        ];
        return new PublicationAttempt(folder, publication, known, fresh, freshBundles, [.. files], loaded, cancellation).Publish();
    }

    /// <summary>Reads every original of the archive again and publishes the result, whatever the current snapshot holds.</summary>
    public PublishOutcome Rebuild(CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        var everything = PublishedDocuments.InArchive(_snapshots.Current, _archive, new Journal(folder).Read());
        var found = everything.Documents.Where(document => document.LoadKey > everything.LastLoad).Select(document => new JournalFile(document.FileName, document.Sha256, JournalFile.Accepted, 1));
        return new PublicationAttempt(folder, publication, everything, [], [], [.. found], null, cancellation).Publish();
    }
}
