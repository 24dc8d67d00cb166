namespace Shuddhachar.Warehouse.OData;

/// <summary>One term of ORDER BY.</summary>
/// <param name="Value">What is ordered by, with its collation.</param>
sealed record OrderTerm(string Value, bool IsDescending, bool IsNullable)
{
    /// <summary>Null is OData's lowest value.</summary>
    internal string Sort => Value + (IsDescending ? " desc nulls last" : " asc nulls first");

    internal static IReadOnlyList<OrderTerm> Of(IEnumerable<OrderByItem> items, SqlExpression expression) =>
    [
        .. items.Select(item => new OrderTerm(
            item.IsBengali ? expression.Value(item.Expression) + " collate bn" : expression.Value(item.Expression), item.IsDescending, item.Expression.IsNullable)),
    ];

    /// <summary>The order of a feed: what the client asked for, then what tells rows apart, as far as that is needed.</summary>
    internal static IReadOnlyList<OrderTerm> OfFeed(FeedPlan plan, SqlExpression expression)
    {
        var row = plan.Rows.Row;
        var key = row.Shape is { Set: { } set, Order: [var only] } && only == set.Key ? only : null;
        var items = ApplyBinder.Total(plan.OrderBy, row);
        var decided = items.FindIndex(item => item.Expression is PropertyValue value && value.Property == key && value.Path.Last is null);
        return Of(decided < 0 ? items : items.Take(decided + 1), expression);
    }
}
