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
        foreach (var (column, navigation, target) in EntitySetName.ForeignKeys)
        {
            var foreignKey = set.Properties.Skip(1).FirstOrDefault(p => p.Column == column);
            var targetSet = sets.Find(s => s.Name == target);
            if (foreignKey is not null && targetSet is not null && set.Property(navigation) is null)
                set.Add(new Navigation(navigation, foreignKey, targetSet));
        }
    }
}
