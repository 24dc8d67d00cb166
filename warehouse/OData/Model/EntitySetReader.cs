namespace Shuddhachar.Warehouse.OData;

/// <summary>Reads entity sets and their navigations off the catalog.</summary>
static class EntitySetReader
{
    internal static IReadOnlyList<EntitySet> Read(Catalog catalog)
    {
        var sets = new List<EntitySet>();
        foreach (var name in EntitySetName.All)
        {
            if (catalog.TryGet(name.Relation, out var relation)) sets.Add(Set(name, relation));
        }
        foreach (var set in sets) AddNavigations(set, sets);
        return sets;
    }

    static EntitySet Set(EntitySetName name, Relation relation)
    {
        var properties = relation.Columns.Select(column => new EntityProperty(
            column.CamelName,
            column.Name,
            ColumnType.Of(column.SqlType),
            // a view forgets NOT NULL; a key is never null
            column.IsNullable && column.Ordinal > 0,
            column.Comment)).ToList();
        return properties is [{ Type.Kind: ValueKind.Whole }, ..]
            ? new EntitySet(name, relation.Name, relation.Comment, properties)
            : throw new NotSupportedException($"The first column of {relation.Name} is no whole number, so {name.Set} has no key.");
    }

    static void AddNavigations(EntitySet set, List<EntitySet> sets)
    {
        foreach (var (column, name, target, many) in EntitySetName.ForeignKeys)
        {
            var foreignKey = set.Properties.Skip(1).FirstOrDefault(p => p.Column == column);
            if (foreignKey is null || set.Property(name) is not null || sets.Find(s => s.Name == target) is not { } other) continue;
            // the way back bears the name of the set it leads to, or a name of its own where a set leads to itself
            var back = many ?? set.Name;
            set.Add(new Navigation(name, IsCollection: false, foreignKey, other, other.Key, back));
            other.Add(new Navigation(back, IsCollection: true, other.Key, set, foreignKey, name));
        }
    }
}
