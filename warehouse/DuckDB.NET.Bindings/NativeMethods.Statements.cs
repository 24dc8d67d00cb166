using System.Runtime.InteropServices;
using static System.Runtime.InteropServices.StringMarshalling;

namespace DuckDB.NET.Native;

// Statements and parameters.
public static unsafe partial class NativeMethods
{
    public static partial class ExtractStatements
    {
        public static int DuckDBExtractStatements(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements) =>
            checked((int)Extract(connection, query, out statements));

        [LibraryImport(Lib, EntryPoint = "duckdb_extract_statements", StringMarshalling = Utf8)]
        internal static partial ulong Extract(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements);

        public static string DuckDBExtractStatementsError(DuckDBExtractedStatements statements) =>
            Raw.Borrowed(Raw.duckdb_extract_statements_error(statements));

        [LibraryImport(Lib, EntryPoint = "duckdb_prepare_extracted_statement")]
        public static partial DuckDBState DuckDBPrepareExtractedStatement(
            DuckDBNativeConnection connection, DuckDBExtractedStatements statements, long index, out DuckDBPreparedStatement statement);
    }

    public static partial class PreparedStatements
    {
        public static string DuckDBPrepareError(DuckDBPreparedStatement statement) => Raw.Borrowed(Raw.duckdb_prepare_error(statement));

        [LibraryImport(Lib, EntryPoint = "duckdb_nparams")]
        public static partial long DuckDBParams(DuckDBPreparedStatement statement);

        [LibraryImport(Lib, EntryPoint = "duckdb_param_logical_type")]
        public static partial DuckDBLogicalType DuckDBParamLogicalType(DuckDBPreparedStatement statement, long index);

        public static DuckDBState DuckDBBindParameterIndex(DuckDBPreparedStatement statement, out int index, string name)
        {
            var state = Raw.duckdb_bind_parameter_index(statement, out var i, name);
            index = (int)i;
            return state;
        }

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_value")]
        public static partial DuckDBState DuckDBBindValue(DuckDBPreparedStatement statement, long index, DuckDBValue value);

        [LibraryImport(Lib, EntryPoint = "duckdb_execute_prepared")]
        public static partial DuckDBState DuckDBExecutePrepared(DuckDBPreparedStatement statement, out DuckDBResult result);

        [LibraryImport(Lib, EntryPoint = "duckdb_execute_prepared_streaming")]
        public static partial DuckDBState DuckDBExecutePreparedStreaming(DuckDBPreparedStatement statement, out DuckDBResult result);
    }
}
