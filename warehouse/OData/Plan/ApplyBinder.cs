namespace Shuddhachar.Warehouse.OData;

/// <summary>$apply, step by step: each takes the rows of the step before. Inside groupby() every step works on each group by itself.</summary>
sealed class ApplyBinder(OptionContext context, PlanContext plan)
{
    internal Rows Bind(IReadOnlyList<TransformationSyntax> steps, Rows rows) => Bind(steps, rows, []);

    Rows Bind(IReadOnlyList<TransformationSyntax> steps, Rows rows, IReadOnlyList<GroupingSyntax> grouping) =>
        steps.Aggregate(rows, (before, step) => Bind(step, before, grouping));

    Rows Bind(TransformationSyntax step, Rows rows, IReadOnlyList<GroupingSyntax> grouping) => step switch
    {
        FilterTransformation filter => new FilteredRows(rows, ExpressionBinder.Condition(filter.Condition, rows.Row, context)),
        SearchTransformation search => new FilteredRows(rows, SearchBinder.Bind(search.Search, rows.Row)),
        ComputeTransformation compute => ComputeBinder.Bind(rows, compute.Items, context, plan),
        GroupByTransformation { Then: [] } distinct => new GroupBinder(context, plan).Bind(rows, [.. grouping, .. distinct.Grouping], []),
        GroupByTransformation group => Bind(group.Then, rows, [.. grouping, .. group.Grouping]),
        AggregateTransformation aggregate => new GroupBinder(context, plan).Bind(rows, grouping, aggregate.Items),
        ConcatTransformation concat => new ConcatBinder(context, plan).Bind(concat.Position, [.. concat.Parts.Select(part => Bind(part, rows, grouping))]),
        RankTransformation rank => Ranked(rank, rows, grouping),
        OrderByTransformation order => Numbered(rows, OrderBy(order.Items, rows.Row, context), Partition(order, rows, grouping)).Rows,
        SliceTransformation slice => Sliced(slice, rows, Partition(slice, rows, grouping)),
        IdentityTransformation => rows,
        NamedTransformation named => throw context.Reject(named.Position, RejectionCodes.NotSupported, named.Name),
        _ => throw new ArgumentException($"{step.GetType().Name} has no meaning.", nameof(step)),
    };

    internal static List<OrderByItem> OrderBy(IReadOnlyList<OrderBySyntax> items, RowVariable row, OptionContext context) =>
    [
        .. items.Select(item => new OrderByItem(ExpressionBinder.Value(item.Expression, row, context), item.IsDescending))
            // a literal orders nothing, and DuckDB would take a number for a column's position
            .Where(item => item.Expression is not Constant),
    ];

    List<Expression> Partition(TransformationSyntax step, Rows rows, IReadOnlyList<GroupingSyntax> grouping) => grouping.Any(g => g.IsRollup)
        ? throw context.Reject(step.Position, RejectionCodes.NotSupported, "rollup")
        : [.. grouping.SelectMany(g => g.Paths).Select(path => ExpressionBinder.Value(path, rows.Row, context))];

    /// <summary>Numbers the rows; from here on that is their order.</summary>
    /// <param name="summed">Of which the sum of the rows before and of all rows is wanted too.</param>
    (Rows Rows, PropertyValue Number, IReadOnlyList<PropertyValue> Sums) Numbered(
        Rows rows, IReadOnlyList<OrderByItem> order, IReadOnlyList<Expression> partition, Expression? summed = null)
    {
        var total = Total(order, rows.Row);
        List<Window> windows = [new Window(WindowFunction.RowNumber, null, total, partition)];
        if (summed is not null) windows.AddRange([new Window(WindowFunction.SumBefore, summed, total, partition), new Window(WindowFunction.Sum, summed, [], partition)]);
        var items = windows.ConvertAll(window => (Property: plan.NewColumn(ComputedType.Of(window)), Value: (Expression)window));
        // the numbers of different groups say nothing about each other, so what told rows apart before goes on doing so
        var shape = rows.Row.Shape with { Order = [items[0].Property, .. rows.Row.Shape.Order] };
        var numbered = new ComputedRows(rows, items, new RowVariable(shape));
        var values = items.ConvertAll(item => new PropertyValue(numbered.Row, NavigationPath.Root, item.Property));
        return (numbered, values[0], values[1..]);
    }

    /// <summary>An order that no two rows share.</summary>
    internal static List<OrderByItem> Total(IEnumerable<OrderByItem> order, RowVariable row) =>
        [.. order, .. row.Shape.Order.Select(p => new PropertyValue(row, NavigationPath.Root, p)).SelectMany(Total)];

    static OrderByItem[] Total(PropertyValue value) => new OrderByItem(value, IsDescending: false) is { IsBengali: true } item ? [item, item with { IsByCode = true }] : [new(value, IsDescending: false)];

    FilteredRows Sliced(SliceTransformation slice, Rows rows, IReadOnlyList<Expression> partition)
    {
        var count = PlanContext.Number(slice.Count, context)!.Value;
        var (numbered, number, _) = Numbered(rows, [], partition);
        var comparison = slice.IsTop ? ComparisonOperator.LessThanOrEqual : ComparisonOperator.GreaterThan;
        return new FilteredRows(numbered, new Comparison(comparison, number, new Constant(count, ValueKind.Whole)));
    }

    FilteredRows Ranked(RankTransformation rank, Rows rows, IReadOnlyList<GroupingSyntax> grouping)
    {
        var value = ExpressionBinder.Value(rank.Value, rows.Row, context);
        var isCount = rank.Name.EndsWith("count", StringComparison.Ordinal);
        if (!isCount && !value.Kind.IsNumber()) throw context.Reject(rank.Value.Position, RejectionCodes.WrongType, KindName.Of(value), KindName.Number);
        var amount = Amount(rank, isCount);
        // a row without the value is neither among the highest nor among the lowest
        var known = new FilteredRows(rows, new Comparison(ComparisonOperator.NotEqual, value, new Constant(null, value.Kind)));
        var order = new OrderByItem(value, IsDescending: rank.Name.StartsWith("top", StringComparison.Ordinal));
        var (numbered, number, sums) = Numbered(known, [order], Partition(rank, known, grouping), isCount ? null : value);
        if (isCount) return new FilteredRows(numbered, new Comparison(ComparisonOperator.LessThanOrEqual, number, amount));
        (Expression Sum, Expression Amount) wanted = rank.Name.EndsWith("sum", StringComparison.Ordinal)
            ? (sums[0], amount)
            : (Times(sums[0], new Constant(100L, ValueKind.Whole)), Times(sums[1], amount));
        return Before(numbered, number, new Comparison(ComparisonOperator.GreaterThanOrEqual, wanted.Sum, wanted.Amount), Partition(rank, numbered, grouping));
    }

    /// <summary>The rows before the first one with enough: not all without, because negative values take the sum down again.</summary>
    FilteredRows Before(Rows rows, PropertyValue number, Comparison isEnough, List<Expression> partition)
    {
        var first = new Window(WindowFunction.Minimum, new Conditional([(isEnough, number)], ValueKind.Whole), [], partition);
        var column = plan.NewColumn(ColumnType.Count, isNullable: true);
        var known = new ComputedRows(rows, [(column, first)], new RowVariable(rows.Row.Shape));
        // each step has its own row; the columns keep their names
        Expression Of(EntityProperty property) => new PropertyValue(known.Row, NavigationPath.Root, property);
        return new FilteredRows(known, new Junction(
            IsAnd: false,
            new Comparison(ComparisonOperator.LessThan, Of(number.Property), Of(column)),
            new Comparison(ComparisonOperator.Equal, Of(column), new Constant(null, ValueKind.Whole))));
    }

    static Arithmetic Times(Expression left, Constant right) =>
        new(ArithmeticOperator.Multiply, left, right, KindName.Wider(left.Kind, right.Kind)!.Value);

    Constant Amount(RankTransformation rank, bool isCount)
    {
        if (isCount) return new Constant(PlanContext.Number(rank.Amount, context)!.Value, ValueKind.Whole);
        var amount = ExpressionBinder.Value(rank.Amount, new RowVariable(RowShape.Empty), context);
        return amount is Constant { Value: not null } constant && constant.Kind.IsNumber()
            ? constant
            : throw context.Reject(rank.Amount.Position, RejectionCodes.WrongType, KindName.Of(amount), KindName.Number);
    }
}
