using System.Globalization;

namespace Shuddhachar.Warehouse;

/// <summary>
/// What is written before the pointer moves, by whoever holds the publish lock: the journal entry, which decides, and what the audit log
/// tells of it. A process that dies in between leaves an entry whose snapshot is not yet pointed at; the next one who takes the lock does
/// what it left undone, so that no publication is there by halves and none is in use of which the log does not tell.
/// </summary>
sealed class Ledger(Snapshots snapshots)
{
    const int HashDigits = 12, LongestText = 80;

    readonly Journal journal = new(snapshots.Folder);
    readonly AuditLog audit = new(snapshots.Folder);

    /// <exception cref="InvalidDataException">The audit log does not end as it was left.</exception>
    internal void Write(JournalEntry entry)
    {
        journal.Write(entry);
        try
        {
            audit.Append(entry.By, Events(entry));
        }
        catch
        {
            journal.TakeBack(entry);
            throw;
        }
    }

    /// <summary>Points where the newest entry says, and writes of it what the audit log lacks.</summary>
    internal void Finish()
    {
        if (journal.Last is not { Snapshot: { } number } entry || number == snapshots.Current || !File.Exists(snapshots.PathOf(number)))
            return;
        var told = audit.Read().Where(known => known.At >= entry.LoadedAt && known.Who == entry.By).Select(known => new AuditEvent(known.Action, known.About, known.Detail)).ToHashSet();
        var untold = Events(entry).Where(one => !told.Contains(one)).ToArray();
        if (untold.Length > 0)
            audit.Append(entry.By, untold);
        snapshots.PointAt(number);
    }

    /// <summary>Each correction and method, and at last what became of the pointer.</summary>
    static AuditEvent[] Events(JournalEntry entry) =>
    [
        .. entry.Corrections.Select(correction => new AuditEvent(
            AuditAction.CellCorrected, $"{correction.Sha256[..HashDigits]} {correction.IndicatorNo} {correction.Column}".Replace("  ", " ", StringComparison.Ordinal),
            $"{Short(correction.Printed)} → {correction.Value} ({correction.DecidedBy})")),
        .. entry.Methods.Select(method => new AuditEvent(AuditAction.MethodChanged, method.PlanCode, $"{method.MethodBefore} → {method.MethodCode}")),
        new(entry.Action, Text($"{entry.Snapshot}"), entry.IsLoad
            ? Text($"load {entry.Number}; accepted: {entry.Files.Count(file => file.Outcome == JournalFile.Accepted)}; corrections: {entry.Corrections.Length}; {entry.SnapshotBefore ?? 0} → {entry.Snapshot}")
            : Text($"{entry.SnapshotBefore ?? 0} → {entry.Snapshot}")),
    ];

    static string Short(string printed) => printed.Length == 0 ? "-" : printed.Length <= LongestText ? printed : printed[..LongestText] + "…";

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
