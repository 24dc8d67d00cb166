using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What all parts of one statement share: its parameters, and names that no two parts have.</summary>
sealed class SqlBuild(SqlParameters parameters)
{
    readonly List<string> steps = [];
    int names;

    internal SqlParameters Parameters => parameters;

    internal string NewName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++names}");

    /// <summary>Adds a named step that later text of the statement may read from, as often as it likes: it runs once.</summary>
    internal string Step(string prefix, string sql)
    {
        var name = NewName(prefix);
        steps.Add($"{name} as materialized (\n{sql}\n)");
        return name;
    }

    /// <summary>The statement, with its steps before it.</summary>
    internal string Statement(string sql) => steps.Count == 0 ? sql : $"with {string.Join(",\n", steps)}\n{sql}";
}
