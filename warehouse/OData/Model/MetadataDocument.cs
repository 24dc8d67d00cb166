using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace Shuddhachar.Warehouse.OData;

/// <summary>$metadata in its two forms, in UTF-8.</summary>
static class MetadataDocument
{
    // Bengali as it is, not as \u escapes: a third of the size
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Xml(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors)) throw Unwritable(errors);
        }
        return stream.ToArray();
    }

    internal static byte[] Json(IEdmModel model, IReadOnlyList<EntitySet> sets)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, out var errors)) throw Unwritable(errors);
        }
        var document = JsonNode.Parse(stream.ToArray())!.AsObject();
        LeadToJson(document["$Reference"]!.AsObject());
        foreach (var set in sets) AddNullable(document[EdmModelBuilder.Namespace]![set.TypeName]!, set);
        return Encoding.UTF8.GetBytes(document.ToJsonString(Readable));
    }

    // Microsoft.OData.Edm 7.7.2 forgets that a navigation to one may lead nowhere; the standard's default is that it never does
    static void AddNullable(JsonNode type, EntitySet set)
    {
        foreach (var navigation in set.Navigations)
        {
            if (navigation is { IsCollection: false, SourceProperty.IsNullable: true }) type[navigation.Name]!["$Nullable"] = true;
        }
    }

    // each vocabulary is published in both forms
    static void LeadToJson(JsonObject references)
    {
        foreach (var (address, vocabulary) in references.ToList())
        {
            references.Remove(address);
            references.Add(Path.ChangeExtension(address, ".json"), vocabulary);
        }
    }

    static InvalidOperationException Unwritable(IEnumerable<EdmError> errors) =>
        new("The model cannot be written as CSDL: " + string.Join("; ", errors.Select(e => e.ErrorMessage)));
}
