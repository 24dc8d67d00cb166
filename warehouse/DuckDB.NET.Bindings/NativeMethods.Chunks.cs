using System.Runtime.InteropServices;
using System.Text;
using static System.Runtime.InteropServices.StringMarshalling;

namespace DuckDB.NET.Native;

// Bulk loads, chunks and vectors.
public static unsafe partial class NativeMethods
{
    public static partial class Appender
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_appender_create_ext", StringMarshalling = Utf8)]
        public static partial DuckDBState DuckDBAppenderCreateExt(
            DuckDBNativeConnection connection, string? catalog, string? schema, string table, out DuckDBAppender appender);

        [LibraryImport(Lib, EntryPoint = "duckdb_appender_column_count")]
        public static partial ulong DuckDBAppenderColumnCount(DuckDBAppender appender);

        [LibraryImport(Lib, EntryPoint = "duckdb_appender_column_type")]
        public static partial DuckDBLogicalType DuckDBAppenderColumnType(DuckDBAppender appender, ulong index);

        [LibraryImport(Lib, EntryPoint = "duckdb_appender_error_data")]
        public static partial DuckDBErrorData DuckDBAppenderErrorData(DuckDBAppender appender);

        [LibraryImport(Lib, EntryPoint = "duckdb_appender_clear")]
        public static partial DuckDBState DuckDBAppenderClear(DuckDBAppender appender);

        [LibraryImport(Lib, EntryPoint = "duckdb_appender_close")]
        public static partial DuckDBState DuckDBAppenderClose(DuckDBAppender appender);

        [LibraryImport(Lib, EntryPoint = "duckdb_append_data_chunk")]
        public static partial DuckDBState DuckDBAppendDataChunk(DuckDBAppender appender, DuckDBDataChunk chunk);

        public static DuckDBState DuckDBAppendDefaultToChunk(DuckDBAppender appender, DuckDBDataChunk chunk, int col, ulong row) =>
            AppendDefault(appender, chunk, (ulong)col, row);

        [LibraryImport(Lib, EntryPoint = "duckdb_append_default_to_chunk")]
        internal static partial DuckDBState AppendDefault(DuckDBAppender appender, DuckDBDataChunk chunk, ulong col, ulong row);
    }

    public static partial class DataChunks
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_data_chunk")]
        public static partial DuckDBDataChunk DuckDBCreateDataChunk(nint[] types, ulong count);

        [LibraryImport(Lib, EntryPoint = "duckdb_data_chunk_reset")]
        public static partial void DuckDBDataChunkReset(DuckDBDataChunk chunk);

        [LibraryImport(Lib, EntryPoint = "duckdb_data_chunk_get_column_count")]
        public static partial long DuckDBDataChunkGetColumnCount(DuckDBDataChunk chunk);

        [LibraryImport(Lib, EntryPoint = "duckdb_data_chunk_get_vector")]
        public static partial nint DuckDBDataChunkGetVector(DuckDBDataChunk chunk, long col);

        [LibraryImport(Lib, EntryPoint = "duckdb_data_chunk_get_size")]
        public static partial ulong DuckDBDataChunkGetSize(DuckDBDataChunk chunk);

        public static long DuckDBDataChunkSetSize(DuckDBDataChunk chunk, ulong size)
        {
            Raw.duckdb_data_chunk_set_size(chunk, size);
            return (long)size;
        }
    }

    public static partial class Vectors
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_vector_get_column_type")]
        public static partial DuckDBLogicalType DuckDBVectorGetColumnType(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_vector_get_data")]
        public static partial void* DuckDBVectorGetData(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_vector_get_validity")]
        public static partial ulong* DuckDBVectorGetValidity(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_vector_ensure_validity_writable")]
        public static partial void DuckDBVectorEnsureValidityWritable(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_list_vector_get_child")]
        public static partial nint DuckDBListVectorGetChild(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_list_vector_reserve")]
        public static partial DuckDBState DuckDBListVectorReserve(nint vector, ulong capacity);

        [LibraryImport(Lib, EntryPoint = "duckdb_list_vector_set_size")]
        public static partial DuckDBState DuckDBListVectorSetSize(nint vector, ulong size);

        [LibraryImport(Lib, EntryPoint = "duckdb_array_vector_get_child")]
        public static partial nint DuckDBArrayVectorGetChild(nint vector);

        [LibraryImport(Lib, EntryPoint = "duckdb_struct_vector_get_child")]
        public static partial nint DuckDBStructVectorGetChild(nint vector, long index);

        [LibraryImport(Lib, EntryPoint = "duckdb_vector_assign_string_element_len")]
        public static partial void DuckDBVectorAssignStringElementLength(nint vector, ulong row, byte* text, long length);

        public static void DuckDBVectorAssignStringElement(nint vector, ulong row, string text)
        {
            var max = Encoding.UTF8.GetMaxByteCount(text.Length);
            Span<byte> utf8 = max <= 1024 ? stackalloc byte[1024] : new byte[max];
            var n = Encoding.UTF8.GetBytes(text, utf8);
            fixed (byte* p = utf8) DuckDBVectorAssignStringElementLength(vector, row, p, n);
        }
    }

    public static partial class ValidityMask
    {
        public static void DuckDBValiditySetRowValidity(ulong* validity, ulong row, bool valid)
        {
            var bit = 1UL << (int)(row & 63);
            if (valid) validity[row >> 6] |= bit;
            else validity[row >> 6] &= ~bit;
        }
    }
}
