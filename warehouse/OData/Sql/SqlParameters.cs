using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The values of a statement, and the text that stands for each in it.</summary>
sealed class SqlParameters
{
    readonly List<object?> values = [];

    internal IReadOnlyList<object?> Values => values;

    /// <summary>
    /// Adds a value and gives the text for it. The cast is needed: without it DuckDB takes the type of the other operand, and
    /// `small integer = 3000000000` would be an error rather than false.
    /// </summary>
    internal string Add(Constant constant) => constant.Value switch
    {
        null => $"cast(null as {SqlType.Of(constant.Kind)})",
        true => "true",
        false => "false",
        decimal value => Cast(value, DecimalType(value)),
        var value => Cast(value, SqlType.Of(constant.Kind)),
    };

    internal string Add(long value) => Cast(value, "bigint");

    internal string Add(string value) => Cast(value, "varchar");

    string Cast(object value, string type)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"cast(${values.Count} as {type})");
    }

    // the narrowest type that holds it: DECIMAL(38, s) beside a DECIMAL(18,6) column would leave no room for the column's digits
    static string DecimalType(decimal value)
    {
        var digits = decimal.Abs(decimal.Truncate(value)).ToString(CultureInfo.InvariantCulture).TrimStart('0').Length;
        return string.Create(CultureInfo.InvariantCulture, $"decimal({Math.Max(digits, 1) + value.Scale},{value.Scale})");
    }
}
