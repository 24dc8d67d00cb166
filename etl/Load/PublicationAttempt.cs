using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>One publication, tried until it succeeds or nothing is left to publish: a document that the warehouse cannot hold costs the others no place.</summary>
/// <param name="known">What the new snapshot begins with.</param>
/// <param name="fresh">Accepted documents that come in.</param>
/// <param name="bundles">Bundles that come in; with one, everything is built anew.</param>
/// <param name="files">What the load brought; none when what is known is only built again.</param>
/// <param name="loaded">Gets every document as it went in.</param>
sealed class PublicationAttempt(
    DataFolder folder, Publication publication, PublishedDocuments known, Survey[] fresh, NewBundle[] bundles, ImmutableArray<JournalFile> files, Action<PipelineResult>? loaded,
    CancellationToken cancellation)
{
    readonly Archive _archive = new(folder);
    readonly Snapshots _snapshots = new(folder);
    string? _notCompared;
    int _renewedSince;
    readonly Dictionary<string, Finding> _dropped = new(StringComparer.Ordinal);

    /// <summary>Those that were read again, by hash.</summary>
    readonly Dictionary<string, (Survey Survey, int LoadKey)> _again = new(StringComparer.Ordinal);

    public PublishOutcome Publish()
    {
        var journal = new Journal(folder);
        var entry = files.Length == 0 ? null : new JournalEntry(journal.NextNumber, Now(), CodeVersion.Current, files);
        var content = new SnapshotContent(_archive, publication.Number, entry is null ? journal.Read() : [.. journal.Read(), entry]);
        while (true)
        {
            publication.Discard();
            if (fresh.Length > 0 && Left().Length + bundles.Length == 0)
                return new(_snapshots.Current, IsNew: false, Refused());
            if (Try(content, entry?.Number ?? known.LastLoad)) break;
        }
        if (known.Number is { } before && File.Exists(_snapshots.PathOf(before)))
            RecordChanges(_snapshots.PathOf(before));
        publication.Complete(() => { if (entry is not null) journal.Write(entry); });
        return new(publication.Number, IsNew: true, Refused(), _notCompared);
    }

    /// <summary>A snapshot before that is damaged, or whose tables another version made, cannot be compared: then this one says nothing of changes.</summary>
    void RecordChanges(string before)
    {
        try
        {
            SnapshotChanges.Record(publication.DraftPath, before, _renewedSince, cancellation);
        }
        catch (DatabaseException failure)
        {
            _notCompared = failure.Message.ReplaceLineEndings(" ");
        }
    }

    /// <returns>False when documents had to be dropped, so that what was built is worth nothing: they may have been evidence for others.</returns>
    bool Try(SnapshotContent content, int loadKey)
    {
        var before = _dropped.Count;
        try
        {
            var lost = CanRenew ? Renew(content, loadKey) : Build(content, loadKey);
            foreach (var (hash, refusal) in lost) _dropped[hash] = refusal;
            return lost.Count == 0;
        }
        catch (Exception failure) when (failure is WarehouseRowsException or WarehouseCheckException)
        {
            foreach (var survey in Left().Concat(_again.Values.Select(pair => pair.Survey).Where(survey => !_dropped.ContainsKey(survey.Sha256))).ToArray())
            {
                if (Alone(content, survey) is { } refusal) _dropped[survey.Sha256] = refusal;
            }
            if (_dropped.Count == before) throw;
            return false;
        }
    }

    /// <summary>The same code built the snapshot before, and no document of that has to leave.</summary>
    bool CanRenew => known.CodeVersion == CodeVersion.Current && fresh.Length > 0 && bundles.Length == 0 && !_dropped.Keys.Any(_again.ContainsKey);

    IReadOnlyDictionary<string, Finding> Renew(SnapshotContent content, int loadKey)
    {
        var path = _snapshots.PathOf(known.Number!.Value);
        var (next, touched) = Read(path);
        ReadAgain([.. touched.Select(one => one.Document)]);
        File.Copy(path, publication.DraftPath);
        _renewedSince = next.Document - 1;
        Arrival[] arrivals = [.. touched.Select(one => new Arrival(_again[one.Document.Sha256].Survey, one.Document.LoadKey, one.Keys)), .. Arrival.Of(Left(), loadKey)];
        return content.Renew(publication.DraftPath, next, arrivals, known.LastLoad, loaded, cancellation);
    }

    (RowKeys Next, IReadOnlyList<DocumentGroups.Touched> Touched) Read(string path)
    {
        using var database = Database.OpenReadOnly(path);
        using var connection = database.Connect();
        return (DocumentGroups.Next(connection), DocumentGroups.Of(connection, Left().Select(survey => survey.Group)));
    }

    IReadOnlyDictionary<string, Finding> Build(SnapshotContent content, int loadKey)
    {
        _renewedSince = 0;
        ReadAgain([.. known.Documents.Where(document => !_again.ContainsKey(document.Sha256))]);
        var stay = _again.Values.Concat(Left().Select(survey => (Survey: survey, LoadKey: loadKey))).Where(pair => !_dropped.ContainsKey(pair.Survey.Sha256));
        LoadedBundle[] bulk = [.. known.Bundles, .. bundles.Select(bundle => new LoadedBundle(bundle.Sha256, loadKey))];
        return content.Build(publication.DraftPath, ArchivedDocuments.InOrder(stay), bulk, loaded, cancellation);
    }

    void ReadAgain(PublishedDocument[] documents)
    {
        foreach (var (survey, document) in ArchivedDocuments.Survey(_archive, documents, cancellation).Zip(documents))
        {
            _again[survey.Sha256] = (survey, document.LoadKey);
            if (survey.Refusal is { } refusal) _dropped[survey.Sha256] = refusal;
        }
    }

    /// <summary>Why a warehouse of this document alone cannot be built; null when it can.</summary>
    Finding? Alone(SnapshotContent content, Survey survey)
    {
        publication.Discard();
        try
        {
            return content.Build(publication.DraftPath, [new(survey, 1)], [], null, cancellation).GetValueOrDefault(survey.Sha256);
        }
        catch (Exception failure) when (failure is WarehouseRowsException or WarehouseCheckException)
        {
            return new(FindingCodes.DoesNotFit, Origin.Document, Details: [failure.Message.ReplaceLineEndings(" ")]);
        }
    }

    Survey[] Left() => [.. fresh.Where(survey => !_dropped.ContainsKey(survey.Sha256))];

    ImmutableArray<Survey> Refused() =>
        [.. _again.Values.Select(pair => pair.Survey).Concat(fresh).Where(survey => _dropped.ContainsKey(survey.Sha256)).Select(survey => survey with { Refusal = _dropped[survey.Sha256] })];

    /// <summary>To the second, so that the journal prints what the warehouse holds.</summary>
    static DateTime Now() => DateTime.UtcNow is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) : default;
}
