using System.Runtime.InteropServices;
using System.Text;

namespace DuckDB.NET.Native;

// Values to bind.
public static unsafe partial class NativeMethods
{
    public static partial class Value
    {
        [LibraryImport(Lib, EntryPoint = "duckdb_create_null_value")]
        public static partial DuckDBValue DuckDBCreateNullValue();

        [LibraryImport(Lib, EntryPoint = "duckdb_create_bool")]
        public static partial DuckDBValue DuckDBCreateBool([MarshalAs(UnmanagedType.U1)] bool v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_int8")]
        public static partial DuckDBValue DuckDBCreateInt8(sbyte v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_uint8")]
        public static partial DuckDBValue DuckDBCreateUInt8(byte v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_int16")]
        public static partial DuckDBValue DuckDBCreateInt16(short v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_uint16")]
        public static partial DuckDBValue DuckDBCreateUInt16(ushort v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_int32")]
        public static partial DuckDBValue DuckDBCreateInt32(int v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_uint32")]
        public static partial DuckDBValue DuckDBCreateUInt32(uint v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_int64")]
        public static partial DuckDBValue DuckDBCreateInt64(long v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_uint64")]
        public static partial DuckDBValue DuckDBCreateUInt64(ulong v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_hugeint")]
        public static partial DuckDBValue DuckDBCreateHugeInt(DuckDBHugeInt v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_bignum")]
        public static partial DuckDBValue DuckDBCreateBignum(DuckDBBignum v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_decimal")]
        public static partial DuckDBValue DuckDBCreateDecimal(DuckDBDecimal v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_float")]
        public static partial DuckDBValue DuckDBCreateFloat(float v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_double")]
        public static partial DuckDBValue DuckDBCreateDouble(double v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_date")]
        public static partial DuckDBValue DuckDBCreateDate(DuckDBDate v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_time")]
        public static partial DuckDBValue DuckDBCreateTime(DuckDBTime v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_time_tz_value")]
        public static partial DuckDBValue DuckDBCreateTimeTz(DuckDBTimeTzStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_timestamp")]
        public static partial DuckDBValue DuckDBCreateTimestamp(DuckDBTimestampStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_timestamp_tz")]
        public static partial DuckDBValue DuckDBCreateTimestampTz(DuckDBTimestampStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_timestamp_s")]
        public static partial DuckDBValue DuckDBCreateTimestampS(DuckDBTimestampStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_timestamp_ms")]
        public static partial DuckDBValue DuckDBCreateTimestampMs(DuckDBTimestampStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_timestamp_ns")]
        public static partial DuckDBValue DuckDBCreateTimestampNs(DuckDBTimestampStruct v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_interval")]
        public static partial DuckDBValue DuckDBCreateInterval(DuckDBInterval v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_uuid")]
        public static partial DuckDBValue DuckDBCreateUuid(DuckDBHugeInt v);

        [LibraryImport(Lib, EntryPoint = "duckdb_create_blob")]
        public static partial DuckDBValue DuckDBCreateBlob(byte[] data, long length);

        public static DuckDBValue DuckDBCreateVarchar(string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            fixed (byte* p = utf8.Length == 0 ? new byte[1] : utf8) return Raw.duckdb_create_varchar_length(p, (ulong)utf8.Length);
        }

        public static DuckDBValue DuckDBCreateListValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            Nested(type, values, count, list: true);

        public static DuckDBValue DuckDBCreateArrayValue(DuckDBLogicalType type, DuckDBValue[] values, int count) =>
            Nested(type, values, count, list: false);

        static DuckDBValue Nested(DuckDBLogicalType type, DuckDBValue[] values, int count, bool list)
        {
            var handles = new nint[Math.Max(count, 1)];
            var held = 0;
            try
            {
                for (; held < count; held++)
                {
                    var added = false;
                    values[held].DangerousAddRef(ref added);
                    handles[held] = values[held].DangerousGetHandle();
                }
                fixed (nint* p = handles)
                    return list ? Raw.duckdb_create_list_value(type, p, (ulong)count) : Raw.duckdb_create_array_value(type, p, (ulong)count);
            }
            finally { while (held > 0) values[--held].DangerousRelease(); }
        }
    }
}
