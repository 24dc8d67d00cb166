using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shuddhachar.Warehouse;

/// <summary>One line of the log.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="At">UTC, to the millisecond.</param>
/// <param name="Who">Code of the person (`P7`), <see cref="AuditLog.CommandLine"/>, or <see cref="AuditLog.Nobody"/>; never a name, so that a person can be forgotten.</param>
/// <param name="Action">What was done: one of <see cref="AuditAction"/>.</param>
/// <param name="About">What it was done to: a person's code, a key's, a draft's, the number of a snapshot.</param>
/// <param name="Detail">More of it, without personal data; empty when there is none.</param>
/// <param name="Before">Hash of the line before; 64 zeros in the first.</param>
/// <param name="Hash">SHA-256 over this line with its hash left empty.</param>
public sealed record AuditEntry(long Number, DateTime At, string Who, string Action, string About, string Detail, string Before, string Hash);

/// <summary>What is to be told of in one line.</summary>
public sealed record AuditEvent(string Action, string About = "", string Detail = "");

/// <summary>
/// Who did what: <c>data/audit.jsonl</c>, a line an entry, only ever appended to, each line with the hash of the line before. Beside it
/// <c>audit.head</c> says which line is the last, so that a line cut from the end is missed as one cut from the middle is. Several
/// processes may append: one at a time holds <c>audit.lock</c>. Who can write both files can write another history; copies of the head
/// kept elsewhere, as every backup is one, would tell.
/// </summary>
public sealed class AuditLog(DataFolder folder)
{
    public const string CommandLine = "command_line", Nobody = "-";

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    static readonly JsonSerializerOptions s_format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly AuditHead head = new(folder);

    string LockPath => Path.Combine(folder.Root, "audit.lock");

    /// <summary>Writes one entry to the disk; when this returns, it is there for good.</summary>
    /// <exception cref="InvalidDataException">The log does not end as it was left.</exception>
    /// <exception cref="IOException">The disk refused it, or another process held the log for too long.</exception>
    public AuditEntry Append(string who, string action, string about = "", string detail = "") => Append(who, [new(action, about, detail)])[0];

    /// <inheritdoc cref="Append(string, string, string, string)"/>
    public IReadOnlyList<AuditEntry> Append(string who, IReadOnlyList<AuditEvent> events)
    {
        using var held = Hold();
        using var stream = OwnerOnly.Open(folder.Audit, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var end = AuditTail.EndOfWholeLines(stream);
        var last = head.At(LastLine(stream, end)) ?? throw new InvalidDataException($"{folder.Audit} does not end as it was left (line {head.Read()?.Number ?? 0} is expected to be the last). Run verify, and put back the copy of a backup.");
        var entries = new List<AuditEntry>(events.Count);
        foreach (var (action, about, detail) in events)
        {
            var entry = new AuditEntry(last.Number + 1, Now(), who, action, about, detail, last.Hash, "");
            entries.Add(entry with { Hash = HashOf(entry) });
            last = (entries[^1].Number, entries[^1].Hash);
        }
        // first what is about to be written, then the lines, then that they are written: a crash in between is told from a hand at the file
        head.Announce(entries);
        stream.SetLength(end);
        stream.Position = end;
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => Line(entry) + "\n"))));
        stream.Flush(flushToDisk: true);
        head.Settle(last.Number, last.Hash);
        return entries;
    }

    /// <summary>All entries, the oldest first; what cannot be read is left out, <see cref="Faults()"/> names it.</summary>
    public IReadOnlyList<AuditEntry> Read() => [.. Lines(Bytes()).Select(line => Parse(line.Span)).OfType<AuditEntry>()];

    /// <inheritdoc cref="Faults(out long)"/>
    public IReadOnlyList<string> Faults() => Faults(out _);

    /// <summary>One line for each place where the log is not what was written; empty when the chain holds.</summary>
    /// <param name="count">Number of lines.</param>
    public IReadOnlyList<string> Faults(out long count)
    {
        using var held = File.Exists(folder.Audit) || head.Exists ? Hold() : null;
        var (bytes, faults, before) = (Bytes(), new List<string>(), AuditHead.Start);
        var (number, length) = (0L, 0);
        foreach (var line in Lines(bytes))
        {
            number++;
            length += line.Length + 1;
            var entry = Parse(line.Span);
            if (entry is null || entry.Number != number || entry.Before != before || entry.Hash != HashOf(entry) || !line.Span.SequenceEqual(Encoding.UTF8.GetBytes(Line(entry))))
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit.jsonl, line {number}: not the line that was written{(entry is null ? "" : $" (entry {entry.Number})")}."));
                // what comes after hangs on what stands here
                if (entry is null) break;
            }
            before = entry!.Hash;
        }
        count = number;
        if (faults.Count == 0 && head.At((number, before)) is null)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit.jsonl: the last line is {number}, and {head.Read()?.Number ?? 0} is expected."));
        else if (faults.Count == 0 && length < bytes.Length && !head.IsWriting)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit.jsonl: {bytes.Length - length} bytes after line {number} that nobody wrote."));
        return faults;
    }

    /// <summary>Copies the log and its head, as they are between two entries, into another folder.</summary>
    public void CopyTo(DataFolder target)
    {
        using var held = Hold();
        Directory.CreateDirectory(target.Root);
        if (File.Exists(folder.Audit))
            DurableFile.WriteClosed(target.Audit, File.ReadAllBytes(folder.Audit));
        head.CopyTo(target);
    }

    FileStream Hold()
    {
        Directory.CreateDirectory(folder.Root);
        for (var until = DateTime.UtcNow + s_patience; ;)
        {
            try
            {
                return OwnerOnly.Open(LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(5);
            }
        }
    }

    byte[] Bytes() => File.Exists(folder.Audit) ? File.ReadAllBytes(folder.Audit) : [];

    /// <summary>The whole lines: what a crash left unfinished at the end was never acknowledged, and is written over.</summary>
    static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] bytes)
    {
        for (int from = 0, to; (to = Array.IndexOf(bytes, (byte)'\n', from)) >= 0; from = to + 1)
            yield return bytes.AsMemory(from..to);
    }

    /// <summary>Of the log as it is on the disk; 0 and the hash that the first line follows when it has none.</summary>
    (long Number, string Hash) LastLine(FileStream stream, long end)
    {
        if (end == 0)
            return (0, AuditHead.Start);
        return Parse(AuditTail.LastLine(stream, end)) is { } entry
            ? (entry.Number, entry.Hash)
            : throw new InvalidDataException($"The last line of {folder.Audit} is damaged. Run verify, and put back the copy of a backup.");
    }

    static AuditEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(line, s_format) is { Who: not null, Action: not null, About: not null, Detail: not null, Before: not null, Hash: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string Line(AuditEntry entry) => JsonSerializer.Serialize(entry, s_format);

    static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Line(entry with { Hash = "" }))));

    static DateTime Now() => DateTime.UtcNow is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)) : default;
}
