namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// One statement for one plan. Writing cannot fail: names come from the catalog, keywords from closed enums, and every value of the request
/// is a parameter, numbered from 1.
/// </summary>
public sealed record SqlText(string Text, IReadOnlyList<object?> Parameters)
{
    /// <summary>Where the columns of a <see cref="FeedPlan"/> stand: the count if asked for, the row's key, then the selected properties.</summary>
    public static int CountOrdinal => 0;

    public static int KeyOrdinal(FeedPlan plan) => plan.WithCount ? 1 : 0;

    public static int FirstPropertyOrdinal(FeedPlan plan) => KeyOrdinal(plan) + 1;

    public static SqlText Write(QueryPlan plan)
    {
        var parameters = new SqlParameters();
        var text = plan switch
        {
            FeedPlan feed => FeedSql.Write(feed, parameters),
            CountPlan count => CountSql.Write(count.Set, count.Filter, parameters),
            EntityPlan entity => EntitySql.Write(entity.Set, entity.Key, entity.Select, parameters),
            LinkedEntityPlan linked => EntitySql.Write(linked, parameters),
            PropertyPlan property => EntitySql.Write(property.Set, property.Key, [property.Property], parameters),
            _ => throw new ArgumentException($"{plan.GetType().Name} is a plan without SQL.", nameof(plan)),
        };
        return new SqlText(text, parameters.Values);
    }
}
