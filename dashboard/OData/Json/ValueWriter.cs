using System.Text;
using Microsoft.OData.Edm;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>Writes one member of an object: a comma, the name, the value.</summary>
abstract class MemberWriter
{
    /// <summary>Looks up where the member lies, once for all rows of a chunk or list.</summary>
    /// <param name="owners">The STRUCT whose rows are the objects.</param>
    internal abstract void Bind(in Vector owners);

    internal abstract void Write(JsonBuffer json, int row);
}

/// <summary>A value, from DuckDB's memory to JSON without an object between.</summary>
sealed class ValueWriter(ValueMember member, int ordinal, JsonForm form) : MemberWriter
{
    readonly ReadyJson before = new([.. Type(member, form), .. JsonForm.Name(member.Name)]);
    readonly ReadyJson none = new([.. JsonForm.Name(member.Name), .. "null"u8]);
    readonly bool isText = member.Type.Kind == ValueKind.Text;
    readonly bool isQuoted = IsQuoted(member.Type, form.IsIeee754Compatible);
    readonly bool isNumber = member.Type.Kind is ValueKind.Whole or ValueKind.Exact;
    readonly bool isFloating = member.Type.Kind == ValueKind.Floating;
    readonly bool canBeAbsent = member.CanBeAbsent;
    readonly bool omitsNull = form.OmitsNulls;
    readonly ValueKind kind = member.Type.Kind;
    Vector presence;
    Vector values;

    internal override void Bind(in Vector owners)
    {
        presence = owners.Field(ordinal);
        values = canBeAbsent ? presence.Field(0) : presence;
    }

    internal override void Write(JsonBuffer json, int row)
    {
        if (canBeAbsent && presence.IsNull(row)) return;
        if (values.IsNull(row))
        {
            if (!omitsNull) json.Raw(none);
        }
        else if (isText) json.Text(before, values.Utf8(row));
        else if (isNumber && values.TryRead64(row, out var number)) json.Number(before, number, values.Column.Scale, isQuoted);
        // JSON has no number for infinity
        else json.Value(before, kind, values, row, isQuoted || isFloating && !double.IsFinite(values.Double(row)));
    }

    static byte[] Type(ValueMember member, JsonForm form) =>
        IsTypeSaid(member, form.Level) ? [.. form.ControlName("type", member.Name), .. Encoding.UTF8.GetBytes($"\"#{member.Type.Edm}\"")] : [];

    static bool IsQuoted(ColumnType type, bool isIeee754Compatible) => type.Kind switch
    {
        ValueKind.Whole or ValueKind.Exact => isIeee754Compatible && type.Edm is (EdmPrimitiveTypeKind.Int64 or EdmPrimitiveTypeKind.Decimal),
        ValueKind.Boolean or ValueKind.Floating => false,
        _ => true,
    };

    // a reader takes a text for a String and true for a Boolean; every other type it must be told, unless $metadata does
    static bool IsTypeSaid(ValueMember member, MetadataLevel level) =>
        level != MetadataLevel.None
        && (member.IsDynamic || level == MetadataLevel.Full)
        && member.Type.Edm is not (EdmPrimitiveTypeKind.String or EdmPrimitiveTypeKind.Boolean);
}
