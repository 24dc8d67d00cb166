using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The rows that a statement reads from: the set's relation, joined with what its expressions reach by navigation, each once.</summary>
sealed class SqlSource(EntitySet set, string alias = "entity")
{
    readonly Dictionary<NavigationPath, string> aliases = new() { [NavigationPath.Root] = alias };
    readonly StringBuilder joins = new();

    internal string Column(EntityProperty property) => Column(NavigationPath.Root, property);

    /// <summary>Names a column, joining what lies on the way to it. To be asked for every column before <see cref="From"/>.</summary>
    internal string Column(NavigationPath path, EntityProperty property) => $"{AliasOf(path)}.{Identifier.Quote(property.Column)}";

    internal string From() => $"from {Identifier.Quote(set.Relation)} as {alias}{joins}";

    string AliasOf(NavigationPath path)
    {
        if (aliases.TryGetValue(path, out var known)) return known;
        var parent = AliasOf(path.Parent!);
        var joined = $"{alias}_{aliases.Count}";
        aliases.Add(path, joined);
        var (foreignKey, target) = (path.Last!.ForeignKey, path.Last.Target);
        joins.Append('\n')
            .Append("left join ").Append(Identifier.Quote(target.Relation)).Append(" as ").Append(joined)
            .Append(" on ").Append(joined).Append('.').Append(Identifier.Quote(target.Key.Column))
            .Append(" = ").Append(parent).Append('.').Append(Identifier.Quote(foreignKey.Column));
        return joined;
    }
}
