using System.Globalization;
using System.Text.Json;
using Microsoft.OData.Edm;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>One property's values, from DuckDB's memory to JSON without an object between.</summary>
sealed class ValueWriter(EntityProperty property, int ordinal, bool isIeee754Compatible)
{
    readonly JsonEncodedText name = JsonEncodedText.Encode(property.Name);

    /// <summary>Writes name and value of one row.</summary>
    internal void WriteMember(Utf8JsonWriter json, in Chunk chunk, int row)
    {
        json.WritePropertyName(name);
        WriteValue(json, chunk, row);
    }

    internal void WriteValue(Utf8JsonWriter json, in Chunk chunk, int row)
    {
        var vector = chunk[ordinal];
        if (vector.IsNull(row))
        {
            json.WriteNullValue();
            return;
        }
        switch (property.Type.Edm)
        {
            case EdmPrimitiveTypeKind.String:
                json.WriteStringValue(vector.Utf8(row));
                break;
            case EdmPrimitiveTypeKind.Int32:
                json.WriteNumberValue(vector.Int32(row));
                break;
            case EdmPrimitiveTypeKind.Boolean:
                json.WriteBooleanValue(vector.Bool(row));
                break;
            case EdmPrimitiveTypeKind.Double:
                WriteDouble(json, vector.Double(row));
                break;
            default:
                Span<byte> text = stackalloc byte[64];
                text = text[..ValueText.Format(property, vector, row, text)];
                var isNumber = property.Type.Kind is ValueKind.Exact or ValueKind.Whole;
                var isSmall = property.Type.Edm is EdmPrimitiveTypeKind.Int16 or EdmPrimitiveTypeKind.SByte;
                if (isNumber && (isSmall || !isIeee754Compatible)) json.WriteRawValue(text, skipInputValidation: true);
                else json.WriteStringValue(text);
                break;
        }
    }

    static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(NumberFormatInfo.InvariantInfo) switch { "Infinity" => "INF", "-Infinity" => "-INF", _ => "NaN" });
    }
}
