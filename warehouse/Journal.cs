using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shuddhachar.Warehouse;

/// <summary>A file that was handed in.</summary>
/// <param name="Documents">How many documents it brought: one, or many when it is a bundle; none unless it was accepted.</param>
/// <param name="Outcome">accepted, known or refused.</param>
/// <param name="Code">Why it was refused: code of the finding, and its message in both languages; null unless refused.</param>
public sealed record JournalFile(string FileName, string Sha256, string Outcome, int Documents, string? Code = null, string? MessageBn = null, string? MessageEn = null)
{
    /// <summary>The other files of a bundle, by their hashes; empty for a document.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    public const string Accepted = "accepted", Known = "known", Refused = "refused";
}

/// <summary>A cell that a person decided upon, with the columns of etl/Validate/corrections.csv. Who decided is a code, never a name.</summary>
public sealed record JournalCorrection(
    string Sha256, string IndicatorNo, string Column, string Printed, string Value, string ReasonEn, string ReasonBn, string DecidedBy, string DecidedOn);

/// <summary>A scoring method that a person made the one that is shown where none is chosen, in the years in which it is in force.</summary>
/// <param name="MethodBefore">The method in whose place it came.</param>
public sealed record JournalMethod(string PlanCode, string MethodCode, string MethodBefore);

/// <summary>One load, or another way in which the pointer moved: a roll back, a rebuild.</summary>
/// <param name="Number">From 1, in order of time; load_key in the warehouse.</param>
/// <param name="LoadedAt">UTC, to the second.</param>
public sealed record JournalEntry(int Number, DateTime LoadedAt, string CodeVersion, ImmutableArray<JournalFile> Files)
{
    /// <summary>What people decided with this load.</summary>
    public ImmutableArray<JournalCorrection> Corrections { get; init; } = [];

    /// <summary>The default methods that people chose with this load.</summary>
    public ImmutableArray<JournalMethod> Methods { get; init; } = [];

    /// <summary>The load whose snapshot this one goes on from, 0 for none; null for the one before, as all were when nothing could be rolled back.</summary>
    public int? Follows { get; init; }

    /// <summary>The snapshot in use since then, and the one before it; null in entries of earlier versions, or when there was none.</summary>
    public int? Snapshot { get; init; }

    /// <inheritdoc cref="Snapshot"/>
    public int? SnapshotBefore { get; init; }

    /// <summary>published, rolled_back or rebuilt: a word of <see cref="AuditAction"/>.</summary>
    public string Action { get; init; } = AuditAction.Published;

    /// <summary>Code of the person who did it.</summary>
    public string By { get; init; } = AuditLog.CommandLine;

    /// <summary>It brought something: else it only moved the pointer, and the warehouse does not tell of it.</summary>
    public bool IsLoad => Files.Length + Corrections.Length + Methods.Length > 0;
}

/// <summary>
/// What came in and when, one file a load, never changed: <c>data/loads/1.json</c> and on. With the archive it is all that a snapshot is made
/// from. An entry is written when its snapshot is on the disk and before the pointer moves, so that no load that was acknowledged is missing.
/// </summary>
public sealed class Journal(DataFolder folder)
{
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All entries, in order.</summary>
    /// <exception cref="InvalidDataException">An entry is no longer what was written.</exception>
    public IReadOnlyList<JournalEntry> Read() => [.. Numbers().Order().Select(Read)];

    /// <summary>The entries that a snapshot is made from whose last load is this one: those that it goes on from, without what was rolled back.</summary>
    public static IReadOnlyList<JournalEntry> InEffect(IReadOnlyList<JournalEntry> all, int last)
    {
        var chain = new Stack<JournalEntry>();
        foreach (var entry in all.Reverse())
        {
            if (entry.Number > last) continue;
            chain.Push(entry);
            last = entry.Follows ?? entry.Number - 1;
        }
        return [.. chain];
    }

    /// <summary>The newest entry; null in an empty journal.</summary>
    public JournalEntry? Last => NextNumber is > 1 and var next ? Read(next - 1) : null;

    /// <summary>The number that the next entry will have.</summary>
    public int NextNumber => Numbers().DefaultIfEmpty(0).Max() + 1;

    /// <summary>True when an entry is missing, so that the archive may hold documents of which the journal no longer tells.</summary>
    public bool HasGap => Numbers().Count() is var count && (count == 0 || count != NextNumber - 1);

    /// <exception cref="IOException">The disk refused it.</exception>
    public void Write(JournalEntry entry) => DurableFile.Write(PathOf(entry.Number), JsonSerializer.SerializeToUtf8Bytes(entry, Format));

    /// <summary>Takes back an entry that was written a moment ago, and of which nobody knows yet.</summary>
    internal void TakeBack(JournalEntry entry) => File.Delete(PathOf(entry.Number));

    JournalEntry Read(int number)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<JournalEntry>(File.ReadAllBytes(PathOf(number)), Format);
            return entry is { Files.IsDefault: false, Corrections.IsDefault: false, Methods.IsDefault: false } && entry.Number == number ? entry : throw new InvalidDataException($"{PathOf(number)} is no entry of the journal of loads.");
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException($"{PathOf(number)} is damaged: {damage.Message.ReplaceLineEndings(" ")} Remove it: its documents are in the archive, only their names and this load's place in the history are lost.", damage);
        }
    }

    string PathOf(int number) => Path.Combine(folder.Loads, number.ToString(CultureInfo.InvariantCulture) + ".json");

    IEnumerable<int> Numbers() => Directory.Exists(folder.Loads)
        ? Directory.EnumerateFiles(folder.Loads, "*.json").Select(path => int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0)
        : [];
}
