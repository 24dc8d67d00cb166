using System.Runtime.CompilerServices;
using System.Text;
using DuckDB.NET.Native;

#pragma warning disable CA1720 // a getter carries the name of the type that it reads, as in every reader of .NET

namespace Shuddhachar.Warehouse;

/// <summary>Where one column of a chunk lies in DuckDB's memory.</summary>
readonly unsafe struct VectorMemory
{
    internal readonly byte* Data;
    internal readonly ulong* Validity;

    internal VectorMemory(nint vector)
    {
        Data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        Validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }
}

/// <summary>Up to 2048 rows of a result, column by column. Valid until the next chunk is read or the result is disposed.</summary>
public readonly ref struct Chunk
{
    readonly ResultColumn[] columns;
    readonly VectorMemory[] vectors;

    internal Chunk(ResultColumn[] columns, VectorMemory[] vectors, int rows) => (this.columns, this.vectors, Rows) = (columns, vectors, rows);

    public int Rows { get; }

    public Vector this[int column] => new(columns[column], vectors[column], Rows);
}

/// <summary>
/// One column of a chunk, read straight from DuckDB's memory. Each getter wants exactly its column type and throws
/// <see cref="InvalidCastException"/> naming column and type otherwise; the value under a NULL is undefined, so ask <see cref="IsNull"/> first.
/// </summary>
public readonly unsafe ref struct Vector
{
    const int InlineTextBytes = 12;
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    readonly VectorMemory memory;
    readonly int rows;

    internal Vector(ResultColumn column, VectorMemory memory, int rows) => (Column, this.memory, this.rows) = (column, memory, rows);

    public ResultColumn Column { get; }

    public bool IsNull(int row) => memory.Validity != null && ((memory.Validity[row >> 6] >> (row & 63)) & 1) == 0;

    public bool Bool(int row) => At<byte>(row, DuckDBType.Boolean) != 0;

    public int Int32(int row) => At<int>(row, DuckDBType.Integer);

    public long Int64(int row) => At<long>(row, DuckDBType.BigInt);

    public double Double(int row) => At<double>(row, DuckDBType.Double);

    public DateOnly Date(int row) => DateOnly.FromDayNumber(At<int>(row, DuckDBType.Date) + EpochDay);

    /// <summary>A TIMESTAMP, without a time zone, to the microsecond.</summary>
    public DateTime Timestamp(int row) =>
        new(DateTime.UnixEpoch.Ticks + At<long>(row, DuckDBType.Timestamp) * TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified);

    /// <summary>A decimal with the scale of its column. Throws <see cref="OverflowException"/> beyond 28 digits, which .NET cannot hold.</summary>
    public decimal Decimal(int row)
    {
        if (Column.Type != DuckDBType.Decimal)
            throw Mismatch("a decimal");
        Int128 unscaled = Column.Physical switch
        {
            DuckDBType.SmallInt => At<short>(row),
            DuckDBType.Integer => At<int>(row),
            DuckDBType.BigInt => At<long>(row),
            _ => At<Int128>(row),
        };
        return Decimals.FromUnscaled(unscaled, Column.Scale);
    }

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
        DuckDBType.Varchar or DuckDBType.Enum => Text(row),
        DuckDBType.Integer => Int32(row),
        _ => Whole(row) is var whole && whole >= long.MinValue && whole <= long.MaxValue ? (long)whole : whole,
    };

    T At<T>(int row, DuckDBType wanted)
        where T : unmanaged => Column.Type == wanted ? At<T>(row) : throw Mismatch(wanted.ToString());

    T At<T>(int row)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(memory.Data + (nint)Checked(row) * sizeof(T));

    int Checked(int row) => (uint)row < (uint)rows ? row : throw new ArgumentOutOfRangeException(nameof(row), row, $"The chunk has {rows} rows.");

    InvalidCastException Mismatch(string wanted) => new($"Column {Column.Name} is {Column.SqlType}, not {wanted}.");
}
