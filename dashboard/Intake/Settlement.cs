using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Says of a publication that came to an end, in whatever way, what became of it and of its reports: the snapshot in use decides.</summary>
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
        // the snapshot before may hold a report too, when only cells of it were corrected
        var (hashes, defaults) = current is { } number && (isDone || number != publication.Base) ? Content(number) : ([], []);
        var published = publication.Drafts.Where(id => drafts.Find(id) is { } draft && hashes.Contains(draft.Sha256)).ToArray();
        foreach (var id in published)
            drafts.Change(id, draft => draft.State == DraftState.Accepted ? draft with { State = DraftState.Published, Snapshot = current } : null);
        var isChanged = !publication.Methods.IsEmpty && publication.Methods.All(method => defaults.Contains(method.MethodCode));
        if (isChanged) methods.Leave(publication.Methods);
        publications.Change(publication.Number, now => published.Length > 0 || isChanged
            ? now with { State = PublicationState.Published, Snapshot = current, Process = null, Failure = null, Complaint = null }
            : now with { State = PublicationState.Failed, Process = null, Failure = now.Failure ?? "cut" });
    }

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
        using var lease = warehouse.TryLease(snapshot) ?? throw new InvalidOperationException($"Snapshot {snapshot} cannot be read.");
        return (
            lease.Connection.Query("select sha256 from dim_document", row => row.Text("sha256")).ToHashSet(StringComparer.Ordinal),
            lease.Connection.Query("select method_code from dim_method where is_default", row => row.Text("method_code")).ToHashSet(StringComparer.Ordinal));
    }
}
