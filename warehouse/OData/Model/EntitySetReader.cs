namespace Shuddhachar.Warehouse.OData;

/// <summary>Reads entity sets, the ways between them, their other keys and their custom aggregates off the catalog.</summary>
static class EntitySetReader
{
    internal static IReadOnlyList<EntitySet> Read(Catalog catalog)
    {
        var sets = new List<EntitySet>();
        foreach (var name in EntitySetName.All)
        {
            if (catalog.TryGet(name.Relation, out var relation)) sets.Add(Set(name, relation, catalog.Relations.Max(known => known.RowCount)));
        }
        foreach (var set in sets) AddNavigations(set, sets);
        AddCustomAggregates(sets);
        return sets;
    }

    static EntitySet Set(EntitySetName name, Relation relation, long mostRows)
    {
        var properties = relation.Columns.Select(column => new EntityProperty(
            column.CamelName,
            column.Name,
            ColumnType.Of(column.SqlType),
            // a view forgets NOT NULL; a key is never null
            column.IsNullable && column.Ordinal > 0,
            column.Comment)).ToList();
        if (properties is not [{ Type.Kind: ValueKind.Whole }, ..])
            throw new NotSupportedException($"The first column of {relation.Name} is no whole number, so {name.Set} has no key.");
        return new EntitySet(name, relation, properties)
        {
            MostRows = mostRows,
            AlternateKeys =
            [
                .. from key in EntitySetName.AlternateKeys
                   where key.Relation == relation.Name
                   from property in properties
                   where property.Column == key.Column
                   select new AlternateKey(property, key.Alias),
            ],
        };
    }

    static void AddNavigations(EntitySet set, List<EntitySet> sets)
    {
        foreach (var key in ForeignKey.All)
        {
            // a document's own document_key is its key, not a way to another document
            var property = set.Properties.Skip(1).FirstOrDefault(p => p.Column == key.Column);
            if (property is null || !key.IsOf(set.Relation) || sets.Find(s => s.Name == key.Set) is not { } other) continue;
            var back = key.Back ?? set.Name;
            set.Add(new Navigation(key.Navigation, IsCollection: false, property, other, other.Key, back));
            other.Add(new Navigation(back, IsCollection: true, other.Key, set, property, key.Navigation));
        }
    }

    static void AddCustomAggregates(List<EntitySet> sets)
    {
        foreach (var row in EmbeddedTable.Rows("OData/Model/custom_aggregates.csv"))
        {
            if (sets.Find(s => s.Name == row[0]) is not { } set) continue;
            if (set.Property(row[2]) is not { } numerator || set.Property(row[3]) is not { } denominator) continue;
            var aggregate = new CustomAggregate(row[1], numerator, denominator, row[4] == "counts", new Comment(row[5], row[6]));
            set.CustomAggregates = [.. set.CustomAggregates, aggregate];
        }
    }
}
