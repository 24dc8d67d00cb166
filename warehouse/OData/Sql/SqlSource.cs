using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The rows that an expression speaks of, as they stand in a FROM clause: joined with what is reached by navigation, each once.</summary>
/// <param name="from">A relation, or a query in parentheses.</param>
sealed class SqlSource(string from, SqlBuild build)
{
    readonly string alias = build.NewName("t");
    readonly Dictionary<NavigationPath, string> aliases = [];
    readonly StringBuilder joins = new();

    internal string Alias => alias;

    internal static SqlSource Of(EntitySet set, SqlBuild build) => new(Identifier.Quote(set.Relation), build);

    internal string Column(EntityProperty property) => Column(NavigationPath.Root, property);

    /// <summary>Names a column, joining what lies on the way to it. To be asked for every column before <see cref="From"/>.</summary>
    internal string Column(NavigationPath path, EntityProperty property) => $"{AliasOf(path)}.{Identifier.Quote(property.Column)}";

    internal string From() => $"from {from} as {alias}{joins}";

    string AliasOf(NavigationPath path)
    {
        if (path.Last is not { } step) return alias;
        if (aliases.TryGetValue(path, out var known)) return known;
        var parent = AliasOf(path.Parent!);
        var joined = build.NewName("t");
        aliases.Add(path, joined);
        joins.Append('\n')
            .Append("left join ").Append(Identifier.Quote(step.Target.Relation)).Append(" as ").Append(joined)
            .Append(" on ").Append(joined).Append('.').Append(Identifier.Quote(step.TargetProperty.Column))
            .Append(" = ").Append(parent).Append('.').Append(Identifier.Quote(step.SourceProperty.Column));
        return joined;
    }
}

/// <summary>A SELECT without its columns: rows and what they must fulfil.</summary>
sealed class SelectSql(SqlSource source)
{
    readonly List<string> conditions = [];

    internal SqlSource Source => source;

    internal SelectSql Where(string condition)
    {
        conditions.Add(condition);
        return this;
    }

    /// <summary>From FROM to WHERE. To be asked for after every column.</summary>
    internal string Body(string join = "") =>
        source.From() + join + (conditions.Count == 0 ? "" : "\nwhere " + string.Join(" and ", conditions));
}
