using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Native;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;
using BitOperations = System.Numerics.BitOperations;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Numbers, days and times as the standard writes them, in UTF-8, from what stands in DuckDB's memory. Each gives the length that it wrote.
/// </summary>
static class ValueText
{
    /// <summary>Bytes that the longest of them needs.</summary>
    internal const int Longest = 64;

    const long MicrosecondsPerSecond = 1_000_000;
    const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;
    static readonly ulong[] PowersOfTen = [.. Enumerable.Range(0, 20).Select(exponent => (ulong)System.Numerics.BigInteger.Pow(10, exponent))];
    // the two digits of 00 to 99 as they lie in memory
    static readonly ushort[] Pairs = [.. Enumerable.Range(0, 100).Select(pair => (ushort)('0' + pair / 10 | '0' + pair % 10 << 8))];
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The value of a column, which is neither text nor null.</summary>
    internal static int Format(ValueKind kind, in Vector vector, int row, Span<byte> to) => kind switch
    {
        ValueKind.Whole or ValueKind.Exact => vector.TryRead64(row, out var number)
            ? Decimal(number, vector.Column.Scale, to)
            : vector.Column.Type == DuckDBType.Decimal ? Decimal(vector.Unscaled(row), vector.Column.Scale, to) : Whole(vector.Whole(row), to),
        ValueKind.Floating => Double(vector.Double(row), to),
        ValueKind.Boolean => vector.Bool(row) ? Copy("true"u8, to) : Copy("false"u8, to),
        ValueKind.Date => Date(vector.EpochDays(row), to),
        ValueKind.Timestamp => Timestamp(vector.Microseconds(row), to),
        ValueKind.TimeOfDay => TimeOfDay(vector.Microseconds(row), to),
        ValueKind.Duration => Duration(vector.Int64(row), to),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "has a text of its own."),
    };

    internal static int Double(double value, Span<byte> to)
    {
        if (!double.IsFinite(value)) return Copy(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "INF"u8 : "-INF"u8, to);
        value.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    internal static int Whole(Int128 value, Span<byte> to)
    {
        if (value >= -long.MaxValue && value <= long.MaxValue) return Whole((long)value, to);
        value.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    // of any number but the least, which has no opposite
    static int Whole(long value, Span<byte> to)
    {
        if (value >= 0) return Digits((ulong)value, to);
        to[0] = (byte)'-';
        return 1 + Digits((ulong)-value, to[1..]);
    }

    /// <summary>Without zeros at the end: 87.970000 of a decimal(18,6) is 87.97 to a reader, and the same number.</summary>
    internal static int Decimal(Int128 unscaled, int scale, Span<byte> to) =>
        unscaled > long.MinValue && unscaled <= long.MaxValue && scale < PowersOfTen.Length
            ? Decimal((long)unscaled, scale, to)
            : LongDecimal(unscaled, scale, to);

    internal static int Decimal(long unscaled, int scale, Span<byte> to)
    {
        if (unscaled == long.MinValue) return LongDecimal(unscaled, scale, to);
        if (scale == 0) return Whole(unscaled, to);
        var at = 0;
        if (unscaled < 0) to[at++] = (byte)'-';
        var (whole, fraction) = Split((ulong)Math.Abs(unscaled), scale);
        at += Digits(whole, to[at..]);
        if (fraction == 0) return at;
        for (; fraction % 100 == 0; fraction /= 100) scale -= 2;
        if (fraction % 10 == 0)
        {
            fraction /= 10;
            scale--;
        }
        to[at++] = (byte)'.';
        Digits(fraction, scale, to[at..]);
        return at + scale;
    }

    // our columns have these scales; a division by a constant is a multiplication, and several times as fast
    static (ulong Whole, ulong Fraction) Split(ulong unscaled, int scale) => scale switch
    {
        2 => Math.DivRem(unscaled, 100),
        4 => Math.DivRem(unscaled, 10_000),
        6 => Math.DivRem(unscaled, 1_000_000),
        _ => Math.DivRem(unscaled, PowersOfTen[scale]),
    };

    internal static int Date(int epochDays, Span<byte> to)
    {
        var day = epochDays + (long)EpochDay;
        if (day < 0 || day > DateOnly.MaxValue.DayNumber) throw new OverflowException("The day is before the year 1 or after the year 9999.");
        var (year, month, dayOfMonth) = DateOnly.FromDayNumber((int)day);
        Digits((ulong)year, 4, to);
        to[4] = (byte)'-';
        Digits((ulong)month, 2, to[5..]);
        to[7] = (byte)'-';
        Digits((ulong)dayOfMonth, 2, to[8..]);
        return 10;
    }

    /// <summary>A time in UTC.</summary>
    internal static int Timestamp(long microseconds, Span<byte> to)
    {
        var day = Math.DivRem(microseconds, MicrosecondsPerDay, out var time);
        if (time < 0) (day, time) = (day - 1, time + MicrosecondsPerDay);
        var length = Date((int)day, to);
        to[length++] = (byte)'T';
        length += TimeOfDay(time, to[length..]);
        to[length++] = (byte)'Z';
        return length;
    }

    internal static int TimeOfDay(long microseconds, Span<byte> to)
    {
        if (microseconds is < 0 or >= MicrosecondsPerDay) throw new OverflowException("A time of day is before 24:00.");
        var seconds = Math.DivRem(microseconds, MicrosecondsPerSecond, out var rest);
        Digits((ulong)(seconds / 3600), 2, to);
        to[2] = (byte)':';
        Digits((ulong)(seconds / 60 % 60), 2, to[3..]);
        to[5] = (byte)':';
        Digits((ulong)(seconds % 60), 2, to[6..]);
        return 8 + Fraction(rest, to[8..]);
    }

    /// <summary>In the form of XML Schema, days to seconds: <c>-P1DT2H3M4.5S</c>.</summary>
    internal static int Duration(long microseconds, Span<byte> to)
    {
        var at = 0;
        if (microseconds < 0) to[at++] = (byte)'-';
        to[at++] = (byte)'P';
        var left = (UInt128)Int128.Abs(microseconds);
        var days = (long)(left / MicrosecondsPerDay);
        var time = (long)(left % MicrosecondsPerDay);
        at += Part(days, 'D', to[at..]);
        if (time == 0 && days > 0) return at;
        to[at++] = (byte)'T';
        var seconds = Math.DivRem(time, MicrosecondsPerSecond, out var rest);
        at += Part(seconds / 3600, 'H', to[at..]);
        at += Part(seconds / 60 % 60, 'M', to[at..]);
        seconds %= 60;
        if (seconds == 0 && rest == 0 && time > 0) return at;
        at += Whole(seconds, to[at..]);
        at += Fraction(rest, to[at..]);
        to[at++] = (byte)'S';
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Copy(ReadOnlySpan<byte> text, Span<byte> to)
    {
        text.CopyTo(to);
        return text.Length;
    }

    static int Part(long value, char unit, Span<byte> to)
    {
        if (value == 0) return 0;
        var length = Whole(value, to);
        to[length] = (byte)unit;
        return length + 1;
    }

    static int Fraction(long microseconds, Span<byte> to)
    {
        if (microseconds == 0) return 0;
        var digits = 6;
        for (; microseconds % 10 == 0; microseconds /= 10) digits--;
        to[0] = (byte)'.';
        Digits((ulong)microseconds, digits, to[1..]);
        return digits + 1;
    }

    static int Digits(ulong value, Span<byte> to)
    {
        if (value < 10)
        {
            to[0] = (byte)('0' + value);
            return 1;
        }
        // log 10 is log 2 by 3.32, or one less
        var count = (BitOperations.Log2(value) + 1) * 1233 >> 12;
        if (value >= PowersOfTen[count]) count++;
        Digits(value, count, to);
        return count;
    }

    // two at a time: a division costs more than a look into a table
    static void Digits(ulong value, int count, Span<byte> to)
    {
        for (; count >= 2; count -= 2)
        {
            (value, var pair) = Math.DivRem(value, 100);
            BinaryPrimitives.WriteUInt16LittleEndian(to[(count - 2)..], Pairs[pair]);
        }
        if (count > 0) to[0] = (byte)('0' + value % 10);
    }

    static int LongDecimal(Int128 unscaled, int scale, Span<byte> to)
    {
        Span<byte> digits = stackalloc byte[Longest];
        (unscaled < 0 ? (UInt128)(-unscaled) : (UInt128)unscaled).TryFormat(digits, out var count, default, CultureInfo.InvariantCulture);
        digits = digits[..count];
        var at = 0;
        if (unscaled < 0) to[at++] = (byte)'-';
        var whole = Math.Max(count - scale, 0);
        if (whole == 0) to[at++] = (byte)'0';
        digits[..whole].CopyTo(to[at..]);
        at += whole;
        var fraction = digits[whole..].TrimEnd((byte)'0');
        if (fraction.IsEmpty) return at;
        to[at++] = (byte)'.';
        for (var i = count; i < scale; i++) to[at++] = (byte)'0';
        fraction.CopyTo(to[at..]);
        return at + fraction.Length;
    }
}
