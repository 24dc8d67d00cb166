using System.Collections.Immutable;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>One publication, tried until it succeeds or nothing is left to publish: a document that the warehouse cannot hold costs the others no place.</summary>
/// <param name="known">What the new snapshot begins with.</param>
/// <param name="journal">The entries of the journal that brought it.</param>
/// <param name="decided">What people decided, the fresh too.</param>
/// <param name="fresh">What comes in; with a bundle everything is built anew. Empty when what is known is only built again.</param>
/// <param name="loaded">Gets every document as it went in.</param>
sealed class PublicationAttempt(
    Publication publication, PublishedDocuments known, IReadOnlyList<JournalEntry> journal, DecisionsInForce decided, Handover fresh, Originals originals,
    Action<PipelineResult>? loaded, CancellationToken cancellation)
{
    readonly Snapshots _snapshots = new(publication.Folder);
    string? _notCompared;
    int _renewedSince;
    readonly Dictionary<string, Finding> _dropped = new(StringComparer.Ordinal);

    /// <summary>Those that were read again, by hash.</summary>
    readonly Dictionary<string, (Survey Survey, int LoadKey)> _again = new(StringComparer.Ordinal);

    /// <param name="told">What the journal is to tell, without its time.</param>
    /// <param name="store">Keeps the originals; called when the snapshot is built and is to be published.</param>
    public PublishOutcome Publish(JournalEntry told, Action store)
    {
        var entry = told with { LoadedAt = Now() };
        var content = new SnapshotContent(new(publication.Folder), publication.Number, [.. journal, entry], originals, decided);
        while (true)
        {
            publication.Discard();
            if (!fresh.IsEmpty && IsNothingLeft)
                return Outcome(entry, isNew: false, fresh.IsPreview ? Propose(entry, null) : null);
            if (Try(content, entry.Number)) break;
        }
        var before = known.Number is { } number && File.Exists(_snapshots.PathOf(number)) ? _snapshots.PathOf(number) : null;
        if (before is not null)
            RecordChanges(before);
        var proposal = fresh.IsPreview || fresh.Seen is not null ? Propose(entry, before) : null;
        if (fresh.IsPreview || (fresh.Seen is { } seen && seen != proposal!.Seen))
            return Outcome(entry, isNew: false, proposal) with { IsUnseen = !fresh.IsPreview };
        store();
        publication.Complete(entry);
        return Outcome(entry, isNew: true, null);
    }

    PublishOutcome Outcome(JournalEntry entry, bool isNew, Proposal? proposal) =>
        new(isNew ? publication.Number : _snapshots.Current, isNew, Refused(), _notCompared)
        {
            Documents = isNew ? Left().Length + known.Documents.Count(document => !_dropped.ContainsKey(document.Sha256)) : 0,
            Files = WithDropped(entry.Files),
            Methods = entry.Methods,
            Proposal = proposal,
        };

    Proposal Propose(JournalEntry entry, string? before) => Proposal.Of(
        known.Number, WithDropped(entry.Files), fresh.Corrections, entry.Methods, before is null || _notCompared is not null ? [] : SnapshotChanges.Recorded(publication.DraftPath), _notCompared);

    /// <summary>The files as they were handed in; those that had no place are refused after all.</summary>
    ImmutableArray<JournalFile> WithDropped(ImmutableArray<JournalFile> files) => [.. files.Select(file =>
        _dropped.TryGetValue(file.Sha256, out var refusal) && FindingTexts.Render(refusal) is var text
            ? file with { Outcome = JournalFile.Refused, Documents = 0, Code = refusal.Code, MessageBn = text.MessageBn, MessageEn = text.MessageEn }
            : file)];

    /// <summary>A snapshot before that is damaged, or whose tables another version made, cannot be compared: then this one says nothing of changes.</summary>
    void RecordChanges(string before)
    {
        try
        {
            SnapshotChanges.Record(publication.DraftPath, before, _renewedSince, Corrected(), cancellation);
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

    bool IsNothingLeft => Left().Length + fresh.Bundles.Length + (known.Number is null ? 0 : fresh.Corrections.Length + fresh.Methods.Length) == 0;

    /// <summary>The same code built the snapshot before, no document of that has to leave, or moves to another place, and its methods stay.</summary>
    bool CanRenew => fresh.Methods.IsEmpty && !fresh.Corrections.Any(correction => correction.IsOfDocument) && known.CodeVersion == CodeVersion.Current && known.Number is not null && fresh.Bundles.IsEmpty && !fresh.IsEmpty && !_dropped.Keys.Any(_again.ContainsKey);

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
        return (DocumentGroups.Next(connection), DocumentGroups.Of(connection, Left().Select(survey => survey.Group), Corrected()));
    }

    IReadOnlyDictionary<string, Finding> Build(SnapshotContent content, int loadKey)
    {
        _renewedSince = 0;
        ReadAgain([.. known.Documents.Where(document => !_again.ContainsKey(document.Sha256))]);
        var stay = _again.Values.Concat(Left().Select(survey => (Survey: survey, LoadKey: loadKey))).Where(pair => !_dropped.ContainsKey(pair.Survey.Sha256));
        LoadedBundle[] bulk = [.. known.Bundles, .. fresh.Bundles.Select(bundle => new LoadedBundle(bundle.Sha256, loadKey))];
        return content.Build(publication.DraftPath, Arrival.InOrder(stay), bulk, loaded, cancellation);
    }

    void ReadAgain(PublishedDocument[] documents)
    {
        foreach (var (survey, document) in originals.Survey(documents, decided, cancellation).Zip(documents))
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

    string[] Corrected() => [.. fresh.Corrections.Select(correction => correction.Sha256).Distinct(StringComparer.Ordinal)];

    Survey[] Left() => [.. fresh.Documents.Where(survey => !_dropped.ContainsKey(survey.Sha256))];

    ImmutableArray<Survey> Refused() =>
        [.. _again.Values.Select(pair => pair.Survey).Concat(fresh.Documents).Where(survey => _dropped.ContainsKey(survey.Sha256)).Select(survey => survey with { Refusal = _dropped[survey.Sha256] })];

    /// <summary>To the second, so that the journal prints what the warehouse holds.</summary>
    public static DateTime Now() => DateTime.UtcNow is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)) : default;
}
