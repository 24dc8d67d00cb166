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

/// <summary>One load.</summary>
/// <param name="Number">From 1, in order of time; load_key in the warehouse.</param>
/// <param name="LoadedAt">UTC, to the second.</param>
public sealed record JournalEntry(int Number, DateTime LoadedAt, string CodeVersion, ImmutableArray<JournalFile> Files);

/// <summary>
/// What came in and when, one file a load, never changed: <c>data/loads/1.json</c> and on. With the archive it is all that a snapshot is made
/// from. An entry is written when its snapshot is on the disk and before the pointer moves, so that no load that was acknowledged is missing.
/// </summary>
public sealed class Journal(DataFolder folder)
{
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All loads, in order.</summary>
    /// <exception cref="InvalidDataException">An entry is no longer what was written.</exception>
    public IReadOnlyList<JournalEntry> Read() => [.. Numbers().Order().Select(Read)];

    /// <summary>The number that the next load will have.</summary>
    public int NextNumber => Numbers().DefaultIfEmpty(0).Max() + 1;

    /// <exception cref="IOException">The disk refused it.</exception>
    public void Write(JournalEntry entry) => DurableFile.Write(PathOf(entry.Number), JsonSerializer.SerializeToUtf8Bytes(entry, Format));

    JournalEntry Read(int number)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<JournalEntry>(File.ReadAllBytes(PathOf(number)), Format);
            return entry is { Files.IsDefault: false } && entry.Number == number ? entry : throw new InvalidDataException($"{PathOf(number)} is no entry of the journal of loads.");
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
