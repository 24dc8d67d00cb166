using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Shuddhachar.Warehouse.OData;

/// <summary>$metadata in its two forms, in UTF-8.</summary>
static class MetadataDocument
{
    internal static byte[] Xml(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors)) throw Unwritable(errors);
        }
        return stream.ToArray();
    }

    internal static byte[] Json(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            if (!CsdlWriter.TryWriteCsdl(model, writer, out var errors)) throw Unwritable(errors);
        }
        return stream.ToArray();
    }

    static InvalidOperationException Unwritable(IEnumerable<Microsoft.OData.Edm.Validation.EdmError> errors) =>
        new("The model cannot be written as CSDL: " + string.Join("; ", errors.Select(e => e.ErrorMessage)));
}
