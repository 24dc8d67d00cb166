using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>A reference from one part to another.</summary>
/// <param name="Kind">The last word of its type: `worksheet`, `styles`, `header` …</param>
/// <param name="Target">Name of the part in the archive; empty when it lies outside, where nothing is ever fetched.</param>
sealed record Reference(string Id, string Kind, string Target);

/// <summary>An Office document (ECMA-376 part 2): parts in a zip archive that refer to each other.</summary>
sealed class OfficePackage
{
    const string ContentTypes = "[Content_Types].xml";

    readonly ArraySegment<byte> _bytes;
    readonly ImmutableDictionary<string, ZipEntry> _entries;

    OfficePackage(ArraySegment<byte> bytes, ImmutableDictionary<string, ZipEntry> entries) => (_bytes, _entries) = (bytes, entries);

    /// <summary>Reads the directory and unpacks every entry once, keeping nothing, so that a lie in it is known before anything is read.</summary>
    public static OfficePackage Open(ReadOnlyMemory<byte> bytes)
    {
        var segment = MemoryMarshal.TryGetArray(bytes, out var array) ? array : new(bytes.ToArray());
        var entries = ZipEntries.Read(segment);
        foreach (var entry in entries) ZipEntries.Unpack(entry, segment.Array!, segment.Offset, _ => { });
        return new(segment, entries.ToImmutableDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The part that the document begins with, and the name of its root element: `workbook`, `document`. Null when this is no Office document.</summary>
    public (string Part, string Root)? Main()
    {
        if (!Has(ContentTypes) || References("").FirstOrDefault(reference => reference.Kind == "officeDocument") is not { } main || !Has(main.Target)) return null;
        try
        {
            using var xml = Read(main.Target);
            return (main.Target, xml.Name);
        }
        catch (XmlException) when (main.Target.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            // the binary workbook
            return null;
        }
    }

    public bool Has(string part) => _entries.ContainsKey(part);

    public PartXml Read(string part)
    {
        var entry = _entries.GetValueOrDefault(part) ?? throw PackageFault.Damaged($"{part} is missing");
        if (entry.Unpacked > PackageLimits.LargestPart) throw PackageFault.Beyond($"{part} has {entry.Unpacked} bytes", $"{PackageLimits.LargestPart}");
        var (bytes, count) = (new byte[entry.Unpacked], 0);
        ZipEntries.Unpack(entry, _bytes.Array!, _bytes.Offset, piece =>
        {
            piece.CopyTo(bytes.AsSpan(count));
            count += piece.Length;
        });
        return new(bytes);
    }

    /// <summary>What a part refers to; the part named "" is the whole package.</summary>
    public ImmutableArray<Reference> References(string part)
    {
        var cut = part.LastIndexOf('/') + 1;
        var name = $"{part[..cut]}_rels/{part[cut..]}.rels";
        if (!Has(name)) return [];
        var references = ImmutableArray.CreateBuilder<Reference>();
        using var xml = Read(name);
        xml.Children(() =>
        {
            var kind = xml["Type"] ?? "";
            var target = xml["TargetMode"] == "External" ? "" : Resolve(part[..cut], xml["Target"] ?? "");
            references.Add(new(xml["Id"] ?? "", kind[(kind.LastIndexOf('/') + 1)..], target));
        });
        return references.ToImmutable();
    }

    static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or "..")) steps.Add(step);
        }
        return Uri.UnescapeDataString(string.Join('/', steps));
    }
}
