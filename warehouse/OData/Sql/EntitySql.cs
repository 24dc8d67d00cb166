namespace Shuddhachar.Warehouse.OData;

/// <summary>Reads one entity by its key, or by the key of an entity that leads to it.</summary>
static class EntitySql
{
    internal static string Write(EntitySet set, long key, IReadOnlyList<EntityProperty> select, SqlParameters parameters)
    {
        var source = new SqlSource(set);
        var columns = select.Select((property, i) => $"{source.Column(property)} as c{i}");
        return Write(columns, source, set, key, parameters);
    }

    /// <summary>The first column is the target's key, which is null where the navigation leads nowhere.</summary>
    internal static string Write(LinkedEntityPlan plan, SqlParameters parameters)
    {
        var source = new SqlSource(plan.Set);
        var path = NavigationPath.Root.Follow(plan.Navigation);
        var columns = plan.Select.Prepend(plan.Navigation.Target.Key).Select((property, i) => $"{source.Column(path, property)} as c{i}").ToList();
        return Write(columns, source, plan.Set, plan.Key, parameters);
    }

    static string Write(IEnumerable<string> columns, SqlSource source, EntitySet set, long key, SqlParameters parameters) =>
        $"select {string.Join(", ", columns)}\n{source.From()}\nwhere {source.Column(set.Key)} = {parameters.Add(key)}";
}
