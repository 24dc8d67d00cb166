using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

// Results.
public static unsafe partial class NativeMethods
{
    public static partial class Query
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_fetch_chunk")]
        public static partial DuckDBDataChunk DuckDBFetchChunk(DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_result_error_type")]
        public static partial DuckDBErrorType DuckDBResultErrorType(ref DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_column_logical_type")]
        public static partial DuckDBLogicalType DuckDBColumnLogicalType(ref DuckDBResult result, long col);

        [LibraryImport(Lib, EntryPoint = "duckdb_result_return_type")]
        public static partial DuckDBResultType DuckDBResultReturnType(DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_rows_changed")]
        public static partial long DuckDBRowsChanged(ref DuckDBResult result);

        public static string DuckDBColumnName(ref DuckDBResult result, long col) =>
            Raw.Borrowed(Raw.duckdb_column_name(ref result, (ulong)col));

        public static string DuckDBResultError(ref DuckDBResult result) => Raw.Borrowed(Raw.duckdb_result_error(ref result));

        [LibraryImport(Lib, EntryPoint = "duckdb_column_count")]
        public static partial ulong DuckDBColumnCount(ref DuckDBResult result);
    }

    public static partial class Types
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_result_is_streaming")]
        public static partial byte DuckDBResultIsStreaming(DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_result_get_chunk")]
        public static partial DuckDBDataChunk DuckDBResultGetChunk(DuckDBResult result, long index);
    }

    public static partial class StreamingResult
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_stream_fetch_chunk")]
        public static partial DuckDBDataChunk DuckDBStreamFetchChunk(DuckDBResult result);
    }

    public static partial class Helpers
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_vector_size")]
        public static partial ulong DuckDBVectorSize();
    }

    public static partial class Arrow
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_result_get_arrow_options")]
        public static partial DuckDBArrowOptions DuckDBResultGetArrowOptions(ref DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_to_arrow_schema")]
        public static partial DuckDBErrorData DuckDBToArrowSchema(
            DuckDBArrowOptions options, nint types, nint names, ulong columns, nint schema);

        [LibraryImport(Lib, EntryPoint = "duckdb_data_chunk_to_arrow")]
        public static partial DuckDBErrorData DuckDBDataChunkToArrow(DuckDBArrowOptions options, DuckDBDataChunk chunk, nint array);
    }
}
