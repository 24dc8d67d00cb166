using System.Collections.Immutable;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What a publication did.</summary>
/// <param name="Number">The snapshot now in use; null when there is none.</param>
/// <param name="IsNew">False when the documents and the code were those of the current snapshot, or nothing was to be published: nothing was.</param>
/// <param name="Refused">
/// Documents that are not in the snapshot: of the one before, but refused by this version of the code; or accepted, but more than the warehouse can hold.
/// </param>
/// <param name="NotCompared">Why the snapshot does not say what it changed; null when it does.</param>
sealed record PublishOutcome(int? Number, bool IsNew, ImmutableArray<Survey> Refused, string? NotCompared = null)
{
    /// <summary>Documents in the new snapshot, without those of bundles; 0 when nothing was published.</summary>
    public int Documents { get; init; }

    /// <summary>What was handed in, and what became of it.</summary>
    public ImmutableArray<JournalFile> Files { get; init; } = [];

    /// <summary>The methods that were to become the default, with those in whose place they come.</summary>
    public ImmutableArray<JournalMethod> Methods { get; init; } = [];

    /// <summary>What would change; null unless a person asked for it, or saw another.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>True when the changes are not those that a person saw, so that nothing was published.</summary>
    public bool IsUnseen { get; init; }
}

/// <summary>
/// Builds the next snapshot: the documents of the current one and the new ones. While the code is the same only the groups (office, plan,
/// fiscal year) of the new documents and corrections are read again, and a copy of the current snapshot is renewed for them; otherwise,
/// and when a method is chosen, everything is read again from the archive. Both give the same rows: a snapshot is a function of archive, journal and code, and nothing
/// is ever migrated.
/// </summary>
sealed class Publisher(DataFolder folder)
{
    readonly Archive _archive = new(folder);
    readonly Journal _journal = new(folder);
    readonly Snapshots _snapshots = new(folder);

    /// <summary>Adds accepted documents. The same again publish nothing.</summary>
    /// <param name="content">Bytes of a new document by its hash.</param>
    public PublishOutcome Add(IEnumerable<Survey> accepted, Func<string, byte[]> content, params IEnumerable<NewBundle> bundles) =>
        Add(new Handover([.. accepted], content) { Bundles = [.. bundles] }, null, CancellationToken.None);

    /// <summary>Adds documents, bundles, corrections and chosen methods. The same again publish nothing.</summary>
    /// <param name="loaded">Gets every document that was read for the new snapshot as it went in.</param>
    /// <exception cref="CorrectionException">A correction is of a document that is not there, or prints something else.</exception>
    public PublishOutcome Add(Handover all, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        using var publication = _snapshots.Begin();
        var known = PublishedDocuments.Read(_snapshots);
        var journal = Journal.InEffect(_journal.Read(), known.LastLoad);
        var inForce = DecisionsInForce.Of(journal);
        var hashes = known.Documents.Select(document => document.Sha256).Concat(known.Bundles.Select(bundle => bundle.Sha256)).ToHashSet(StringComparer.Ordinal);
        var handed = all with { Documents = [.. all.Documents.DistinctBy(survey => survey.Sha256)], Bundles = [.. all.Bundles.DistinctBy(bundle => bundle.Sha256)] };
        var (fresh, files) = (handed.Fresh(hashes, inForce), handed.Files(hashes));
        var originals = new Originals(_archive, handed);
        new CorrectionCheck(known, originals).Require(fresh, inForce);
        // the rows of a bundle are read where the archive keeps them
        foreach (var bundle in handed.Bundles)
            bundle.Store(_archive, cancellation);
        if (known.Number is null ? fresh.IsWithoutDocuments : fresh.IsEmpty && known.CodeVersion == CodeVersion.Current)
        {
            // an original that was damaged or lost is healed by loading it again
            if (!handed.IsPreview) handed.Store(_archive);
            return new(known.Number, IsNew: false, []) { Files = files, Proposal = handed.IsPreview ? Proposal.Of(known.Number, files, [], [], [], null) : null };
        }
        var entry = new JournalEntry(_journal.NextNumber, default, CodeVersion.Current, files)
        {
            Corrections = [.. fresh.Corrections.Select(DecisionsInForce.ToJournal)],
            Methods = [.. fresh.Methods.Select(inForce.ToJournal)],
            Follows = known.LastLoad,
            By = handed.By,
        };
        return new PublicationAttempt(publication, known, journal, inForce.With(fresh), fresh, originals, loaded, cancellation).Publish(entry, () => handed.Store(_archive));
    }

    /// <summary>Reads every original that the journal's loads brought again and publishes the result, whatever the current snapshot holds. What was rolled back stays out.</summary>
    public PublishOutcome Rebuild(string by = AuditLog.CommandLine, CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        var everything = PublishedDocuments.InArchive(_snapshots.Current, _archive, _journal, out var journal);
        var found = everything.Documents.Where(document => document.LoadKey > everything.LastLoad).Select(document => new JournalFile(document.FileName, document.Sha256, JournalFile.Accepted, 1));
        var nothing = new Handover([], _archive.Read);
        return new PublicationAttempt(publication, everything, journal, DecisionsInForce.Of(journal), nothing, new(_archive, nothing), null, cancellation).Publish(
            new(_journal.NextNumber, default, CodeVersion.Current, [.. found]) { Action = AuditAction.Rebuilt, Follows = everything.LastLoad, By = by },
            () => { });
    }

    /// <summary>Uses an earlier snapshot, or a later one again. The loads that it does not know are rolled back: neither a load nor a rebuild brings them back.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged.</exception>
    public void Use(int number, string by = AuditLog.CommandLine) => _snapshots.Use(
        number, new(0, PublicationAttempt.Now(), CodeVersion.Current, []) { Action = AuditAction.RolledBack, Follows = PublishedDocuments.Read(_snapshots, number).LastLoad, By = by });
}
