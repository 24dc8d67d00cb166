namespace Shuddhachar.Warehouse.OData;

/// <summary>Looks up the names of an expression, gives its parts their types, and refuses what has no meaning.</summary>
/// <remarks>Errors: <see cref="RejectedException"/> ODT2xx, with the place.</remarks>
sealed class ExpressionBinder(OptionContext context, Scope scope)
{
    readonly OperatorBinder operators = new(context);

    internal static Expression Value(ExpressionSyntax syntax, RowVariable row, OptionContext context) => new ExpressionBinder(context, Scope.Of(row)).Value(syntax);

    internal static Expression Condition(ExpressionSyntax syntax, RowVariable row, OptionContext context) => new ExpressionBinder(context, Scope.Of(row)).Condition(syntax);

    /// <summary>An expression that is true or false.</summary>
    internal Expression Condition(ExpressionSyntax syntax)
    {
        var bound = Value(syntax);
        if (bound is Constant { Value: null }) return new Constant(null, ValueKind.Boolean);
        return bound.Kind == ValueKind.Boolean ? bound : throw context.Reject(syntax.Position, RejectionCodes.WrongType, KindName.Of(bound), KindName.Of(ValueKind.Boolean));
    }

    internal Expression Value(ExpressionSyntax syntax)
    {
        var bound = ValueOrEntity(syntax);
        return bound is EntityReference ? throw context.Reject(syntax.Position, RejectionCodes.WrongType, KindName.Entity, KindName.Value) : bound;
    }

    /// <summary>Also an entity, which can be compared with null.</summary>
    Expression ValueOrEntity(ExpressionSyntax syntax)
    {
        if (context.IsInAlias) context.Require(++context.Work.AliasNodes <= Limits.AliasNodes, syntax.Position, Limits.AliasNodes, "work_aliases");
        return Bound(syntax);
    }

    Expression Bound(ExpressionSyntax syntax) => syntax switch
    {
        LiteralSyntax literal => LiteralBinder.Bind(literal, context),
        AliasSyntax alias => Alias(alias),
        PathSyntax path => Path(path),
        UnarySyntax { IsNot: true } not => new Negation(Condition(not.Operand)),
        UnarySyntax minus => operators.Minus(Value(minus.Operand), minus.Operand.Position),
        BinarySyntax { Operator: "and" or "or" } both => new Junction(both.Operator == "and", Condition(both.Left), Condition(both.Right)),
        BinarySyntax { Operator: "in" } membership => Membership(membership),
        BinarySyntax binary => Binary(binary),
        CallSyntax call => new FunctionBinder(context).Bind(call, Value),
        CaseSyntax choice => Choice(choice),
        ListSyntax list => throw context.Reject(list.Position, RejectionCodes.WrongType, KindName.List, KindName.Value),
        _ => throw new ArgumentException($"{syntax.GetType().Name} has no meaning.", nameof(syntax)),
    };

    Expression Alias(AliasSyntax alias) => AliasValue(alias) switch
    {
        AliasSyntax => throw context.Reject(alias.Position, RejectionCodes.NotSupported, alias.Name),
        // the standard: names in an alias's value mean what they mean where the alias is used
        var value => new ExpressionBinder(context with { IsInAlias = true }, scope).Value(value),
    };

    ExpressionSyntax AliasValue(AliasSyntax alias) => context.Aliases.GetValueOrDefault(alias.Name) ?? new LiteralSyntax(alias.Position, null, "null");

    Expression Binary(BinarySyntax binary)
    {
        var (left, right) = (ValueOrEntity(binary.Left), ValueOrEntity(binary.Right));
        if (left is not EntityReference && right is not EntityReference) return operators.Bind(binary, left, right);
        var (entity, other) = left is EntityReference reference ? (reference, right) : ((EntityReference)right, left);
        if (binary.Operator is not ("eq" or "ne") || other is not Constant { Value: null })
            throw context.Reject(binary.Position, RejectionCodes.WrongType, KindName.Entity, "eq null, ne null");
        return new Comparison(binary.Operator == "eq" ? ComparisonOperator.Equal : ComparisonOperator.NotEqual, entity.Key, new Constant(null, entity.Key.Kind));
    }

    Expression Membership(BinarySyntax binary)
    {
        var operand = Value(binary.Left);
        var right = binary.Right is AliasSyntax alias ? AliasValue(alias) : binary.Right;
        if (right is not ListSyntax list) throw context.Reject(binary.Right.Position, RejectionCodes.WrongType, right.ToString(), KindName.List);
        if (binary.Right is AliasSyntax) context.Require((context.Work.AliasListItems += list.Items.Count) <= Limits.AliasListItems, list.Position, Limits.AliasListItems, "work_list_items");
        if (list.Items.Count > Limits.ListLength) throw context.Reject(list.Position, RejectionCodes.ListTooLong, Limits.ListLength);
        return operators.Membership(operand, [.. list.Items.Select(item => (Value(item), item.Position))]);
    }

    Conditional Choice(CaseSyntax choice)
    {
        var branches = choice.Branches.Select(branch => (Condition: Condition(branch.Condition), Value: Value(branch.Value))).ToList();
        var kind = branches.Select(branch => branch.Value).Where(value => value is not Constant { Value: null }).Select(value => value.Kind)
            .Aggregate((ValueKind?)null, (known, next) => known is { } wide ? KindName.Wider(wide, next) ?? throw Differs(wide, next) : next) ?? ValueKind.Text;
        return new Conditional([.. branches.Select(branch => (branch.Condition, LiteralBinder.Beside(branch.Value, kind)))], kind);

        RejectedException Differs(ValueKind one, ValueKind other) => context.Reject(choice.Position, RejectionCodes.WrongType, KindName.Of(other), KindName.Of(one));
    }

    Expression Path(PathSyntax path)
    {
        var walk = new PathWalk(context, scope, path);
        switch (walk.Last)
        {
            case null:
                return walk.End();
            case CountSegment count:
                var counted = Collection(walk, path);
                return new CollectionCount(counted, CountCondition(count, counted.Target));
            case LambdaSegment lambda:
                var tested = Collection(walk, path);
                var inner = lambda.Variable is { } name ? new ExpressionBinder(context, scope.With(name, tested.Target)) : this;
                return new Quantifier(lambda.IsAny, tested, lambda.Condition is { } condition ? inner.Condition(condition) : null);
            default:
                throw context.Reject(path.Position, RejectionCodes.NotSupported, path.ToString());
        }
    }

    RowCollection Collection(PathWalk walk, PathSyntax path)
    {
        context.Require(++context.Work.Collections <= Limits.Collections, path.Position, Limits.Collections, "work_collections");
        context.Require(scope.Depth < Limits.CollectionDepth, path.Position, Limits.CollectionDepth, "work_collection_depth");
        return walk.Collection();
    }

    Expression? CountCondition(CountSegment count, RowVariable row)
    {
        var filter = count.Filter is { } text ? new ExpressionBinder(context, scope.Within(row)).Condition(text) : null;
        var search = count.Search is { } words ? SearchBinder.Bind(words, row) : null;
        return filter is not null && search is not null ? new Junction(IsAnd: true, filter, search) : filter ?? search;
    }
}

/// <summary>An entity in an expression: it can only be compared with null, and is null where its key is.</summary>
sealed record EntityReference(PropertyValue Key) : Expression(Key.Kind, Key.IsNullable);
