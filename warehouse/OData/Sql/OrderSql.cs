namespace Shuddhachar.Warehouse.OData;

/// <summary>One term of ORDER BY.</summary>
/// <param name="Value">What is ordered by, with its collation.</param>
sealed record OrderTerm(string Value, bool IsDescending, bool IsNullable)
{
    /// <summary>Null is OData's lowest value.</summary>
    internal string Sort => Value + (IsDescending ? " desc nulls last" : " asc nulls first");
}

/// <summary>The whole order of a feed: what the client asked for, then the key, so that no two rows are equal in it.</summary>
sealed class OrderSql(FeedPlan plan, SqlSource source, SqlExpression expression)
{
    internal List<OrderTerm> Terms()
    {
        var terms = new List<OrderTerm>();
        foreach (var item in plan.OrderBy)
        {
            var value = expression.Value(item.Expression);
            terms.Add(new OrderTerm(item.IsBengali ? value + " collate bn" : value, item.IsDescending, item.Expression.IsNullable));
            if (IsKey(item.Expression)) return terms;
        }
        terms.Add(new OrderTerm(source.Column(plan.Set.Key), IsDescending: false, IsNullable: false));
        return terms;
    }

    bool IsKey(Expression e) => e is PropertyValue value && value.Path.Equals(NavigationPath.Root) && value.Property == plan.Set.Key;
}
