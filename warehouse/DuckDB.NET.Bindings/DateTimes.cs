using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

[StructLayout(LayoutKind.Sequential)]
public struct DuckDBDate { public int Days { get; set; } }

[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime { public long Micros { get; set; } }

[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct { public ulong Bits { get; set; } }

/// <summary>A raw timestamp: 64 bits since 1970-01-01 in the unit of its column.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct { public long Micros { get; set; } }

[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBInterval
{
    const long MicrosPerDay = 86_400_000_000;
    readonly int months, days;
    readonly long micros;

    public DuckDBInterval(int months, int days, long micros) { this.months = months; this.days = days; this.micros = micros; }
    public int Months => months;
    public int Days => days;
    public long Micros => micros;

    public static implicit operator DuckDBInterval(TimeSpan span)
    {
        var total = span.Ticks / TimeSpan.TicksPerMicrosecond;
        return new(0, checked((int)(total / MicrosPerDay)), total % MicrosPerDay);
    }
    public static explicit operator TimeSpan(DuckDBInterval v) => v.months != 0
        ? throw new InvalidCastException("An interval with months has no fixed length and cannot be a TimeSpan.")
        : TimeSpan.FromTicks(checked((v.days * MicrosPerDay + v.micros) * TimeSpan.TicksPerMicrosecond));
}

/// <summary>duckdb_date_struct</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDateOnly
{
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;
    readonly int year;
    readonly sbyte month, day;

    public DuckDBDateOnly(int year, byte month, byte day) { this.year = year; this.month = (sbyte)month; this.day = (sbyte)day; }
    public int Year => year;
    public byte Month => (byte)month;
    public byte Day => (byte)day;

    public DuckDBDate ToDuckDBDate() => Raw.duckdb_to_date(this);
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => Raw.duckdb_from_date(date);

    public static implicit operator DateOnly(DuckDBDateOnly d) => new(d.year, d.month, d.day);
    public static implicit operator DuckDBDateOnly(DateOnly d) => new(d.Year, (byte)d.Month, (byte)d.Day);
    public static explicit operator DateTime(DuckDBDateOnly d) => new(d.year, d.month, d.day);
    public static explicit operator DuckDBDateOnly(DateTime d) => new(d.Year, (byte)d.Month, (byte)d.Day);
    public override string ToString() => $"{year:0000}-{month:00}-{day:00}";
}

/// <summary>duckdb_time_struct</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeOnly
{
    readonly sbyte hour, min, sec;
    readonly int micros;

    public DuckDBTimeOnly(byte hour, byte min, byte sec, int microsecond = 0)
    { this.hour = (sbyte)hour; this.min = (sbyte)min; this.sec = (sbyte)sec; micros = microsecond; }
    public byte Hour => (byte)hour;
    public byte Min => (byte)min;
    public byte Sec => (byte)sec;
    public int Microsecond => micros;

    long Ticks => ((hour * 60L + min) * 60 + sec) * TimeSpan.TicksPerSecond + micros * TimeSpan.TicksPerMicrosecond;
    static DuckDBTimeOnly OfTicks(long ticks) => new(
        (byte)(ticks / TimeSpan.TicksPerHour), (byte)(ticks / TimeSpan.TicksPerMinute % 60), (byte)(ticks / TimeSpan.TicksPerSecond % 60),
        (int)(ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));

    public DateTime ToDateTime() => new(Ticks);
    public static explicit operator DateTime(DuckDBTimeOnly t) => t.ToDateTime();
    public static explicit operator DuckDBTimeOnly(DateTime t) => OfTicks(t.TimeOfDay.Ticks);
    public static implicit operator TimeOnly(DuckDBTimeOnly t) => new(t.Ticks);
    public static implicit operator DuckDBTimeOnly(TimeOnly t) => OfTicks(t.Ticks);
    public override string ToString() => $"{hour:00}:{min:00}:{sec:00}.{micros:000000}";
}

/// <summary>duckdb_time_tz_struct</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeTz
{
    readonly DuckDBTimeOnly time;
    readonly int offset;
    public DuckDBTimeOnly Time => time;
    public int Offset => offset;
}

/// <summary>duckdb_timestamp_struct</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time)
{
    readonly DuckDBDateOnly date = date;
    readonly DuckDBTimeOnly time = time;
    public DuckDBDateOnly Date => date;
    public DuckDBTimeOnly Time => time;

    public DateTime ToDateTime() => new((DateOnly)date, time);
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => Raw.duckdb_to_timestamp(this);
    public static DuckDBTimestamp FromDateTime(DateTime t) => new((DuckDBDateOnly)t, (DuckDBTimeOnly)t);
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct t) => Raw.duckdb_from_timestamp(t);
    public static implicit operator DuckDBTimestamp(DateTime t) => FromDateTime(t);
}
