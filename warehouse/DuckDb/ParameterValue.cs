using System.Numerics;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>A .NET value as a DuckDB value to bind.</summary>
static class ParameterValue
{
    internal static DuckDBValue Of(object? value) => value switch
    {
        null or DBNull => NativeMethods.Value.DuckDBCreateNullValue(),
        bool known => NativeMethods.Value.DuckDBCreateBool(known),
        int known => NativeMethods.Value.DuckDBCreateInt32(known),
        long known => NativeMethods.Value.DuckDBCreateInt64(known),
        decimal known => OfDecimal(known),
        double known => NativeMethods.Value.DuckDBCreateDouble(known),
        string known => NativeMethods.Value.DuckDBCreateVarchar(known),
        DateOnly known => NativeMethods.Value.DuckDBCreateDate(((DuckDBDateOnly)known).ToDuckDBDate()),
        DateTime known => NativeMethods.Value.DuckDBCreateTimestamp(DuckDBTimestamp.FromDateTime(known).ToDuckDBTimestampStruct()),
        _ => throw new NotSupportedException($"A {value.GetType()} cannot be a SQL parameter."),
    };

    // The narrowest type that holds the value: DECIMAL(38,s) would push a comparison with a DECIMAL(18,6) column over 38 digits.
    static DuckDBValue OfDecimal(decimal value)
    {
        var unscaled = Decimals.Unscaled(value);
        var width = (byte)Math.Max(Decimals.Digits(unscaled), value.Scale + 1);
        return NativeMethods.Value.DuckDBCreateDecimal(new DuckDBDecimal(width, value.Scale, new DuckDBHugeInt((BigInteger)unscaled)));
    }
}
