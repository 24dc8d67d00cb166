using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Literals as typed values.</summary>
static class LiteralBinder
{
    /// <exception cref="RejectedException">ODT207: a literal of a type that no column here has.</exception>
    internal static Constant Bind(LiteralSyntax literal, OptionContext context) => literal.Value switch
    {
        null => new Constant(null, ValueKind.Text),
        bool value => new Constant(value, ValueKind.Boolean),
        long value => new Constant(value, ValueKind.Whole),
        decimal value => new Constant(value, ValueKind.Exact),
        double value => new Constant(value, ValueKind.Floating),
        string value => new Constant(value, ValueKind.Text),
        DateOnly value => new Constant(value, ValueKind.Date),
        DateTime value => new Constant(value, ValueKind.Timestamp),
        TimeOnly value => new Constant(value.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture), ValueKind.TimeOfDay),
        TimeSpan value => new Constant(value.Ticks / TimeSpan.TicksPerMicrosecond, ValueKind.Duration),
        _ => throw context.Reject(literal.Position, RejectionCodes.NotSupported, literal.Text),
    };

    /// <summary>Gives a literal the kind of what it stands beside: null any, and a date beside a point in time is that day's midnight, in UTC.</summary>
    internal static (Expression Left, Expression Right) Align(Expression left, Expression right) => (Beside(left, right.Kind), Beside(right, left.Kind));

    internal static Expression Beside(Expression e, ValueKind other) => e switch
    {
        Constant { Value: null } => new Constant(null, other),
        Constant { Value: DateOnly day } when other == ValueKind.Timestamp => new Constant(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), ValueKind.Timestamp),
        // 4.01 lets clients leave out the word duration before the quotes
        Constant { Value: string text } when other == ValueKind.Duration && TemporalLiteral.Duration(text) is { } span =>
            new Constant(span.Ticks / TimeSpan.TicksPerMicrosecond, ValueKind.Duration),
        _ => e,
    };
}
