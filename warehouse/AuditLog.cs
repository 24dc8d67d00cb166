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

/// <summary>
/// Who did what: <c>data/audit.jsonl</c>, a line an entry, only ever appended to, each line with the hash of the line before. Beside it
/// <c>audit.head</c> says which line is the last, so that a line cut from the end is missed as one cut from the middle is. Several
/// processes may append: one at a time holds <c>audit.lock</c>.
/// </summary>
public sealed class AuditLog(DataFolder folder)
{
    public const string CommandLine = "command_line", Nobody = "-";

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    static readonly string s_start = new('0', 64);
    static readonly JsonSerializerOptions s_format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    string HeadPath => Path.Combine(folder.Root, "audit.head");

    string LockPath => Path.Combine(folder.Root, "audit.lock");

    /// <summary>Writes one entry to the disk; when this returns, it is there for good.</summary>
    /// <exception cref="InvalidDataException">The log does not end as it was left.</exception>
    /// <exception cref="IOException">The disk refused it, or another process held the log for too long.</exception>
    public AuditEntry Append(string who, string action, string about = "", string detail = "")
    {
        using var held = Hold();
        var (lines, head) = (Tail(), ReadHead());
        var last = lines is null ? (Number: 0L, Hash: s_start) : (lines.Number, lines.Hash);
        if (head is null ? last.Number != 0 : !head.Allows(last.Number, last.Hash))
            throw new InvalidDataException($"{folder.Audit} does not end as it was left (line {head?.Number ?? 0} is expected to be the last). Run verify, and put back the copy of a backup.");
        var entry = new AuditEntry(last.Number + 1, Now(), who, action, about, detail, last.Hash, "");
        entry = entry with { Hash = HashOf(entry) };
        // first what is about to be written, then the line, then that it is written: a crash in between is told from a hand at the file
        WriteHead(new(last.Number, last.Hash, entry.Hash));
        AppendLine(Line(entry));
        WriteHead(new(entry.Number, entry.Hash, null));
        return entry;
    }

    /// <summary>All entries, the oldest first; what cannot be read is left out, <see cref="Faults"/> names it.</summary>
    public IReadOnlyList<AuditEntry> Read() => [.. Lines().Select(Parse).OfType<AuditEntry>()];

    /// <summary>One line for each place where the log is not what was written; empty when the chain holds.</summary>
    public IReadOnlyList<string> Faults()
    {
        using var held = File.Exists(folder.Audit) || File.Exists(HeadPath) ? Hold() : null;
        var faults = new List<string>();
        var (number, before) = (0L, s_start);
        foreach (var line in Lines())
        {
            number++;
            var entry = Parse(line);
            var isWhole = entry is not null && entry.Number == number && entry.Before == before && entry.Hash == HashOf(entry) && Line(entry) == line;
            if (!isWhole)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit.jsonl, line {number}: not the line that was written{(entry is null ? "" : $" (entry {entry.Number})")}."));
                // what comes after hangs on what stands here
                if (entry is null) break;
            }
            before = entry!.Hash;
        }
        if (faults.Count == 0 && !(ReadHead()?.Allows(number, before) ?? number == 0))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"audit.jsonl: the last line is {number}, and {ReadHead()?.Number ?? 0} is expected."));
        return faults;
    }

    sealed record Head(long Number, string Hash, string? Next)
    {
        /// <summary>May this be the last line? The one that was being written when the process ended may be there or not.</summary>
        public bool Allows(long number, string hash) => (number == Number && hash == Hash) || (Next is not null && number == Number + 1 && hash == Next);
    }

    FileStream Hold()
    {
        Directory.CreateDirectory(folder.Root);
        for (var until = DateTime.UtcNow + s_patience; ;)
        {
            try
            {
                return new FileStream(LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>The whole lines: what a crash left unfinished at the end was never acknowledged, and is written over.</summary>
    IEnumerable<string> Lines()
    {
        if (!File.Exists(folder.Audit)) yield break;
        var text = File.ReadAllText(folder.Audit);
        for (int from = 0, to; (to = text.IndexOf('\n', from)) >= 0; from = to + 1)
            yield return text[from..to];
    }

    AuditEntry? Tail() => Lines().LastOrDefault() is { } line ? Parse(line) ?? throw new InvalidDataException($"The last line of {folder.Audit} is damaged. Run verify, and put back the copy of a backup.") : null;

    void AppendLine(string line)
    {
        using var stream = new FileStream(folder.Audit, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.SetLength(EndOfWholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
    }

    static long EndOfWholeLines(FileStream stream)
    {
        for (var at = stream.Length; at > 0; at--)
        {
            stream.Position = at - 1;
            if (stream.ReadByte() == '\n') return at;
        }
        return 0;
    }

    Head? ReadHead()
    {
        if (!File.Exists(HeadPath)) return null;
        var parts = File.ReadAllText(HeadPath).Trim().Split(' ');
        return parts.Length is 2 or 3 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, parts[1], parts.Length == 3 ? parts[2] : null)
            : new(-1, "", null);
    }

    void WriteHead(Head head) => DurableFile.Write(HeadPath, Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{head.Number} {head.Hash}{(head.Next is null ? "" : " " + head.Next)}\n")));

    static AuditEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(line, s_format);
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
