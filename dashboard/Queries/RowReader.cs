using System.Collections.Frozen;
using System.Reflection;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>
/// Fills a record from the row whose columns have the names of its constructor's parameters: `OfficeCode` is `office_code`.
/// A column that is missing, or null where the record says it cannot be, throws: the page and the mart have drifted apart.
/// </summary>
static class RowReader<T>
{
    static readonly ConstructorInfo s_constructor = typeof(T).GetConstructors().Single(constructor => constructor.GetParameters().Length > 0);
    static readonly (string Column, Func<Row, string, object?> Get)[] s_columns = [.. s_constructor.GetParameters()
        .Select(parameter => (Naming.SnakeCase(parameter.Name!), RowReader.Getter(parameter)))];

    /// <summary>The columns of the record, for `select {columns}`: identifiers of this program, never of a reader.</summary>
    public static readonly string Columns = string.Join(", ", s_columns.Select(column => column.Column));

    public static T Read(Row row)
    {
        var values = new object?[s_columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = s_columns[i].Get(row, s_columns[i].Column);
        return (T)s_constructor.Invoke(values);
    }
}

static class RowReader
{
    static readonly FrozenDictionary<Type, Func<Row, string, object?>> s_nullable = new Dictionary<Type, Func<Row, string, object?>>
    {
        [typeof(int)] = (row, column) => row.IntOrNull(column),
        [typeof(long)] = (row, column) => row.LongOrNull(column),
        [typeof(decimal)] = (row, column) => row.DecimalOrNull(column),
        [typeof(bool)] = (row, column) => row.BoolOrNull(column),
        [typeof(DateOnly)] = (row, column) => row.DateOrNull(column),
        [typeof(string)] = (row, column) => row.TextOrNull(column),
    }.ToFrozenDictionary();

    public static Func<Row, string, object?> Getter(ParameterInfo parameter)
    {
        var inner = Nullable.GetUnderlyingType(parameter.ParameterType);
        var get = s_nullable[inner ?? parameter.ParameterType];
        var mayBeNull = inner is not null
            || (!parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);
        return mayBeNull ? get : (row, column) => get(row, column) ?? throw new InvalidOperationException($"Column {column} is NULL.");
    }
}
