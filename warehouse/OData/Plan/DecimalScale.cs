namespace Shuddhachar.Warehouse.OData;

/// <summary>How many digits after the point an exact expression has, as DuckDB counts them.</summary>
static class DecimalScale
{
    /// <summary>Digits of DuckDB's widest decimal.</summary>
    internal const int Digits = 38;

    /// <summary>More would leave too little room before the point.</summary>
    internal const int Largest = 24;

    internal static int Of(Expression expression) => expression switch
    {
        { Kind: not ValueKind.Exact } => 0,
        PropertyValue property => property.Property.Type.Scale,
        Constant { Value: decimal value } => value.Scale,
        Minus minus => Of(minus.Operand),
        Cast cast => cast.Type.Scale,
        Conditional choice => choice.Branches.Max(branch => Of(branch.Value)),
        FunctionCall { Function: CanonicalFunction.FractionalSeconds or CanonicalFunction.TotalSeconds } => 6,
        Window { Value: { } value } => Of(value),
        Arithmetic { Operator: ArithmeticOperator.Multiply } product => Of(product.Left) + Of(product.Right),
        Arithmetic sum => Math.Max(Of(sum.Left), Of(sum.Right)),
        // null, and the roundings
        _ => 0,
    };
}
