using System.Collections.Immutable;
using System.Xml;

namespace Shuddhachar.Etl.Extract.Package;

/// <summary>A reference from one part to another.</summary>
/// <param name="Kind">The last word of its type: `worksheet`, `styles`, `header` …</param>
/// <param name="Target">Name of the part in the archive; empty when it lies outside, where nothing is ever fetched.</param>
sealed record Reference(string Id, string Kind, string Target);

/// <summary>An Office document (ECMA-376 part 2): parts in a zip archive that refer to each other.</summary>
sealed class OfficePackage(Archive archive) : IDisposable
{
    const string ContentTypes = "[Content_Types].xml";

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

    public bool Has(string part) => archive.Has(part);

    public PartXml Read(string part) => new(archive.Read(part));

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

    public void Dispose() => archive.Dispose();
}
