using System.Globalization;
using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The kinds of value that an expression can have; what can be compared with what follows from it.</summary>
public enum ValueKind
{
    Boolean,

    /// <summary>A whole number of any width.</summary>
    Whole,

    /// <summary>An exact number with a fixed scale.</summary>
    Exact,

    /// <summary>A binary floating-point number.</summary>
    Floating,
    Text,
    Date,

    /// <summary>A point in time, in UTC.</summary>
    Timestamp,

    /// <summary>A time of day. No column has it: it is computed.</summary>
    TimeOfDay,

    /// <summary>A span of time; in SQL a BIGINT of microseconds. No column has it: it is computed.</summary>
    Duration,
}

/// <summary>A column's type on both sides: DuckDB's and OData's.</summary>
/// <param name="Precision">Digits of a decimal, else 0.</param>
/// <param name="Scale">Digits after the point of a decimal, else 0.</param>
public sealed record ColumnType(ValueKind Kind, EdmPrimitiveTypeKind Edm, int Precision = 0, int Scale = 0)
{
    /// <summary>Reads a type as DuckDB's catalog writes it.</summary>
    /// <exception cref="NotSupportedException">A type that no entity set has: a mistake in sql/, not in a request.</exception>
    public static ColumnType Of(string duckDbType) => duckDbType switch
    {
        "BOOLEAN" => new(ValueKind.Boolean, EdmPrimitiveTypeKind.Boolean),
        "TINYINT" => new(ValueKind.Whole, EdmPrimitiveTypeKind.SByte),
        "SMALLINT" => new(ValueKind.Whole, EdmPrimitiveTypeKind.Int16),
        "INTEGER" => new(ValueKind.Whole, EdmPrimitiveTypeKind.Int32),
        "BIGINT" => new(ValueKind.Whole, EdmPrimitiveTypeKind.Int64),
        "HUGEINT" => new(ValueKind.Whole, EdmPrimitiveTypeKind.Decimal, 38, 0),
        "DOUBLE" => new(ValueKind.Floating, EdmPrimitiveTypeKind.Double),
        "VARCHAR" => new(ValueKind.Text, EdmPrimitiveTypeKind.String),
        "DATE" => new(ValueKind.Date, EdmPrimitiveTypeKind.Date),
        "TIMESTAMP" => new(ValueKind.Timestamp, EdmPrimitiveTypeKind.DateTimeOffset),
        _ when duckDbType.StartsWith("DECIMAL(", StringComparison.Ordinal) => DecimalOf(duckDbType["DECIMAL(".Length..^1].Split(',')),
        _ => throw new NotSupportedException($"A column of type {duckDbType} has no OData type."),
    };

    internal static readonly ColumnType Count = new(ValueKind.Whole, EdmPrimitiveTypeKind.Int64);
    internal static readonly ColumnType TimeOfDay = new(ValueKind.TimeOfDay, EdmPrimitiveTypeKind.TimeOfDay);
    internal static readonly ColumnType Duration = new(ValueKind.Duration, EdmPrimitiveTypeKind.Duration);

    static ColumnType DecimalOf(string[] widthAndScale) => new(
        ValueKind.Exact,
        EdmPrimitiveTypeKind.Decimal,
        int.Parse(widthAndScale[0], CultureInfo.InvariantCulture),
        int.Parse(widthAndScale[1], CultureInfo.InvariantCulture));
}
