namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// One statement for one plan. Writing cannot fail: names come from the catalog, keywords from closed enums, and every value of the request
/// is a parameter, numbered from 1.
/// </summary>
public sealed record SqlText(string Text, IReadOnlyList<object?> Parameters)
{
    public static SqlText Write(QueryPlan plan)
    {
        var parameters = new SqlParameters();
        var build = new SqlBuild(parameters);
        var text = plan switch
        {
            FeedPlan feed => FeedSql.Write(feed, build),
            CountPlan count => HeaderSql.Write(count, build),
            EntityPlan entity => HeaderSql.Write(entity, build),
            PropertyPlan property => HeaderSql.Write(property, build),
            _ => throw new ArgumentException($"{plan.GetType().Name} is a plan without SQL.", nameof(plan)),
        };
        return new SqlText(text, parameters.Values);
    }
}
