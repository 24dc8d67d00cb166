using System.Globalization;
using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Types in DuckDB's words.</summary>
static class SqlType
{
    internal static string Of(ColumnType type) => type.Kind switch
    {
        ValueKind.Exact => string.Create(CultureInfo.InvariantCulture, $"decimal({type.Precision},{type.Scale})"),
        ValueKind.Whole => type.Edm switch
        {
            EdmPrimitiveTypeKind.SByte => "tinyint",
            EdmPrimitiveTypeKind.Int16 => "smallint",
            EdmPrimitiveTypeKind.Int32 => "integer",
            EdmPrimitiveTypeKind.Int64 => "bigint",
            _ => "hugeint",
        },
        var kind => Of(kind),
    };

    internal static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "boolean",
        ValueKind.Whole or ValueKind.Duration => "bigint",
        ValueKind.Floating => "double",
        ValueKind.Text => "varchar",
        ValueKind.Date => "date",
        ValueKind.Timestamp => "timestamp",
        ValueKind.TimeOfDay => "time",
        // only for null: the type of a decimal depends on its value
        _ => "decimal(18,0)",
    };

    /// <summary>A column of a select list, with the type that its property says.</summary>
    internal static string Column(EntityProperty property, string value) => $"cast({value} as {Of(property.Type)}) as {Identifier.Quote(property.Column)}";
}
