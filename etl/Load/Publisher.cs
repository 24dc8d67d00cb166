using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What a publication did.</summary>
/// <param name="Number">The snapshot now in use; null when there is none.</param>
/// <param name="IsNew">False when the documents and the code were those of the current snapshot: nothing was built.</param>
/// <param name="Refused">
/// Documents that are not in the snapshot: of the one before, but refused by this version of the code; or accepted, but more than the warehouse can hold.
/// </param>
public sealed record PublishOutcome(int? Number, bool IsNew, ImmutableArray<Survey> Refused);

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
    /// <param name="loaded">Gets every document of the new snapshot as it went in.</param>
    public PublishOutcome Add(IReadOnlyList<Survey> accepted, Func<string, byte[]> content, Action<PipelineResult>? loaded = null, CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        var known = PublishedDocuments.Read(_snapshots);
        var distinct = accepted.DistinctBy(survey => survey.Sha256).ToArray();
        // also those that are known: an original that was damaged or lost is healed by loading it again
        foreach (var survey in distinct)
            _archive.Store(content(survey.Sha256));
        var hashes = known.Documents.Select(document => document.Sha256).ToHashSet(StringComparer.Ordinal);
        var fresh = distinct.Where(survey => !hashes.Contains(survey.Sha256)).ToArray();
        if (fresh.Length == 0 && (known.CodeVersion == CodeVersion.Current || known.Number is null))
            return new(known.Number, IsNew: false, []);
        return Build(publication, known.Documents, fresh, loaded, cancellation);
    }

    /// <summary>Reads every original of the archive again and publishes the result, whatever the current snapshot holds.</summary>
    public PublishOutcome Rebuild(CancellationToken cancellation = default)
    {
        using var publication = _snapshots.Begin();
        return Build(publication, Everything(), [], null, cancellation);
    }

    /// <summary>Every original of the archive, under the name it has in a snapshot, else under its hash.</summary>
    ImmutableArray<PublishedDocument> Everything()
    {
        var names = PublishedDocuments.Names(_snapshots);
        return [.. _archive.Hashes().Select(hash => new PublishedDocument(hash, names.GetValueOrDefault(hash, hash)))];
    }

    PublishOutcome Build(Publication publication, ImmutableArray<PublishedDocument> archived, Survey[] fresh, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        var again = ArchivedDocuments.Survey(_archive, archived, cancellation);
        Survey[] surveys = [.. again, .. fresh];
        try
        {
            surveys = Build(publication, surveys, loaded, cancellation);
        }
        catch (Exception failure) when (IsOfTheDocuments(failure))
        {
            // one document that the warehouse cannot hold must not cost the others their place: now each is tried alone
            var before = Refused(surveys).Length;
            surveys = [.. surveys.Select(survey => survey.Refusal is null ? Alone(publication, survey, cancellation) : survey)];
            if (Refused(surveys).Length == before)
                throw;
            if (fresh.Length > 0 && surveys[again.Length..].All(survey => survey.Refusal is not null))
                return new(_snapshots.Current, IsNew: false, Refused(surveys));
            surveys = Build(publication, surveys, loaded, cancellation);
        }
        publication.Complete();
        return new(publication.Number, IsNew: true, Refused(surveys));
    }

    /// <returns>The same documents; those that their second reading refused say so.</returns>
    Survey[] Build(Publication publication, Survey[] surveys, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        publication.Discard();
        var refusals = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var batches = ArchivedDocuments.Rows(_archive, surveys, result =>
        {
            if (result.Refusal is { } refusal) refusals[result.Sha256] = refusal;
            else loaded?.Invoke(result);
        }, publication.Number, cancellation);
        WarehouseBuilder.Build(publication.DraftPath, WarehouseRows.Of(batches), cancellation);
        if (refusals.Count == 0) return surveys;
        // what was refused may have been the current report of its plan, and evidence for others: the rest is built without it
        return Build(publication, [.. surveys.Select(survey => refusals.TryGetValue(survey.Sha256, out var refusal) ? survey with { Refusal = refusal } : survey)], loaded, cancellation);
    }

    /// <summary>The same document, refused when a warehouse of it alone cannot be built.</summary>
    Survey Alone(Publication publication, Survey survey, CancellationToken cancellation)
    {
        try
        {
            return Build(publication, [survey], null, cancellation)[0];
        }
        catch (Exception failure) when (IsOfTheDocuments(failure))
        {
            return survey with { Refusal = new Finding(FindingCodes.DoesNotFit, Origin.Document, Details: [failure.Message.ReplaceLineEndings(" ")]) };
        }
    }

    static bool IsOfTheDocuments(Exception failure) => failure is WarehouseRowsException or WarehouseCheckException;

    static ImmutableArray<Survey> Refused(IEnumerable<Survey> surveys) => [.. surveys.Where(survey => survey.Refusal is not null)];
}
