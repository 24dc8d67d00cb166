using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Says of a publication that came to an end, in whatever way, what became of it and of its reports: journal and snapshot in use decide.</summary>
sealed class Settlement(Drafts drafts, MethodChoices methods, Publications publications, LiveWarehouse warehouse, DataFolder folder)
{
    /// <param name="isDone">Did the program say that it did what it was to do?</param>
    public void Settle(Publication publication, bool isDone)
    {
        var current = new Snapshots(folder).Current;
        if (publication.State == PublicationState.Undoing) SettleUndo(publication, current);
        else SettlePublish(publication, current, isDone);
    }

    void SettlePublish(Publication publication, int? current, bool isDone)
    {
        var entry = current is { } number ? EntryOf(publication, number) : null;
        // of what was there already the journal does not tell
        var (hashes, defaults) = entry is not null ? Brought(entry) : isDone && current is { } same ? Content(same) : ([], []);
        var snapshot = entry?.Snapshot ?? current;
        var published = publication.Drafts.Where(id => drafts.Find(id) is { } draft && hashes.Contains(draft.Sha256)).ToArray();
        foreach (var id in published)
            drafts.Change(id, draft => draft.State == DraftState.Accepted ? draft with { State = DraftState.Published, Snapshot = snapshot } : null);
        var isChanged = !publication.Methods.IsEmpty && publication.Methods.All(method => defaults.Contains(method.MethodCode));
        if (isChanged) methods.Leave(publication.Methods);
        publications.Change(publication.Number, now => published.Length > 0 || isChanged
            ? now with { State = PublicationState.Published, Snapshot = snapshot, Process = null, Failure = null, Complaint = null }
            : now with { State = PublicationState.Failed, Process = null, Failure = now.Failure ?? "cut" });
    }

    /// <summary>
    /// What the journal tells of the publication: the load of this person that went on from the snapshot that was looked at, after the click. It
    /// counts only when the snapshot in use stands on it; others may have published since.
    /// </summary>
    JournalEntry? EntryOf(Publication publication, int current)
    {
        var loads = Loads(current);
        return new Journal(folder).Read().LastOrDefault(entry => entry.Action == AuditAction.Published && entry.By == publication.By && entry.SnapshotBefore == publication.Base
            && entry.LoadedAt > publication.At - TimeSpan.FromSeconds(1) && loads.Contains(entry.Number));
    }

    static (HashSet<string> Documents, HashSet<string> Methods) Brought(JournalEntry entry) => (
        entry.Files.Where(file => file.Outcome != JournalFile.Refused).Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal),
        entry.Methods.Select(method => method.MethodCode).ToHashSet(StringComparer.Ordinal));

    void SettleUndo(Publication publication, int? current)
    {
        if (current != publication.Base)
        {
            publications.Change(publication.Number, now => now with { State = PublicationState.Published, Process = null, UndoneBy = null, UndoneAt = null });
            return;
        }
        foreach (var id in publication.Drafts)
            drafts.Change(id, draft => draft.State == DraftState.Published && draft.Snapshot == publication.Snapshot ? draft with { State = DraftState.Accepted, Snapshot = null } : null);
        methods.ComeBack(publication.Methods);
        publications.Change(publication.Number, now => now with { State = PublicationState.Undone, Process = null });
    }

    /// <summary>Hashes of the documents, and codes of the default methods.</summary>
    (HashSet<string> Documents, HashSet<string> Methods) Content(int snapshot)
    {
        using var lease = Lease(snapshot);
        return (
            lease.Connection.Query("select sha256 from dim_document", row => row.Text("sha256")).ToHashSet(StringComparer.Ordinal),
            lease.Connection.Query("select method_code from dim_method where is_default", row => row.Text("method_code")).ToHashSet(StringComparer.Ordinal));
    }

    HashSet<int> Loads(int snapshot)
    {
        using var lease = Lease(snapshot);
        return [.. lease.Connection.Query("select load_key from dim_load", row => row.Int("load_key"))];
    }

    WarehouseLease Lease(int snapshot) => warehouse.TryLease(snapshot) ?? throw new InvalidOperationException($"Snapshot {snapshot} cannot be read.");
}
