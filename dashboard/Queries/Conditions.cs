using System.Globalization;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>
/// The conditions of a statement with their parameters. What was not chosen has no condition at all, so that the database can use what it
/// knows of the others. The SQL is a constant of the caller; `?` in it stands for the bound value.
/// </summary>
sealed class Conditions
{
    readonly List<string> conditions = [];
    readonly List<object?> values = [];

    public object?[] Values => [.. values];

    public string Where => conditions.Count == 0 ? "" : "where " + string.Join(" and ", conditions);

    public Conditions And(string sql, object? value)
    {
        if (value is not null) conditions.Add(sql.Replace("?", Bind(value), StringComparison.Ordinal));
        return this;
    }

    public Conditions And(string sql)
    {
        conditions.Add(sql);
        return this;
    }

    /// <summary>A value beside the conditions, such as a limit.</summary>
    public string Bind(object value)
    {
        values.Add(value);
        return "$" + values.Count.ToString(CultureInfo.InvariantCulture);
    }
}
