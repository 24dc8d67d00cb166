namespace Shuddhachar.Warehouse.OData;

/// <summary>How messages name types: in the standard's words, which are the same in both languages.</summary>
static class KindName
{
    internal const string Entity = "entity";
    internal const string Value = "value";
    internal const string List = "(…,…)";
    internal const string Number = "number";

    internal static string Of(Expression expression) => expression is Constant { Value: null } ? "null" : Of(expression.Kind);

    internal static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => "Edm.Boolean",
        ValueKind.Whole => "Edm.Int64",
        ValueKind.Exact => "Edm.Decimal",
        ValueKind.Floating => "Edm.Double",
        ValueKind.Text => "Edm.String",
        ValueKind.Date => "Edm.Date",
        ValueKind.Timestamp => "Edm.DateTimeOffset",
        ValueKind.TimeOfDay => "Edm.TimeOfDay",
        _ => "Edm.Duration",
    };

    internal static bool IsNumber(this ValueKind kind) => kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Floating;

    internal static bool IsTime(this ValueKind kind) => kind is ValueKind.Date or ValueKind.Timestamp;

    /// <summary>The kind that holds values of both; null when none does.</summary>
    internal static ValueKind? Wider(ValueKind one, ValueKind other) =>
        one == other ? one
        : one.IsNumber() && other.IsNumber() ? (ValueKind)Math.Max((int)one, (int)other)
        : one.IsTime() && other.IsTime() ? ValueKind.Timestamp
        : null;
}
