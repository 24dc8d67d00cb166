namespace Shuddhachar.Warehouse.OData;

/// <summary>Counts the entities that pass a filter; paging has no say in it.</summary>
static class CountSql
{
    internal static string Write(EntitySet set, Expression? filter, SqlParameters parameters)
    {
        var source = new SqlSource(set);
        var where = filter is null ? "" : "\nwhere " + new SqlExpression(source, parameters).Condition(filter);
        return $"select count(*) as n\n{source.From()}{where}";
    }
}
