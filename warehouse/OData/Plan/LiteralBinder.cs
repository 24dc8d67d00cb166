using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Literals as exact values. The parser promotes (1.5 to Single beside an Int32), so a number is read again from its own text.
/// </summary>
static class LiteralBinder
{
    /// <exception cref="RejectedException">ODT207: a literal of a type that no column here has.</exception>
    internal static Constant Bind(ConstantNode node, string option) => node.Value switch
    {
        null => new Constant(null, KindOf(node.TypeReference)),
        bool value => new Constant(value, ValueKind.Boolean),
        string value => new Constant(value, ValueKind.Text),
        Date value => new Constant(new DateOnly(value.Year, value.Month, value.Day), ValueKind.Date),
        DateTimeOffset value => new Constant(value.UtcDateTime, ValueKind.Timestamp),
        byte or sbyte or short or int or long or decimal or float or double => Number(node),
        var value => throw new RejectedException(RejectionCodes.NotSupported, option, $"a literal of type {value.GetType().Name}"),
    };

    /// <summary>Gives a literal the kind of what it stands beside: null any, and a date beside a point in time is that day's midnight, in UTC.</summary>
    internal static (Expression Left, Expression Right) Align(Expression left, Expression right) => (Beside(left, right.Kind), Beside(right, left.Kind));

    internal static Expression Beside(Expression e, ValueKind other) =>
        e is Constant { Value: null } ? new Constant(null, other) : other == ValueKind.Timestamp ? Midnight(e) : e;

    static Expression Midnight(Expression e) => e is Constant { Value: DateOnly day }
        ? new Constant(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), ValueKind.Timestamp)
        : e;

    static Constant Number(ConstantNode node)
    {
        var text = (node.LiteralText ?? Convert.ToString(node.Value, CultureInfo.InvariantCulture)!).TrimEnd('m', 'M', 'd', 'D', 'f', 'F', 'l', 'L');
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new Constant(whole, ValueKind.Whole);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
            return new Constant(exact, ValueKind.Exact);
        return new Constant(Convert.ToDouble(node.Value, CultureInfo.InvariantCulture), ValueKind.Floating);
    }

    static ValueKind KindOf(IEdmTypeReference? type) => type?.PrimitiveKind() switch
    {
        EdmPrimitiveTypeKind.Boolean => ValueKind.Boolean,
        EdmPrimitiveTypeKind.String => ValueKind.Text,
        EdmPrimitiveTypeKind.Date => ValueKind.Date,
        EdmPrimitiveTypeKind.DateTimeOffset => ValueKind.Timestamp,
        EdmPrimitiveTypeKind.Decimal => ValueKind.Exact,
        EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single => ValueKind.Floating,
        EdmPrimitiveTypeKind.Int16 or EdmPrimitiveTypeKind.Int32 or EdmPrimitiveTypeKind.Int64 => ValueKind.Whole,
        // an untyped null is comparable with everything
        _ => ValueKind.Text,
    };
}
