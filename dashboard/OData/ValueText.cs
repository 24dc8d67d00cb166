using System.Globalization;
using Microsoft.OData.Edm;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Values as the standard writes them, in UTF-8.</summary>
static class ValueText
{
    /// <summary>Writes a whole number, a decimal, a date or a time; the span must hold 64 bytes.</summary>
    internal static int Format(EntityProperty property, in Vector vector, int row, Span<byte> to)
    {
        var invariant = CultureInfo.InvariantCulture;
        int length;
        switch (property.Type.Kind)
        {
            case ValueKind.Whole:
                vector.Whole(row).TryFormat(to, out length, provider: invariant);
                return length;
            case ValueKind.Exact:
                vector.Decimal(row).TryFormat(to, out length, provider: invariant);
                return property.Type.Scale == 0 ? length : WithoutZeros(to[..length]);
            case ValueKind.Date:
                vector.Date(row).TryFormat(to, out length, "yyyy-MM-dd", invariant);
                return length;
            case ValueKind.Timestamp:
                vector.Timestamp(row).TryFormat(to, out length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", invariant);
                return length;
            default:
                throw new ArgumentException($"{property.Name} is no number and no time.", nameof(property));
        }
    }

    /// <summary>The bare value, as $value gives it.</summary>
    internal static string Of(EntityProperty property, in Vector vector, int row)
    {
        switch (property.Type.Edm)
        {
            case EdmPrimitiveTypeKind.String:
                return vector.Text(row);
            case EdmPrimitiveTypeKind.Boolean:
                return vector.Bool(row) ? "true" : "false";
            case EdmPrimitiveTypeKind.Double:
                return vector.Double(row).ToString("R", CultureInfo.InvariantCulture);
            default:
                Span<byte> text = stackalloc byte[64];
                return System.Text.Encoding.ASCII.GetString(text[..Format(property, vector, row, text)]);
        }
    }

    // 87.970000 of a decimal(18,6) is 87.97 to a reader, and the same number
    static int WithoutZeros(ReadOnlySpan<byte> number) => number.TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
}
