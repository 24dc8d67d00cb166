namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes one page of rows.</summary>
static class FeedSql
{
    internal static string Write(FeedPlan plan, SqlBuild build)
    {
        var rows = new RowsSql(build);
        var select = rows.Write(plan.Rows);
        var columns = new ObjectSql(plan.Projection, plan.Rows.Row, rows);
        var isFoundByKey = plan.Projection.Shape.Set is not null && !plan.HasPosition;
        var page = isFoundByKey ? ByKey(plan, select, columns, rows) : ByPosition(plan, select, columns, rows);
        if (!plan.HasHeader && !columns.HasExpansions) return build.Statement(page);

        // the rows come in the order of the page, and are numbered in it before joins can change it
        var step = build.Step("page", $"select sorted.*, row_number() over () as position\nfrom (\n{page}\n) as sorted");
        var (members, joins) = columns.Expand(step);
        var token = plan.HasPosition ? $"{step}.t, " : "";
        var list = string.Join(", ", members.Prepend($"{token}{step}.c"));
        return build.Statement(plan.HasHeader
            ? $"select header.n, header.parents, {list}\nfrom (\n{Header(plan, build)}\n) as header\nleft join {step} on true{joins}\norder by {step}.position"
            : $"select {list}\nfrom {step}{joins}\norder by {step}.position");
    }

    static string ByKey(FeedPlan plan, SelectSql select, ObjectSql columns, RowsSql rows)
    {
        var order = OrderTerm.OfFeed(plan, rows.Expression);
        var seek = plan.After is { } key ? SeekSql.Write(plan, order, key, rows.Build) : null;
        if (seek is not null) select.Where(seek.Condition);
        if (plan.Through is { } through) select.Where($"{select.Source.Column(plan.Set.Key)} <= {rows.Build.Parameters.Add(through)}");
        var list = string.Join(", ", columns.Columns().Prepend($"{columns.Cursor} as c"));
        return $"select {list}\n{select.Body(seek?.Join ?? "")}\norder by {string.Join(", ", order.Select(term => term.Sort))}\n{Limit(plan, rows.Build)}";
    }

    // rows that no key finds again are numbered, all of them, and the page begins after a number
    static string ByPosition(FeedPlan plan, SelectSql select, ObjectSql columns, RowsSql rows)
    {
        var order = string.Join(", ", OrderTerm.OfFeed(plan, rows.Expression).Select(term => term.Sort));
        var number = $"row_number() over (order by {order})";
        var list = string.Join(", ", columns.Columns().Prepend(plan.HasPosition ? $"{number} as t, {columns.Cursor} as c" : $"{number} as c"));
        var token = plan.HasPosition ? "t" : "c";
        var after = plan.After is { } last ? $"\nwhere {token} > {rows.Build.Parameters.Add(last)}" : "";
        return $"select *\nfrom (\nselect {list}\n{select.Body()}\n) as numbered{after}\norder by {token}\n{Limit(plan, rows.Build)}";
    }

    static string Limit(FeedPlan plan, SqlBuild build) =>
        $"limit {build.Parameters.Add(plan.RowLimit)}" + (plan.Skip > 0 ? $" offset {build.Parameters.Add(plan.Skip)}" : "");

    static string Header(FeedPlan plan, SqlBuild build) =>
        $"select {(plan.WithCount ? $"({RowsSql.Count(plan.Rows, build)})" : "cast(null as bigint)")} as n, {HeaderSql.Parents(plan.Parent, build)} as parents";
}

/// <summary>Writes answers that are one row, whatever the path leads to.</summary>
static class HeaderSql
{
    /// <summary>How many entities a path's last step sets out from; 1 for an entity set itself.</summary>
    internal static string Parents(Rows? parent, SqlBuild build) => parent is null ? "cast(1 as bigint)" : $"({RowsSql.Count(parent, build)})";

    internal static string Write(EntityPlan plan, SqlBuild build)
    {
        var rows = new RowsSql(build);
        var select = rows.Write(plan.Rows);
        var columns = new ObjectSql(plan.Projection, plan.Rows.Row, rows);
        var step = build.Step("page", $"select {string.Join(", ", columns.Columns().Prepend($"{columns.Cursor} as c"))}\n{select.Body()}");
        var (members, joins) = columns.Expand(step);
        return build.Statement(
            $"select header.parents, {string.Join(", ", members.Prepend(step + ".c"))}\nfrom (select {Parents(plan.Parent, build)} as parents) as header\nleft join {step} on true{joins}");
    }

    internal static string Write(PropertyPlan plan, SqlBuild build)
    {
        var select = new RowsSql(build).Write(plan.Rows);
        var value = select.Source.Column(plan.Property);
        return build.Statement($"select count(*) as n, any_value({value}) as value\n{select.Body()}");
    }

    internal static string Write(CountPlan plan, SqlBuild build) =>
        build.Statement($"select {Parents(plan.Parent, build)} as parents, ({RowsSql.Count(plan.Rows, build)}) as n");
}
