using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

// Types, dates and times.
public static unsafe partial class NativeMethods
{
    public static partial class LogicalType
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_logical_type")]
        public static partial DuckDBLogicalType DuckDBCreateLogicalType(DuckDBType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_list_type")]
        public static partial DuckDBLogicalType DuckDBCreateListType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_decimal_type")]
        public static partial DuckDBLogicalType DuckDBCreateDecimalType(byte width, byte scale);

        [LibraryImport(Lib, EntryPoint = "duckdb_get_type_id")]
        public static partial DuckDBType DuckDBGetTypeId(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_decimal_width")]
        public static partial byte DuckDBDecimalWidth(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_decimal_scale")]
        public static partial byte DuckDBDecimalScale(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_decimal_internal_type")]
        public static partial DuckDBType DuckDBDecimalInternalType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_enum_internal_type")]
        public static partial DuckDBType DuckDBEnumInternalType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_enum_dictionary_size")]
        public static partial uint DuckDBEnumDictionarySize(DuckDBLogicalType type);

        public static string DuckDBEnumDictionaryValue(DuckDBLogicalType type, long index) =>
            Raw.Owned(Raw.duckdb_enum_dictionary_value(type, (ulong)index));

        [LibraryImport(Lib, EntryPoint = "duckdb_list_type_child_type")]
        public static partial DuckDBLogicalType DuckDBListTypeChildType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_array_type_child_type")]
        public static partial DuckDBLogicalType DuckDBArrayTypeChildType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_array_type_array_size")]
        public static partial long DuckDBArrayVectorGetSize(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_map_type_key_type")]
        public static partial DuckDBLogicalType DuckDBMapTypeKeyType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_map_type_value_type")]
        public static partial DuckDBLogicalType DuckDBMapTypeValueType(DuckDBLogicalType type);

        [LibraryImport(Lib, EntryPoint = "duckdb_struct_type_child_count")]
        public static partial long DuckDBStructTypeChildCount(DuckDBLogicalType type);

        public static string DuckDBStructTypeChildName(DuckDBLogicalType type, long index) =>
            Raw.Owned(Raw.duckdb_struct_type_child_name(type, (ulong)index));

        [LibraryImport(Lib, EntryPoint = "duckdb_struct_type_child_type")]
        public static partial DuckDBLogicalType DuckDBStructTypeChildType(DuckDBLogicalType type, long index);
    }

    public static partial class DateTimeHelpers
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_time_tz")]
        public static partial DuckDBTimeTzStruct DuckDBCreateTimeTz(long micros, int offset);

        [LibraryImport(Lib, EntryPoint = "duckdb_from_time_tz")]
        public static partial DuckDBTimeTz DuckDBFromTimeTz(DuckDBTimeTzStruct time);

        [LibraryImport(Lib, EntryPoint = "duckdb_from_time")]
        public static partial DuckDBTimeOnly DuckDBFromTime(DuckDBTime time);

        [LibraryImport(Lib, EntryPoint = "duckdb_to_time")]
        public static partial DuckDBTime DuckDBToTime(DuckDBTimeOnly time);

        [LibraryImport(Lib, EntryPoint = "duckdb_is_finite_date")]
        [return: MarshalAs(UnmanagedType.U1)]
        public static partial bool DuckDBIsFiniteDate(DuckDBDate date);

        [LibraryImport(Lib, EntryPoint = "duckdb_is_finite_timestamp")]
        [return: MarshalAs(UnmanagedType.U1)]
        public static partial bool DuckDBIsFiniteTimestamp(DuckDBTimestampStruct t);

        [LibraryImport(Lib, EntryPoint = "duckdb_is_finite_timestamp_s")]
        [return: MarshalAs(UnmanagedType.U1)]
        public static partial bool DuckDBIsFiniteTimestampS(DuckDBTimestampStruct t);

        [LibraryImport(Lib, EntryPoint = "duckdb_is_finite_timestamp_ms")]
        [return: MarshalAs(UnmanagedType.U1)]
        public static partial bool DuckDBIsFiniteTimestampMs(DuckDBTimestampStruct t);

        [LibraryImport(Lib, EntryPoint = "duckdb_is_finite_timestamp_ns")]
        [return: MarshalAs(UnmanagedType.U1)]
        public static partial bool DuckDBIsFiniteTimestampNs(DuckDBTimestampStruct t);
    }
}
