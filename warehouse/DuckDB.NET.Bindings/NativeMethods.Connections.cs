using System.Runtime.InteropServices;
using static System.Runtime.InteropServices.StringMarshalling;

namespace DuckDB.NET.Native;

// Opening and configuring.
public static unsafe partial class NativeMethods
{
    const string Lib = Raw.Lib;

    public static partial class Startup
    {
        public static DuckDBState DuckDBOpen(string? path, out DuckDBDatabase database, DuckDBConfig config, out string error)
        {
            var state = Raw.duckdb_open_ext(path, out database, config, out var message);
            error = message == null ? "" : Raw.Owned(message);
            return state;
        }

        public static string DuckDBLibraryVersion() => Raw.Borrowed(Raw.duckdb_library_version());

        [LibraryImport(Lib, EntryPoint = "duckdb_connect")]
        public static partial DuckDBState DuckDBConnect(DuckDBDatabase database, out DuckDBNativeConnection connection);

        [LibraryImport(Lib, EntryPoint = "duckdb_query_progress")]
        public static partial DuckDBQueryProgress DuckDBQueryProgress(DuckDBNativeConnection connection);

        [LibraryImport(Lib, EntryPoint = "duckdb_connection_get_client_context")]
        public static partial void DuckDBConnectionGetClientContext(DuckDBNativeConnection connection, out DuckDBClientContext context);
    }

    public static partial class Configuration
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_config")]
        public static partial DuckDBState DuckDBCreateConfig(out DuckDBConfig config);

        public static int DuckDBConfigCount() => checked((int)Count());

        [LibraryImport(Lib, EntryPoint = "duckdb_config_count")]
        internal static partial nuint Count();

        public static DuckDBState DuckDBGetConfigFlag(int index, out string name, out string description)
        {
            var state = Raw.duckdb_get_config_flag((nuint)index, out var n, out var d);
            name = Raw.Borrowed(n);
            description = Raw.Borrowed(d);
            return state;
        }

        [LibraryImport(Lib, EntryPoint = "duckdb_set_config", StringMarshalling = Utf8)]
        public static partial DuckDBState DuckDBSetConfig(DuckDBConfig config, string name, string option);
    }

    public static partial class ErrorData
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_error_data_error_type")]
        public static partial DuckDBErrorType DuckDBErrorDataErrorType(DuckDBErrorData error);
    }
}
