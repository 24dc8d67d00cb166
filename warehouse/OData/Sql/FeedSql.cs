using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes one page of a set.</summary>
static class FeedSql
{
    internal static string Write(FeedPlan plan, SqlParameters parameters)
    {
        var page = Page(plan, parameters);
        if (!plan.WithCount) return page;
        // one statement, and one row even when the page is empty, so that its count arrives
        return $"""
            select total.n, page.*
            from (
            {CountSql.Write(plan.Set, plan.Filter, parameters)}
            ) as total
            left join (
            select sorted.*, row_number() over () as position
            from (
            {page}
            ) as sorted
            ) as page on true
            order by page.position
            """;
    }

    static string Page(FeedPlan plan, SqlParameters parameters)
    {
        var source = new SqlSource(plan.Set);
        var expression = new SqlExpression(source, parameters);
        var columns = plan.Select.Select(source.Column).Prepend(source.Column(plan.Set.Key)).ToList();
        var order = new OrderSql(plan, source, expression).Terms();
        var conditions = new List<string>();
        if (plan.Filter is { } filter) conditions.Add(expression.Condition(filter));
        var seek = plan.AfterKey is { } key ? SeekSql.Write(plan, order, key, parameters) : null;
        if (seek is not null) conditions.Add(seek.Condition);
        var orderBy = string.Join(", ", order.Select(term => term.Sort));

        var sql = new StringBuilder();
        sql.Append("select ").AppendJoin(", ", columns.Select((column, i) => $"{column} as c{i}"));
        sql.Append('\n').Append(source.From());
        if (seek?.Source is { } last) sql.Append('\n').Append(last);
        if (conditions.Count > 0) sql.Append("\nwhere ").AppendJoin(" and ", conditions);
        sql.Append("\norder by ").Append(orderBy);
        sql.Append("\nlimit ").Append(parameters.Add(plan.RowLimit));
        if (plan.Skip > 0) sql.Append(" offset ").Append(parameters.Add(plan.Skip));
        return sql.ToString();
    }
}
