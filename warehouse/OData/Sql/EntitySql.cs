namespace Shuddhachar.Warehouse.OData;

/// <summary>Reads one entity by its key.</summary>
static class EntitySql
{
    internal static string Write(EntitySet set, long key, IReadOnlyList<EntityProperty> select, SqlParameters parameters)
    {
        var source = new SqlSource(set);
        var columns = select.Select((property, i) => $"{source.Column(property)} as c{i}");
        return $"select {string.Join(", ", columns)}\n{source.From()}\nwhere {source.Column(set.Key)} = {parameters.Add(key)}";
    }
}
