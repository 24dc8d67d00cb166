namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// The rows after a given one. The row's own values are read again by its key (the snapshot never changes), as the one-row source `last`;
/// when the order is by key alone, nothing is read again and the key is compared directly.
/// </summary>
sealed record SeekSql(string Join, string Condition)
{
    internal static SeekSql Write(FeedPlan plan, IReadOnlyList<OrderTerm> order, long key, SqlBuild build)
    {
        if (order is [var only]) return new SeekSql("", $"{only.Value} {(only.IsDescending ? '<' : '>')} {build.Parameters.Add(key)}");
        var rows = new RowsSql(build);
        var select = rows.Write(plan.Rows);
        var values = OrderTerm.OfFeed(plan, rows.Expression).Select((term, i) => $"{term.Value} as v{i}").ToList();
        select.Where($"{select.Source.Column(plan.Set.Key)} = {build.Parameters.Add(key)}");
        return new SeekSql($"\ncross join (\nselect {string.Join(", ", values)}\n{select.Body()}\n) as last", After(order));
    }

    // (first after) or (first equal and (second after or (second equal and ...)))
    static string After(IReadOnlyList<OrderTerm> order)
    {
        var condition = "";
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var after = After(order[i], $"last.v{i}");
            condition = i == order.Count - 1 ? after : $"({after} or ({Equal(order[i], $"last.v{i}")} and {condition}))";
        }
        return condition;
    }

    // null is the lowest value: after null comes all that is not null; before null comes nothing
    static string After(OrderTerm term, string last) => term switch
    {
        { IsNullable: false } => $"{term.Value} {(term.IsDescending ? '<' : '>')} {last}",
        { IsDescending: false } => $"({term.Value} > {last} or ({term.Value} is not null and {last} is null))",
        _ => $"({term.Value} < {last} or ({term.Value} is null and {last} is not null))",
    };

    static string Equal(OrderTerm term, string last) => term.IsNullable ? $"{term.Value} is not distinct from {last}" : $"{term.Value} = {last}";
}
