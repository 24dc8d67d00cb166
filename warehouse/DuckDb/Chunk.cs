using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>Up to 2048 rows of a result, column by column. Valid until the next chunk is read or the result is disposed.</summary>
public readonly ref struct Chunk
{
    readonly ResultColumn row;
    readonly VectorMemory[] vectors;

    internal Chunk(ResultColumn row, VectorMemory[] vectors, int rows) => (this.row, this.vectors, Rows) = (row, vectors, rows);

    public int Rows { get; }

    public Vector this[int column] => new(row.Children[column], vectors, Rows);

    /// <summary>The rows as values of one STRUCT, whose fields are the columns; none is null.</summary>
    public Vector AsStruct => new(row, vectors, Rows);
}

/// <summary>Where one column of a chunk, or a child of one, lies in DuckDB's memory.</summary>
readonly unsafe struct VectorMemory
{
    internal readonly byte* Data;
    internal readonly ulong* Validity;

    VectorMemory(nint vector)
    {
        // a STRUCT has no data of its own
        Data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        Validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    /// <summary>Looks up a column and its children. A new chunk lies elsewhere, so this is done for each.</summary>
    internal static void Read(nint vector, ResultColumn column, VectorMemory[] all)
    {
        all[column.Slot] = new VectorMemory(vector);
        if (column.Type == DuckDBType.List)
            Read(NativeMethods.Vectors.DuckDBListVectorGetChild(vector), column.Children[0], all);
        else
        {
            for (var i = 0; i < column.Children.Length; i++)
                Read(NativeMethods.Vectors.DuckDBStructVectorGetChild(vector, i), column.Children[i], all);
        }
    }
}
