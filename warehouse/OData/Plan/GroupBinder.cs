namespace Shuddhachar.Warehouse.OData;

/// <summary>groupby() and aggregate(): one row for each combination of values, with the group's sums beside them.</summary>
sealed class GroupBinder(OptionContext context, PlanContext plan)
{
    /// <summary>A property to group by.</summary>
    /// <param name="Path">Names before the property: <c>Office</c> of <c>Office/NameBn</c>.</param>
    sealed record GroupingProperty(IReadOnlyList<string> Path, EntityProperty Property, Expression Value);

    internal Rows Bind(Rows rows, IReadOnlyList<GroupingSyntax> grouping, IReadOnlyList<AggregateSyntax> items)
    {
        var isRollup = grouping.Any(g => g.IsRollup);
        var properties = grouping.SelectMany(g => g.Paths.Select(path => Property(path, rows.Row, g.IsRollup))).ToList();
        var aggregates = items.Select(item => Aggregate(item, rows.Row)).ToList();
        var flags = isRollup ? properties.Where(p => p.Property.Absence is not null).ToList() : [];
        var shape = Shape([], properties) with
        {
            Name = rows.Row.Shape.Name,
            Order = [.. properties.Select(p => p.Property), .. flags.Select(p => p.Property.Absence!), .. aggregates.Where(_ => properties.Count == 0).Select(a => a.Property)],
        };
        foreach (var ((property, _), item) in aggregates.Zip(items))
        {
            ComputeBinder.RequireFree(shape, property.Name, item.Position, context);
            shape = shape with { Properties = [.. shape.Properties, property] };
        }
        return new GroupedRows(
            rows, [.. properties.Select(p => (p.Property, p.Value))], Sets(grouping), aggregates, new RowVariable(shape));
    }

    GroupingProperty Property(PathSyntax path, RowVariable row, bool isRollup)
    {
        if (ExpressionBinder.Value(path, row, context) is not PropertyValue value) throw context.Reject(path.Position, RejectionCodes.NotSupported, path.ToString());
        var property = value.Property with
        {
            Column = plan.NewColumn(),
            IsNullable = value.IsNullable || isRollup,
            Absence = isRollup ? plan.NewColumn(ColumnType.Of("BOOLEAN")) : value.Property.Absence,
        };
        return new GroupingProperty([.. path.Segments.SkipLast(1).Select(s => s.ToString()!)], property, value);
    }

    static RowShape Shape(IReadOnlyList<string> path, IReadOnlyList<GroupingProperty> properties) => new(
        path.Count == 0 ? "" : path[^1],
        null,
        [.. properties.Where(p => p.Path.Count == path.Count).Select(p => p.Property)],
        properties.Where(p => p.Path.Count > path.Count).GroupBy(p => p.Path[path.Count], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Shape([.. path, g.Key], [.. g]), StringComparer.Ordinal),
        []);

    /// <summary>Every combination of the levels of each item: a plain property has one level, a rollup one for each of its beginnings.</summary>
    List<IReadOnlyList<int>> Sets(IReadOnlyList<GroupingSyntax> grouping)
    {
        List<IReadOnlyList<int>> sets = [[]];
        var first = 0;
        foreach (var item in grouping)
        {
            var least = item.IsRollup ? (item.WithAll ? 0 : 1) : item.Paths.Count;
            var levels = Enumerable.Range(least, item.Paths.Count - least + 1).Reverse().Select(n => Enumerable.Range(first, n)).ToList();
            context.Require(sets.Count * levels.Count <= Limits.GroupingSets, item.Position, Limits.GroupingSets, "work_groupings");
            sets = [.. sets.SelectMany(set => levels.Select(level => (IReadOnlyList<int>)[.. set, .. level]))];
            first += item.Paths.Count;
        }
        return sets;
    }

    (EntityProperty Property, Aggregate Value) Aggregate(AggregateSyntax item, RowVariable row)
    {
        var aggregate = item.Expression is PathSyntax { Segments: [CountSegment { Filter: null, Search: null }] } && item.Method is null
            ? new Aggregate(AggregateMethod.Count, null)
            : item.Method is null && item.Expression is PathSyntax { Segments: [NameSegment name] } && Custom(name, row) is { } custom
            ? custom
            : Standard(item, ExpressionBinder.Value(item.Expression, row, context));
        // only a custom aggregate has a name of its own
        return (plan.Named(item.Name ?? item.Expression.ToString()!, ComputedType.Of(aggregate), isNullable: aggregate.Method is not (AggregateMethod.Count or AggregateMethod.CountDistinct)) with { TextParts = aggregate.Value is { } text ? TextParts.Of(text) : 1 }, aggregate);
    }

    static Aggregate? Custom(NameSegment name, RowVariable row) =>
        row.Shape.Set?.CustomAggregates.FirstOrDefault(known => known.Name == name.Name) is { } custom
            ? new Aggregate(
                AggregateMethod.Ratio,
                new PropertyValue(row, NavigationPath.Root, custom.Numerator),
                new PropertyValue(row, NavigationPath.Root, custom.Denominator),
                custom.CountsEmptyNumerator)
            : null;

    Aggregate Standard(AggregateSyntax item, Expression value)
    {
        var method = item.Method switch
        {
            "sum" => AggregateMethod.Sum,
            "min" => AggregateMethod.Minimum,
            "max" => AggregateMethod.Maximum,
            "average" => AggregateMethod.Average,
            "countdistinct" => AggregateMethod.CountDistinct,
            // how many related rows there are, of all rows together
            null when value is CollectionCount => AggregateMethod.Sum,
            null => throw context.Reject(item.Position, RejectionCodes.WrongType, item.Expression.ToString(), "with sum, min, max, average, countdistinct"),
            var other => throw context.Reject(item.Position, RejectionCodes.NotSupported, other),
        };
        if (method is AggregateMethod.Sum or AggregateMethod.Average && !value.Kind.IsNumber() && value.Kind != ValueKind.Duration)
            throw context.Reject(item.Expression.Position, RejectionCodes.WrongType, KindName.Of(value), KindName.Number);
        if (method is AggregateMethod.Minimum or AggregateMethod.Maximum && value.Kind == ValueKind.Boolean)
            throw context.Reject(item.Expression.Position, RejectionCodes.WrongType, KindName.Of(value), KindName.Number);
        return new Aggregate(method, value);
    }
}
