namespace Shuddhachar.Warehouse;

/// <summary>Between .NET's decimal (96 bits, a scale of its own) and DuckDB's (a whole number of 16 to 128 bits, the scale of its column).</summary>
static class Decimals
{
    /// <summary>The digits of a decimal without its point: 12.50 is 1250, with a scale of 2.</summary>
    internal static Int128 Unscaled(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var magnitude = unchecked((Int128)new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
        return parts[3] < 0 ? -magnitude : magnitude;
    }

    /// <summary>The whole number that a DECIMAL(width,scale) column keeps for the value; null when the column cannot hold it exactly.</summary>
    internal static Int128? Rescale(decimal value, int width, int scale)
    {
        var unscaled = Unscaled(value);
        for (var have = value.Scale; have > scale; have--)
        {
            (unscaled, var lost) = Int128.DivRem(unscaled, 10);
            if (lost != 0)
                return null;
        }

        var limit = PowerOfTen(width);
        for (var have = (int)value.Scale; have < scale; have++)
        {
            if (Int128.Abs(unscaled) >= limit)
                return null;
            unscaled *= 10;
        }

        return Int128.Abs(unscaled) < limit ? unscaled : null;
    }

    /// <summary>The value of a column's whole number. Throws <see cref="OverflowException"/> beyond 28 digits.</summary>
    internal static decimal FromUnscaled(Int128 unscaled, int scale)
    {
        var magnitude = (UInt128)Int128.Abs(unscaled);
        var high = checked((uint)(magnitude >> 64));
        return unchecked(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)high, unscaled < 0, (byte)scale));
    }

    /// <summary>How many digits the number has, at least 1.</summary>
    internal static int Digits(Int128 unscaled)
    {
        var digits = 1;
        for (var rest = Int128.Abs(unscaled); rest >= 10; rest /= 10)
            digits++;
        return digits;
    }

    static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
