using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The type of a computed value where it becomes a column: the SQL casts to it, so that the answer is what the type says.</summary>
static class ComputedType
{
    internal static ColumnType Of(Expression expression) => expression switch
    {
        PropertyValue value => value.Property.Type,
        Cast cast => cast.Type,
        FunctionCall { Kind: ValueKind.Whole, Arguments: [{ Kind: not ValueKind.Whole }, ..] } => ColumnType.Of("INTEGER"),
        { Kind: ValueKind.Exact } => Exact(DecimalScale.Of(expression)),
        _ => Of(expression.Kind),
    };

    internal static ColumnType Of(Aggregate aggregate) => aggregate.Method switch
    {
        AggregateMethod.Count or AggregateMethod.CountDistinct => ColumnType.Count,
        AggregateMethod.Average => Of(ValueKind.Floating),
        AggregateMethod.Ratio => new ColumnType(ValueKind.Exact, EdmPrimitiveTypeKind.Decimal, 18, 2),
        AggregateMethod.Sum when aggregate.Value is { Kind: ValueKind.Exact } value => Exact(DecimalScale.Of(value)),
        AggregateMethod.Sum => Of(aggregate.Value!.Kind),
        _ => Of(aggregate.Value!),
    };

    static ColumnType Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => ColumnType.Of("BOOLEAN"),
        ValueKind.Whole => ColumnType.Count,
        ValueKind.Floating => ColumnType.Of("DOUBLE"),
        ValueKind.Text => ColumnType.Of("VARCHAR"),
        ValueKind.Date => ColumnType.Of("DATE"),
        ValueKind.Timestamp => ColumnType.Of("TIMESTAMP"),
        ValueKind.TimeOfDay => ColumnType.TimeOfDay,
        ValueKind.Duration => ColumnType.Duration,
        _ => Exact(0),
    };

    static ColumnType Exact(int scale) => new(ValueKind.Exact, EdmPrimitiveTypeKind.Decimal, DecimalScale.Digits, scale);
}
