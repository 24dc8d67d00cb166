using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What a publication did.</summary>
/// <param name="Number">The snapshot now in use; null when there is none.</param>
/// <param name="IsNew">False when the documents and the code were those of the current snapshot: nothing was built.</param>
/// <param name="Refused">
/// Documents that are not in the snapshot: of the one before, but refused by this version of the code; or accepted, but more than the warehouse can hold.
/// </param>
public sealed record PublishOutcome(int? Number, bool IsNew, ImmutableArray<PipelineResult> Refused);

/// <summary>
/// Builds the next snapshot: the documents of the current one and the new ones, all read again from the archive, so that a snapshot is a
/// function of archive and code and nothing is ever migrated.
/// </summary>
public sealed class Publisher(DataFolder folder)
{
    readonly Archive _archive = new(folder);
    readonly Snapshots _snapshots = new(folder);

    /// <summary>Adds accepted documents. The same documents again publish nothing.</summary>
    /// <param name="content">Bytes of a new document by its hash.</param>
    public PublishOutcome Add(
        IReadOnlyList<PipelineResult> accepted, Func<string, byte[]> content, CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        var known = PublishedDocuments.Read(_snapshots);
        var distinct = accepted.DistinctBy(result => result.Sha256).ToArray();
        // also those that are known: an original that was damaged or lost is healed by loading it again
        foreach (var result in distinct)
            _archive.Store(content(result.Sha256));
        var hashes = known.Documents.Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
        var fresh = distinct.Where(result => !hashes.Contains(result.Sha256)).ToArray();
        if (fresh.Length == 0 && (known.CodeVersion == CodeVersion.Current || known.Number is null))
            return new(known.Number, IsNew: false, []);
        return Build(publication, known.Documents, fresh, cancellation);
    }

    /// <summary>Reads every original of the archive again and publishes the result, whatever the current snapshot holds.</summary>
    public PublishOutcome Rebuild(CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        return Build(publication, Everything(), [], cancellation);
    }

    /// <summary>Every original of the archive, under the name it has in a snapshot, else under its hash.</summary>
    ImmutableArray<PublishedDocument> Everything()
    {
        var names = PublishedDocuments.Names(_snapshots);
        return [.. _archive.Hashes().Select(hash => new PublishedDocument(hash, names.GetValueOrDefault(hash, hash)))];
    }

    PublishOutcome Build(
        Publication publication, ImmutableArray<PublishedDocument> archived, PipelineResult[] fresh, CancellationToken cancellation)
    {
        var again = archived.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(document => Pipeline.Run(document.FileName, _archive.Read(document.Sha256)))
            .ToArray();
        PipelineResult[] results = [.. again, .. fresh];
        try
        {
            Build(publication, results, cancellation);
        }
        catch (Exception failure) when (IsOfTheDocuments(failure))
        {
            // one document that the warehouse cannot hold must not cost the others their place: now each is tried alone
            var before = Refused(results).Length;
            results = [.. results.Select(result => result.IsRefused ? result : Alone(publication, result, cancellation))];
            if (Refused(results).Length == before)
                throw;
            if (fresh.Length > 0 && results[again.Length..].All(result => result.IsRefused))
                return new(_snapshots.Current, IsNew: false, Refused(results));
            Build(publication, results, cancellation);
        }
        publication.Complete();
        return new(publication.Number, IsNew: true, Refused(results));
    }

    static void Build(Publication publication, IEnumerable<PipelineResult> results, CancellationToken cancellation)
    {
        publication.Discard();
        var documents = results.Where(result => !result.IsRefused).Select(result => new LoadedDocument(result.FileName, result.Scored!, result.Findings));
        var rows = PlanLoader.Load(documents, publication.Number, CodeVersion.Current);
        WarehouseBuilder.Build(publication.DraftPath, rows.ToWarehouseRows(), cancellation);
    }

    /// <summary>The same result, refused when a warehouse of this document alone cannot be built.</summary>
    static PipelineResult Alone(Publication publication, PipelineResult result, CancellationToken cancellation)
    {
        try
        {
            Build(publication, [result], cancellation);
            return result;
        }
        catch (Exception failure) when (IsOfTheDocuments(failure))
        {
            var finding = new Finding(FindingCodes.DoesNotFit, Origin.Document, Details: [failure.Message.ReplaceLineEndings(" ")]);
            return result with { Scored = null, Findings = result.Findings.Add(finding) };
        }
    }

    static bool IsOfTheDocuments(Exception failure) => failure is WarehouseRowsException or WarehouseCheckException;

    static ImmutableArray<PipelineResult> Refused(IEnumerable<PipelineResult> results) => [.. results.Where(result => result.IsRefused)];
}
