using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Native;

#pragma warning disable CA1720 // a getter carries the name of the type that it reads, as in every reader of .NET

namespace Shuddhachar.Warehouse;

/// <summary>
/// One column of a chunk, read straight from DuckDB's memory. Each getter wants exactly its column type and throws
/// <see cref="InvalidCastException"/> naming column and type otherwise; the value under a NULL is undefined, so ask <see cref="IsNull"/> first.
/// Valid as long as its chunk: who keeps one to read many rows must take a new one from each chunk.
/// </summary>
public readonly unsafe struct Vector
{
    const int InlineTextBytes = 12;
    const long MicrosecondsPerDay = 86_400_000_000;
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    readonly VectorMemory[] all;
    readonly VectorMemory memory;
    readonly int first;

    /// <param name="all">Of every column and child of the result, by slot.</param>
    /// <param name="first">Where row 0 lies: not at the beginning for the items of one list.</param>
    internal Vector(ResultColumn column, VectorMemory[] all, int rows, int first = 0)
    {
        (Column, this.all, Rows, this.first) = (column, all, rows, first);
        memory = all[column.Slot];
    }

    public ResultColumn Column { get; }

    /// <summary>How many rows can be asked for; in the items of a list, how many items.</summary>
    public int Rows { get; }

    public bool IsNull(int row)
    {
        var at = Checked(row);
        return memory.Validity != null && ((memory.Validity[at >> 6] >> (at & 63)) & 1) == 0;
    }

    /// <summary>A field of a STRUCT, for the same rows. Where the struct is null the field's value means nothing.</summary>
    public Vector Field(int ordinal) =>
        Column.Type == DuckDBType.Struct ? new(Column.Children[ordinal], all, Rows, first) : throw Mismatch("a struct");

    /// <summary>The items of one row's LIST, as rows from 0.</summary>
    public Vector Items(int row)
    {
        if (Column.Type != DuckDBType.List)
            throw Mismatch("a list");
        var (offset, length) = At<(ulong, ulong)>(row);
        return new(Column.Children[0], all, checked((int)length), checked((int)offset));
    }

    public bool Bool(int row) => At<byte>(row, DuckDBType.Boolean) != 0;

    public int Int32(int row) => At<int>(row, DuckDBType.Integer);

    public long Int64(int row) => At<long>(row, DuckDBType.BigInt);

    public double Double(int row) => At<double>(row, DuckDBType.Double);

    public DateOnly Date(int row) => DateOnly.FromDayNumber(At<int>(row, DuckDBType.Date) + EpochDay);

    /// <summary>A TIMESTAMP, without a time zone, to the microsecond.</summary>
    public DateTime Timestamp(int row) =>
        new(DateTime.UnixEpoch.Ticks + At<long>(row, DuckDBType.Timestamp) * TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified);

    /// <summary>A TIME: the time of a day, to the microsecond. Throws <see cref="OverflowException"/> for 24:00, which .NET has not.</summary>
    public TimeOnly Time(int row) => At<long>(row, DuckDBType.Time) is var micros and < MicrosecondsPerDay
        ? new(micros * TimeSpan.TicksPerMicrosecond)
        : throw new OverflowException($"Column {Column.Name} holds the time 24:00.");

    /// <summary>A decimal with the scale of its column. Throws <see cref="OverflowException"/> beyond 28 digits, which .NET cannot hold.</summary>
    public decimal Decimal(int row) => Decimals.FromUnscaled(Unscaled(row), Column.Scale);

    /// <summary>The digits of a decimal without its point; the point stands before the last <see cref="ResultColumn.Scale"/> of them.</summary>
    public Int128 Unscaled(int row) => Column.Type != DuckDBType.Decimal ? throw Mismatch("a decimal") : Column.Physical switch
    {
        DuckDBType.SmallInt => At<short>(row),
        DuckDBType.Integer => At<int>(row),
        DuckDBType.BigInt => At<long>(row),
        _ => At<Int128>(row),
    };

    /// <summary>The same for a decimal or whole number that 64 bits hold, which all but the widest do; reading them so is several times as fast.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead64(int row, out long unscaled)
    {
        switch (Column.Physical)
        {
            case DuckDBType.Integer:
                unscaled = At<int>(row);
                return true;
            case DuckDBType.BigInt:
                unscaled = At<long>(row);
                return true;
            case DuckDBType.SmallInt:
                unscaled = At<short>(row);
                return true;
            default:
                unscaled = 0;
                return false;
        }
    }

    /// <summary>Days since 1970-01-01 of a DATE; unlike <see cref="Date"/> for any year.</summary>
    public int EpochDays(int row) => At<int>(row, DuckDBType.Date);

    /// <summary>Microseconds since 1970-01-01 of a TIMESTAMP, or since midnight of a TIME.</summary>
    public long Microseconds(int row) => At<long>(row, Column.Type == DuckDBType.Time ? DuckDBType.Time : DuckDBType.Timestamp);

    /// <summary>Any whole-number type, widened; what <c>count(*)</c> and <c>sum</c> of integers give is BIGINT and HUGEINT.</summary>
    public Int128 Whole(int row) => Column.Type switch
    {
        DuckDBType.TinyInt => At<sbyte>(row),
        DuckDBType.SmallInt => At<short>(row),
        DuckDBType.Integer => At<int>(row),
        DuckDBType.BigInt => At<long>(row),
        DuckDBType.HugeInt => At<Int128>(row),
        DuckDBType.UnsignedTinyInt => At<byte>(row),
        DuckDBType.UnsignedSmallInt => At<ushort>(row),
        DuckDBType.UnsignedInteger => At<uint>(row),
        DuckDBType.UnsignedBigInt => At<ulong>(row),
        _ => throw Mismatch("a whole number"),
    };

    /// <summary>The UTF-8 bytes of a VARCHAR or the bytes of a BLOB, in place.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        if (Column.Type is not (DuckDBType.Varchar or DuckDBType.Blob))
            throw Mismatch("text");
        var text = memory.Data + (nint)Checked(row) * 16;
        var length = *(int*)text;
        return new(length <= InlineTextBytes ? text + 4 : *(byte**)(text + 8), length);
    }

    /// <summary>The text of a VARCHAR, or the label of an ENUM.</summary>
    public string Text(int row) => Column.Type == DuckDBType.Enum
        ? Column.Labels[Column.Physical switch
        {
            DuckDBType.UnsignedTinyInt => At<byte>(row),
            DuckDBType.UnsignedSmallInt => At<ushort>(row),
            _ => checked((int)At<uint>(row)),
        }]
        : Encoding.UTF8.GetString(Utf8(row));

    /// <summary>Any value of a supported type, boxed, null for NULL: for messages and exports, where speed does not matter.</summary>
    public object? Value(int row) => IsNull(row) ? null : Column.Type switch
    {
        DuckDBType.Boolean => Bool(row),
        DuckDBType.Double => Double(row),
        DuckDBType.Float => At<float>(row),
        DuckDBType.Decimal => Decimal(row),
        DuckDBType.Date => Date(row),
        DuckDBType.Timestamp => Timestamp(row),
        DuckDBType.Time => Time(row),
        DuckDBType.Varchar or DuckDBType.Enum => Text(row),
        DuckDBType.Integer => Int32(row),
        _ => Whole(row) is var whole && whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : whole,
    };

    T At<T>(int row, DuckDBType wanted)
        where T : unmanaged => Column.Type == wanted ? At<T>(row) : throw Mismatch(wanted.ToString());

    T At<T>(int row)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(memory.Data + (nint)Checked(row) * sizeof(T));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Checked(int row) => (uint)row < (uint)Rows ? first + row : throw OutOfRange(row);

    // apart, because the compiler inlines nothing that makes messages
    ArgumentOutOfRangeException OutOfRange(int row) => new(nameof(row), row, $"There are {Rows} rows.");

    InvalidCastException Mismatch(string wanted) => new($"Column {Column.Name} is {Column.SqlType}, not {wanted}.");
}
