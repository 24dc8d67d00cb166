using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>One file of an archive, as its directory describes it.</summary>
sealed record ZipEntry(string Name, int Method, uint Checksum, long Packed, long Unpacked, int Start)
{
    public int DataStart { get; init; }

    public int End => DataStart + (int)Packed;
}

/// <summary>
/// The directory of a zip archive (APPNOTE 6.3) that is in memory. Read by our own hand because .NET's reader neither checks sums nor says
/// where entries lie: two tools must never see two documents in one file, and nothing is unpacked before the whole is known to be small.
/// </summary>
static class ZipEntries
{
    const uint EndMark = 0x06054B50, DirectoryMark = 0x02014B50, EntryMark = 0x04034B50;
    const int EndLength = 22, DirectoryLength = 46, EntryLength = 30, LongestComment = 65_535;
    const int Encrypted = 1;
    const uint In64Bits = 0xFFFFFFFF;

    public static ImmutableArray<ZipEntry> Read(ReadOnlySpan<byte> bytes)
    {
        var end = FindEnd(bytes);
        var (count, size, start) = (U16(bytes, end + 10), U32(bytes, end + 12), U32(bytes, end + 16));
        if (count > PackageLimits.MostEntries) throw PackageFault.Beyond($"{count} files in the archive", $"{PackageLimits.MostEntries}");
        if (start + (long)size > end) throw PackageFault.Damaged("the directory of the archive lies outside it");
        var entries = ImmutableArray.CreateBuilder<ZipEntry>();
        for (var at = (int)start; at < start + size;)
        {
            if (at + DirectoryLength > end || U32(bytes, at) != DirectoryMark) throw PackageFault.Damaged($"the directory of the archive is broken at byte {at}");
            if (entries.Count >= PackageLimits.MostEntries) throw PackageFault.Beyond($"more than {entries.Count} files in the archive", $"{PackageLimits.MostEntries}");
            var next = at + DirectoryLength + U16(bytes, at + 28) + U16(bytes, at + 30) + U16(bytes, at + 32);
            if (next > end) throw PackageFault.Damaged($"the directory of the archive is broken at byte {at}");
            entries.Add(ReadEntry(bytes, at, (int)start));
            at = next;
        }
        if (entries.Count != count) throw PackageFault.Damaged($"the archive names {count} files and lists {entries.Count}");
        Check(entries);
        return entries.ToImmutable();
    }

    static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.Length - EndLength; at >= 0 && at >= bytes.Length - EndLength - LongestComment; at--)
            if (U32(bytes, at) == EndMark && at + EndLength + U16(bytes, at + 20) == bytes.Length) return at;
        throw PackageFault.Damaged("the end of the archive is missing");
    }

    static ZipEntry ReadEntry(ReadOnlySpan<byte> bytes, int at, int directory)
    {
        if ((U16(bytes, at + 8) & Encrypted) != 0) throw new PackageFault(FindingCodes.PackageEncrypted, "zip");
        var nameBytes = bytes.Slice(at + DirectoryLength, U16(bytes, at + 28));
        var name = Encoding.UTF8.GetString(nameBytes);
        long unpacked = U32(bytes, at + 24), packed = U32(bytes, at + 20), start = U32(bytes, at + 42);
        Widen(bytes.Slice(at + DirectoryLength + nameBytes.Length, U16(bytes, at + 30)), ref unpacked, ref packed, ref start);
        if (start < 0 || start + EntryLength > directory || U32(bytes, (int)start) != EntryMark) throw PackageFault.Damaged($"{name} is not where the directory says");
        var own = bytes.Slice((int)start + EntryLength, Math.Min(U16(bytes, (int)start + 26), bytes.Length - (int)start - EntryLength));
        if (!own.SequenceEqual(nameBytes)) throw PackageFault.Unsafe($"{name} has another name inside");
        var data = start + EntryLength + own.Length + U16(bytes, (int)start + 28);
        if (packed < 0 || unpacked < 0 || data + packed > directory) throw PackageFault.Damaged($"{name} reaches beyond the archive");
        return new(name, U16(bytes, at + 10), U32(bytes, at + 16), packed, unpacked, (int)start) { DataStart = (int)data };
    }

    /// <summary>Sizes that a careful writer keeps in 64 bits (extra field 1), though they would fit.</summary>
    static void Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long start)
    {
        for (var at = 0; at + 4 <= extra.Length; at += 4 + U16(extra, at + 2))
        {
            if (U16(extra, at) != 1) continue;
            var rest = extra[(at + 4)..Math.Min(extra.Length, at + 4 + U16(extra, at + 2))];
            unpacked = Take(ref rest, unpacked);
            packed = Take(ref rest, packed);
            start = Take(ref rest, start);
        }

        static long Take(ref ReadOnlySpan<byte> rest, long printed)
        {
            if (printed != In64Bits || rest.Length < 8) return printed;
            var wide = BinaryPrimitives.ReadInt64LittleEndian(rest);
            rest = rest[8..];
            return wide;
        }
    }

    static void Check(IReadOnlyList<ZipEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (IsPathLike(entry.Name)) throw PackageFault.Unsafe($"the name {entry.Name}");
            if (!names.Add(entry.Name)) throw PackageFault.Unsafe($"two files of the name {entry.Name}");
            if (entry.Unpacked > PackageLimits.RatioCountsFrom && entry.Unpacked > entry.Packed * PackageLimits.MostRatio)
                throw PackageFault.Beyond($"{entry.Name} unpacks to {entry.Unpacked / Math.Max(1, entry.Packed)} times its size", $"{PackageLimits.MostRatio}");
        }
        var unpacked = entries.Sum(entry => (decimal)entry.Unpacked);
        if (unpacked > PackageLimits.MostUnpacked) throw PackageFault.Beyond($"{unpacked} bytes unpacked", $"{PackageLimits.MostUnpacked}");
        if (unpacked > PackageLimits.RatioCountsFrom && unpacked > entries.Sum(entry => (decimal)entry.Packed) * PackageLimits.MostRatio)
            throw PackageFault.Beyond("the archive unpacks to more times its size", $"{PackageLimits.MostRatio}");
        foreach (var (one, next) in entries.OrderBy(entry => entry.Start).Zip(entries.OrderBy(entry => entry.Start).Skip(1)))
            if (next.Start < one.End) throw PackageFault.Unsafe($"{one.Name} and {next.Name} lie over each other");
    }

    static bool IsPathLike(string name) =>
        name.Length == 0 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Any(step => step is "." or "..");

    /// <summary>Unpacks one entry, counting: no more comes out than the directory says, no less, and with its check sum.</summary>
    public static void Unpack(ZipEntry entry, byte[] archive, int offset, Action<ReadOnlySpan<byte>> take)
    {
        using var packed = new MemoryStream(archive, offset + entry.DataStart, (int)entry.Packed, writable: false);
        using Stream data = entry.Method switch
        {
            0 => packed,
            8 => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw PackageFault.Damaged($"{entry.Name} is packed in a way that documents do not use"),
        };
        var buffer = new byte[65_536];
        var (count, checksum) = (0L, Crc32.Start);
        try
        {
            while (data.Read(buffer) is > 0 and var read)
            {
                count += read;
                if (count > entry.Unpacked) throw PackageFault.Unsafe($"{entry.Name} unpacks to more than it says");
                checksum = Crc32.Add(checksum, buffer.AsSpan(0, read));
                take(buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            throw PackageFault.Damaged($"{entry.Name} cannot be unpacked");
        }
        if (count != entry.Unpacked) throw PackageFault.Damaged($"{entry.Name} unpacks to less than it says");
        if (Crc32.End(checksum) != entry.Checksum) throw PackageFault.Damaged($"the check sum of {entry.Name} is wrong");
    }

    static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
