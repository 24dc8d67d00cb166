using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes <c>add sub mul div divby mod</c>. Spans of time are whole microseconds.</summary>
static class SqlArithmetic
{
    internal static string Write(Arithmetic arithmetic, string a, string b) => arithmetic switch
    {
        { Kind: ValueKind.Duration } => Span(arithmetic, a, b),
        { Kind: ValueKind.Date or ValueKind.Timestamp, Left.Kind: ValueKind.Duration } => Moved(arithmetic, b, a, "+"),
        { Kind: ValueKind.Date or ValueKind.Timestamp } => Moved(arithmetic, a, b, arithmetic.Operator == ArithmeticOperator.Add ? "+" : "-"),
        _ => Number(arithmetic, a, b),
    };

    // whole numbers divide to whole numbers, towards zero; DuckDB answers null for n // 0, but infinity for a fraction.
    // nullif rather than case: each operand may be written only once, or nested ones double the text at every level
    static string Number(Arithmetic arithmetic, string a, string b) => arithmetic.Operator switch
    {
        ArithmeticOperator.Add => $"({a} + {b})",
        ArithmeticOperator.Subtract => $"({a} - {b})",
        ArithmeticOperator.Multiply when arithmetic.Kind == ValueKind.Exact => $"({Wide(arithmetic.Left, a)} * {b})",
        ArithmeticOperator.Multiply => $"({a} * {b})",
        ArithmeticOperator.Divide when arithmetic.Kind == ValueKind.Whole => $"({a} // {b})",
        ArithmeticOperator.Divide => $"({a} / nullif({b}, 0))",
        _ => $"({a} % nullif({b}, 0))",
    };

    static string Moved(Arithmetic arithmetic, string time, string span, string sign) =>
        $"cast({time} {sign} to_microseconds({span}) as {SqlType.Of(arithmetic.Kind)})";

    static string Span(Arithmetic arithmetic, string a, string b) => arithmetic switch
    {
        { Left.Kind: ValueKind.Date or ValueKind.Timestamp } => $"(epoch_us(cast({a} as timestamp)) - epoch_us(cast({b} as timestamp)))",
        { Operator: ArithmeticOperator.Multiply } => $"cast({a} * {b} as bigint)",
        { Operator: ArithmeticOperator.Divide } => $"cast({a} / nullif({b}, 0) as bigint)",
        _ => Number(arithmetic, a, b),
    };

    // DuckDB keeps the product of two DECIMAL(18) in 64 bits, which a few factors overflow
    static string Wide(Expression e, string sql) =>
        string.Create(CultureInfo.InvariantCulture, $"cast({sql} as decimal({DecimalScale.Digits},{DecimalScale.Of(e)}))");
}
