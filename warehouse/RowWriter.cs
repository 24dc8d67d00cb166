using System.Linq.Expressions;

namespace Shuddhachar.Warehouse;

/// <summary>
/// Writes records of one type into one table: the parameters of the record's constructor are the columns. The setters are compiled once;
/// writing a row uses no reflection and no boxing.
/// </summary>
sealed class RowWriter<T>
    where T : notnull
{
    static readonly ParameterExpression Row = Expression.Parameter(typeof(T), "row");

    readonly Action<BulkAppender, T> write;

    /// <exception cref="WarehouseRowsException">Names, order or types differ; the message shows the first difference.</exception>
    internal RowWriter(Relation table)
    {
        var columns = RowColumn.Of(typeof(T), Row).ToList();
        RequireMatch(columns, table);
        write = Compile(columns);
    }

    internal void Write(BulkAppender appender, T row) => write(appender, row);

    static void RequireMatch(List<RowColumn> columns, Relation table)
    {
        for (var i = 0; i < Math.Max(columns.Count, table.Columns.Count); i++)
        {
            var row = i < columns.Count ? $"{columns[i].Name} {columns[i].SqlType}" : "nothing";
            var column = i < table.Columns.Count ? $"{table.Columns[i].Name} {Plain(table.Columns[i].SqlType)}" : "nothing";
            if (row != column)
                throw new WarehouseRowsException($"Column {i + 1} of {table.Name} is {column}, and {typeof(T).Name} has {row} there.");
        }
    }

    // a record does not know digits: whether each value fits is checked when it is written
    static string Plain(string sqlType) => sqlType.StartsWith("DECIMAL", StringComparison.Ordinal) ? "DECIMAL" : sqlType;

    static Action<BulkAppender, T> Compile(List<RowColumn> columns)
    {
        var appender = Expression.Parameter(typeof(BulkAppender), "appender");
        var calls = columns
            .Select(column => (Expression)Expression.Call(appender, nameof(BulkAppender.Add), null, column.Value))
            .Append(Expression.Call(appender, nameof(BulkAppender.EndRow), null));
        return Expression.Lambda<Action<BulkAppender, T>>(Expression.Block(calls), appender, Row).Compile();
    }
}

/// <summary>One column of a row type, and the expression that reads it.</summary>
sealed record RowColumn(string Name, string SqlType, Expression Value)
{
    static readonly Dictionary<Type, string> SqlTypes = new()
    {
        [typeof(bool)] = "BOOLEAN",
        [typeof(int)] = "INTEGER",
        [typeof(long)] = "BIGINT",
        [typeof(decimal)] = "DECIMAL",
        [typeof(double)] = "DOUBLE",
        [typeof(string)] = "VARCHAR",
        [typeof(DateOnly)] = "DATE",
        [typeof(DateTime)] = "TIMESTAMP",
    };

    internal static IEnumerable<RowColumn> Of(Type type, Expression row)
    {
        // the order of properties is not promised by reflection, that of constructor parameters is
        var parameters = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];
        foreach (var parameter in parameters)
        {
            var property = type.GetProperty(parameter.Name!)
                ?? throw new WarehouseRowsException($"{type.Name} has no property {parameter.Name}: a row type is a record with a primary constructor.");
            yield return SqlTypes.TryGetValue(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, out var sqlType)
                ? new RowColumn(Naming.SnakeCase(property.Name), sqlType, Expression.Property(row, property))
                : throw new WarehouseRowsException($"{type.Name}.{property.Name} is {property.PropertyType.Name}, which no column holds.");
        }
    }
}
