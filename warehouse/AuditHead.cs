using System.Globalization;
using System.Text;

namespace Shuddhachar.Warehouse;

/// <summary>
/// <c>data/audit.head</c>: number and hash of the last line of the log, and while lines are being written the hashes that they will have.
/// Of those any may be there after a crash, in order; without them a line too many or too few is a hand at the file.
/// </summary>
sealed class AuditHead(DataFolder folder)
{
    /// <summary>What the first line follows.</summary>
    internal static readonly string Start = new('0', 64);

    /// <param name="Next">Hashes of the lines that are being written; empty when none are.</param>
    internal sealed record Content(long Number, string Hash, string[] Next);

    string HeadPath => PathIn(folder);

    internal bool Exists => File.Exists(HeadPath);

    internal bool IsWriting => Read() is { Next.Length: > 0 };

    /// <summary>The same line when it may be the last, else null.</summary>
    internal (long Number, string Hash)? At((long Number, string Hash) last) => Read() is { } known
        ? (last.Number == known.Number && last.Hash == known.Hash) || (last.Number > known.Number && known.Next.ElementAtOrDefault((int)Math.Min(int.MaxValue, last.Number - known.Number - 1)) == last.Hash) ? last : null
        : last.Number == 0 ? last : null;

    /// <summary>Says what is about to be written, behind the line that is the last.</summary>
    internal void Announce(IReadOnlyList<AuditEntry> entries)
    {
        // left by a process that died; nobody else writes here now
        foreach (var left in Directory.GetFiles(folder.Root, "audit.head.*.tmp"))
            File.Delete(left);
        Write(new(entries[0].Number - 1, entries[0].Before, [.. entries.Select(entry => entry.Hash)]));
    }

    /// <summary>Says that it is written.</summary>
    internal void Settle(long number, string hash) => Write(new(number, hash, []));

    /// <summary>Null when there is none; a damaged one fits no line.</summary>
    internal Content? Read()
    {
        if (!Exists)
            return null;
        var parts = File.ReadAllText(HeadPath).TrimEnd('\n').Split(' ');
        return parts.Length >= 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number, parts[1], parts[2..]) : new(-1, "", []);
    }

    internal void CopyTo(DataFolder target)
    {
        if (Exists)
            DurableFile.WriteClosed(PathIn(target), File.ReadAllBytes(HeadPath));
    }

    void Write(Content head) => DurableFile.WriteClosed(HeadPath, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Number} {string.Join(' ', [head.Hash, .. head.Next])}\n")));

    static string PathIn(DataFolder folder) => Path.Combine(folder.Root, "audit.head");
}
