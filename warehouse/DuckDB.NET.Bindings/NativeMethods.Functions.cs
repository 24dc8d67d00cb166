using System.Runtime.InteropServices;
using static System.Runtime.InteropServices.StringMarshalling;

namespace DuckDB.NET.Native;

// Functions written in .NET; declared for linking, not used here.
public static unsafe partial class NativeMethods
{
    public static partial class ScalarFunction
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_scalar_function")]
        public static partial nint DuckDBCreateScalarFunction();

        [LibraryImport(Lib, EntryPoint = "duckdb_destroy_scalar_function")]
        public static partial void DuckDBDestroyScalarFunction(ref nint f);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_name", StringMarshalling = Utf8)]
        public static partial void DuckDBScalarFunctionSetName(nint f, string name);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_varargs")]
        public static partial void DuckDBScalarFunctionSetVarargs(nint f, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_special_handling")]
        public static partial void DuckDBScalarFunctionSetSpecialHandling(nint f);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_volatile")]
        public static partial void DuckDBScalarFunctionSetVolatile(nint f);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_add_parameter")]
        public static partial void DuckDBScalarFunctionAddParameter(nint f, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_return_type")]
        public static partial void DuckDBScalarFunctionSetReturnType(nint f, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_extra_info")]
        public static partial void DuckDBScalarFunctionSetExtraInfo(nint f, nint info, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_get_extra_info")]
        public static partial nint DuckDBScalarFunctionGetExtraInfo(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_bind")]
        public static partial void DuckDBScalarFunctionSetBind(nint f, delegate* unmanaged[Cdecl]<nint, void> bind);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_bind_data")]
        public static partial void DuckDBScalarFunctionSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_get_bind_data")]
        public static partial nint DuckDBScalarFunctionGetBindData(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_get_client_context")]
        public static partial void DuckDBScalarFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_function")]
        public static partial void DuckDBScalarFunctionSetFunction(nint f, delegate* unmanaged[Cdecl]<nint, nint, nint, void> function);

        [LibraryImport(Lib, EntryPoint = "duckdb_scalar_function_set_error", StringMarshalling = Utf8)]
        public static partial void DuckDBScalarFunctionSetError(nint info, string error);

        [LibraryImport(Lib, EntryPoint = "duckdb_register_scalar_function")]
        public static partial DuckDBState DuckDBRegisterScalarFunction(DuckDBNativeConnection connection, nint f);
    }

    public static partial class TableFunction
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_table_function")]
        public static partial nint DuckDBCreateTableFunction();

        [LibraryImport(Lib, EntryPoint = "duckdb_destroy_table_function")]
        public static partial void DuckDBDestroyTableFunction(ref nint f);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_set_name", StringMarshalling = Utf8)]
        public static partial void DuckDBTableFunctionSetName(nint f, string name);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_add_parameter")]
        public static partial void DuckDBTableFunctionAddParameter(nint f, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_add_named_parameter", StringMarshalling = Utf8)]
        public static partial void DuckDBTableFunctionAddNamedParameter(nint f, string name, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_set_extra_info")]
        public static partial void DuckDBTableFunctionSetExtraInfo(nint f, nint info, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_set_bind")]
        public static partial void DuckDBTableFunctionSetBind(nint f, delegate* unmanaged[Cdecl]<nint, void> bind);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_set_init")]
        public static partial void DuckDBTableFunctionSetInit(nint f, delegate* unmanaged[Cdecl]<nint, void> init);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_set_function")]
        public static partial void DuckDBTableFunctionSetFunction(nint f, delegate* unmanaged[Cdecl]<nint, nint, void> function);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
        public static partial void DuckDBTableFunctionSupportsProjectionPushdown(nint f, [MarshalAs(UnmanagedType.U1)] bool pushdown);

        [LibraryImport(Lib, EntryPoint = "duckdb_table_function_get_client_context")]
        public static partial void DuckDBTableFunctionGetClientContext(nint info, out DuckDBClientContext context);

        [LibraryImport(Lib, EntryPoint = "duckdb_register_table_function")]
        public static partial DuckDBState DuckDBRegisterTableFunction(DuckDBNativeConnection connection, nint f);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_get_extra_info")]
        public static partial nint DuckDBBindGetExtraInfo(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = Utf8)]
        public static partial void DuckDBBindAddResultColumn(nint info, string name, DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_get_parameter_count")]
        public static partial ulong DuckDBBindGetParameterCount(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_get_parameter")]
        public static partial DuckDBValue DuckDBBindGetParameter(nint info, ulong index);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_get_named_parameter", StringMarshalling = Utf8)]
        public static partial DuckDBValue DuckDBBindGetNamedParameter(nint info, string name);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_set_bind_data")]
        public static partial void DuckDBBindSetBindData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_set_cardinality")]
        public static partial void DuckDBBindSetCardinality(nint info, ulong cardinality, [MarshalAs(UnmanagedType.U1)] bool exact);

        [LibraryImport(Lib, EntryPoint = "duckdb_bind_set_error", StringMarshalling = Utf8)]
        public static partial void DuckDBBindSetError(nint info, string error);

        [LibraryImport(Lib, EntryPoint = "duckdb_init_get_bind_data")]
        public static partial nint DuckDBInitGetBindData(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_init_set_init_data")]
        public static partial void DuckDBInitSetInitData(nint info, nint data, delegate* unmanaged[Cdecl]<nint, void> destroy);

        [LibraryImport(Lib, EntryPoint = "duckdb_init_get_column_count")]
        public static partial ulong DuckDBInitGetColumnCount(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_init_get_column_index")]
        public static partial ulong DuckDBInitGetColumnIndex(nint info, ulong index);

        [LibraryImport(Lib, EntryPoint = "duckdb_init_set_error", StringMarshalling = Utf8)]
        public static partial void DuckDBInitSetError(nint info, string error);

        [LibraryImport(Lib, EntryPoint = "duckdb_function_get_extra_info")]
        public static partial nint DuckDBFunctionGetExtraInfo(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_function_get_bind_data")]
        public static partial nint DuckDBFunctionGetBindData(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_function_get_init_data")]
        public static partial nint DuckDBFunctionGetInitData(nint info);

        [LibraryImport(Lib, EntryPoint = "duckdb_function_set_error", StringMarshalling = Utf8)]
        public static partial void DuckDBFunctionSetError(nint info, string error);
    }
}
