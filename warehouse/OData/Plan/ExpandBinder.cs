namespace Shuddhachar.Warehouse.OData;

/// <summary>$expand: navigations shown inside the objects that they set out from, each with options of its own.</summary>
sealed class ExpandBinder(PlanContext plan, ProjectionBinder projections, OptionContext context)
{
    internal List<(Member Member, MemberValue Value)> Bind(RowShape shape, IReadOnlyList<ExpandSyntax> items, int depth)
    {
        var expansions = new List<(Member Member, MemberValue Value)>();
        foreach (var item in items)
        {
            foreach (var navigation in Navigations(shape, item))
            {
                context.Require(++plan.Expansions <= Limits.Expansions, item.Position, Limits.Expansions, "work_expansions");
                if (depth >= Limits.ExpandDepth) throw context.Reject(item.Position, RejectionCodes.TooDeepExpand, Limits.ExpandDepth);
                var expansion = item.Suffix switch
                {
                    null => Bind(navigation, item.Options, item.Position, depth + 1),
                    "$count" => Counted(navigation, item),
                    _ => Referenced(navigation, item),
                };
                if (expansions.Exists(known => known.Member.Name == expansion.Member.Name)) throw context.Reject(item.Position, RejectionCodes.NameTaken, navigation.Name);
                expansions.Add(expansion);
            }
        }
        return expansions;
    }

    internal (Member Member, MemberValue Value) Bind(Navigation navigation, QuerySyntax query, int position, int depth)
    {
        RequireMeaningful(navigation, query, position);
        if (query.Levels is > 1) query = query with { Expand = [.. query.Expand, Deeper(navigation, query, position, depth)] };
        var rows = Rows(navigation, query);
        var (around, size) = (plan.RowsAround, Size(navigation, query));
        plan.RowsAround *= size;
        var projection = projections.Bind(rows.Row, query, depth, context, context);
        plan.RowsAround = around;
        return Expanded(navigation, query, rows, projection, size);
    }

    IEnumerable<Navigation> Navigations(RowShape shape, ExpandSyntax item) => item.Path switch
    {
        ["*"] when shape.Set is { } set => set.Navigations,
        [var name] when shape.Navigation(name) is { } navigation => [navigation],
        [var name] when !name.Contains('.', StringComparison.Ordinal) => throw context.Reject(
            item.Position, RejectionCodes.UnknownNavigation, name, shape.Name, string.Join(", ", shape.Set?.Navigations.Select(n => n.Name) ?? [])),
        _ => throw context.Reject(item.Position, RejectionCodes.NotSupported, string.Join('/', item.Path)),
    };

    /// <summary>Entities to show of one navigation: all that are wanted, if the page has room for them.</summary>
    int Size(Navigation navigation, QuerySyntax query)
    {
        if (!navigation.IsCollection) return 1;
        var room = ExpansionBudget.Size(plan.RowsAround, 1 + ExpansionBudget.Levels(navigation.Target, query.Expand, context).Count);
        return (int)Math.Min(PlanContext.Number(query.Top, context) ?? room, room);
    }

    (Member Member, MemberValue Value) Expanded(Navigation navigation, QuerySyntax query, Rows rows, Projection projection, int rowCount)
    {
        if (!navigation.IsCollection)
            return (new ObjectMember(navigation.Name, projection.Shape, navigation), new Expansion(navigation, rows, projection, [], 0, null, WithCount: false));
        var (top, skip) = (PlanContext.Number(query.Top, context), PlanContext.Number(query.Skip, context) ?? 0);
        var scope = plan.TokenScope($"{navigation.TargetProperty.Name}/{navigation.Name}", query.Given);
        var member = new CollectionMember(navigation.Name, projection.Shape, navigation, query.Count, rowCount, top - rowCount, query.Given, scope);
        var order = ApplyBinder.OrderBy(query.OrderBy, rows.Row, context);
        if (query.OrderBy.Count > Limits.OrderByItems) throw context.Reject(0, RejectionCodes.TooManyOrderByItems, Limits.OrderByItems);
        return (member, new Expansion(navigation, rows, projection, order, skip, member.MoreCount == 0 ? rowCount : rowCount + 1, query.Count));
    }

    (Member Member, MemberValue Value) Counted(Navigation navigation, ExpandSyntax item)
    {
        if (!navigation.IsCollection) throw context.Reject(item.Position, RejectionCodes.Misplaced, "$count", navigation.Name + "/$count");
        return (new CountMember(navigation.Name), new Expansion(navigation, Rows(navigation, item.Options), null, [], 0, null, WithCount: true));
    }

    (Member Member, MemberValue Value) Referenced(Navigation navigation, ExpandSyntax item)
    {
        var rows = Rows(navigation, item.Options);
        return Expanded(navigation, item.Options, rows, new Projection(new ObjectShape(navigation.Target, [], IsSelectGiven: false, IsReference: true), []), Size(navigation, item.Options));
    }

    Rows Rows(Navigation navigation, QuerySyntax query)
    {
        Rows rows = SetRows.Of(navigation.Target);
        rows = ComputeBinder.Bind(rows, query.Compute, context, plan);
        if (query.Search is { } search) rows = new FilteredRows(rows, SearchBinder.Bind(search, rows.Row));
        if (query.Filter is { } filter) rows = new FilteredRows(rows, ExpressionBinder.Condition(filter, rows.Row, context));
        return rows;
    }

    // $levels=3 is the same expansion inside itself, twice more
    ExpandSyntax Deeper(Navigation navigation, QuerySyntax query, int position, int depth)
    {
        if (navigation.Target.Navigation(navigation.Name) is null)
            throw context.Reject(position, RejectionCodes.UnknownNavigation, navigation.Name, navigation.Target.TypeName, string.Join(", ", navigation.Target.Navigations.Select(n => n.Name)));
        var levels = query.Levels == int.MaxValue ? Limits.ExpandDepth - depth + 1 : query.Levels!.Value;
        return new ExpandSyntax(position, [navigation.Name], null, query with { Levels = levels - 1 });
    }

    void RequireMeaningful(Navigation navigation, QuerySyntax query, int position)
    {
        if (query.Apply is not null) throw context.Reject(position, RejectionCodes.NotSupported, $"{navigation.Name}($apply=…)");
        if (navigation.IsCollection) return;
        foreach (var (name, _) in query.Given)
        {
            if (name is ODataOptions.Top or ODataOptions.Skip or ODataOptions.Count or ODataOptions.OrderBy or ODataOptions.Search)
                throw context.Reject(position, RejectionCodes.Misplaced, name, navigation.Name);
        }
    }
}
