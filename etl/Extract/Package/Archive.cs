using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>
/// The zip archive of a document, in memory. .NET reads it; here stands what is refused beyond that, and the count of what really comes
/// out: the lengths that an archive declares are never trusted, and entries that lie over each other are counted each time.
/// </summary>
sealed class Archive : IDisposable
{
    /// <summary>Begins every entry of the directory (APPNOTE 4.3.12), so there are no more entries than marks.</summary>
    static ReadOnlySpan<byte> DirectoryMark => "PK\u0001\u0002"u8;

    readonly ZipArchive _zip;
    readonly ImmutableDictionary<string, ZipArchiveEntry> _entries;

    Archive(ZipArchive zip, ImmutableDictionary<string, ZipArchiveEntry> entries) => (_zip, _entries) = (zip, entries);

    /// <summary>Unpacks every entry once, keeping nothing, so that it is known to be small before anything is read.</summary>
    public static Archive Open(ReadOnlyMemory<byte> bytes)
    {
        // the library tells the number of entries when it has listed them all: a million took it two seconds and 370 MB
        if (bytes.Span.Count(DirectoryMark) is > PackageLimits.MostEntries and var count) throw PackageFault.Beyond($"{count} files in the archive", $"{PackageLimits.MostEntries}");
        var (array, offset, length) = MemoryMarshal.TryGetArray(bytes, out var segment) ? (segment.Array!, segment.Offset, segment.Count) : (bytes.ToArray(), 0, bytes.Length);
        var zip = Call("the directory of the archive", () => new ZipArchive(new MemoryStream(array, offset, length, writable: false)));
        var entries = Call("the directory of the archive", () => zip.Entries);
        var named = ImmutableDictionary.CreateBuilder<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (entry.IsEncrypted) throw new PackageFault(FindingCodes.PackageEncrypted, "zip");
            if (IsPathLike(entry.FullName)) throw PackageFault.Unsafe($"the name {entry.FullName}");
            if (!named.TryAdd(entry.FullName, entry)) throw PackageFault.Unsafe($"two files of the name {entry.FullName}");
        }
        var left = Math.Min(PackageLimits.MostUnpacked, MostOf(length));
        foreach (var entry in entries) left -= Unpack(entry, Math.Min(left, MostOf(Math.Min(length, entry.CompressedLength))), Stream.Null);
        return new(zip, named.ToImmutable());
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    public MemoryStream Read(string part)
    {
        var bytes = new MemoryStream();
        Unpack(_entries.GetValueOrDefault(part) ?? throw PackageFault.Damaged($"{part} is missing"), PackageLimits.LargestPart, bytes);
        bytes.Position = 0;
        return bytes;
    }

    static bool IsPathLike(string name) =>
        name.Length == 0 || name[0] == '/' || name.AsSpan().ContainsAny('\\', ':', '\0') || name.Split('/').Any(step => step is "." or "..");

    static long MostOf(long packed) => Math.Max(PackageLimits.RatioCountsFrom, packed * PackageLimits.MostRatio);

    static long Unpack(ZipArchiveEntry entry, long most, Stream into) => Call(entry.FullName, () =>
    {
        using var data = entry.Open();
        var buffer = new byte[65_536];
        var (count, sum) = (0L, Crc32.Start);
        while (data.Read(buffer) is > 0 and var read)
        {
            count += read;
            if (count > most) throw PackageFault.Beyond($"{entry.FullName} unpacks to more", $"{most} bytes");
            sum = Crc32.Add(sum, buffer.AsSpan(0, read));
            into.Write(buffer, 0, read);
        }
        // .NET 10 does not compare: one flipped bit in 20 to 30 files would be another figure
        if (Crc32.End(sum) != entry.Crc32) throw PackageFault.Damaged($"{entry.FullName} does not have the check sum that the archive gives it");
        return count == entry.Length ? count : throw PackageFault.Damaged($"{entry.FullName} unpacks to {count} bytes and not to {entry.Length}");
    });

    /// <summary>The one door to the library: what it throws at a damaged archive is a finding.</summary>
    static T Call<T>(string what, Func<T> library)
    {
        try
        {
            return library();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw PackageFault.Damaged($"{what} cannot be read");
        }
    }

    public void Dispose() => _zip.Dispose();
}
