using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Turns the syntax tree of Microsoft's parser into an <see cref="Expression"/>. Its conversions (ConvertNode) are left out: they widen
/// columns to binary floating point (`Count eq 1.5`), where the database compares exactly.
/// </summary>
/// <param name="option">The option being bound, for messages.</param>
sealed class ExpressionBinder(EntitySet set, string option)
{
    int nodes;

    /// <summary>An expression that is true or false.</summary>
    internal Expression Condition(QueryNode node) => Value(node) is { Kind: ValueKind.Boolean } condition
        ? condition
        : throw new RejectedException(RejectionCodes.WrongType, option, "the expression", "a filter must be true or false");

    /// <exception cref="RejectedException">ODT2xx.</exception>
    internal Expression Value(QueryNode node)
    {
        if (node is ConvertNode conversion) return Value(conversion.Source);
        if (++nodes > Limits.Nodes) throw new RejectedException(RejectionCodes.TooManyNodes, option, Limits.Nodes);
        return node switch
        {
            ConstantNode constant => LiteralBinder.Bind(constant, option),
            SingleValuePropertyAccessNode access => Property(access),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both =>
                new Junction(both.OperatorKind == BinaryOperatorKind.And, Condition(both.Left), Condition(both.Right)),
            BinaryOperatorNode binary => Binary(binary),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new Negation(Condition(not.Operand)),
            UnaryOperatorNode minus => Opposite(minus),
            InNode membership => Membership(membership),
            SingleValueFunctionCallNode call => FunctionBinder.Bind(call, this, option),
            // the parser lets an entity be compared with nothing but null, and an entity is null when its key is
            SingleNavigationNode entity => Entity(Path(entity)),
            _ => throw NotSupported(node.Kind.ToString()),
        };
    }

    internal RejectedException NotSupported(string what) => new(RejectionCodes.NotSupported, option, what);

    PropertyValue Property(SingleValuePropertyAccessNode access)
    {
        var path = Path(access.Source);
        var owner = path.Last?.Target ?? set;
        return new PropertyValue(path, owner.Property(access.Property.Name) ?? throw NotSupported(access.Property.Name));
    }

    static PropertyValue Entity(NavigationPath path) => new(path, path.Last!.Target.Key);

    NavigationPath Path(SingleValueNode source)
    {
        if (source is ResourceRangeVariableReferenceNode) return NavigationPath.Root;
        if (source is not SingleNavigationNode step) throw NotSupported(source.Kind.ToString());
        if (++nodes > Limits.Nodes) throw new RejectedException(RejectionCodes.TooManyNodes, option, Limits.Nodes);
        var parent = Path(step.Source);
        var owner = parent.Last?.Target ?? set;
        return parent.Follow(owner.Navigation(step.NavigationProperty.Name) ?? throw NotSupported(step.NavigationProperty.Name));
    }

    Expression Binary(BinaryOperatorNode node)
    {
        if (node.OperatorKind == BinaryOperatorKind.Has) throw NotSupported("has");
        var (left, right) = LiteralBinder.Align(Value(node.Left), Value(node.Right));
        if (Arithmetic(node.OperatorKind) is { } arithmetic) return Computed(arithmetic, left, right);
        if (!AreComparable(left, right))
            throw new RejectedException(RejectionCodes.WrongType, option, $"{left.Kind} with {right.Kind}", "the two sides have different types");
        var comparison = Comparison(node.OperatorKind);
        if (left.Kind == ValueKind.Boolean && comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            throw NotSupported("an order between true and false");
        return new Comparison(comparison, left, right);
    }

    Arithmetic Computed(ArithmeticOperator arithmetic, Expression left, Expression right)
    {
        var (a, b) = (Number(left), Number(right));
        var wider = (ValueKind)Math.Max((int)a.Kind, (int)b.Kind);
        // no decimal division is exact; DuckDB's is a double
        var computed = new Arithmetic(arithmetic, a, b, arithmetic == ArithmeticOperator.Divide && wider == ValueKind.Exact ? ValueKind.Floating : wider);
        return DecimalScale.Of(computed) <= DecimalScale.Largest ? computed : throw new RejectedException(RejectionCodes.OutOfRange, option);
    }

    Minus Opposite(UnaryOperatorNode node) => new(Number(Value(node.Operand)));

    Membership Membership(InNode node)
    {
        var operand = Value(node.Left);
        if (node.Right is not CollectionConstantNode list) throw NotSupported("in with anything but a list of values");
        if (list.Collection.Count > Limits.ListLength) throw new RejectedException(RejectionCodes.ListTooLong, option, Limits.ListLength);
        var values = list.Collection.Select(item => LiteralBinder.Bind(item, option)).ToList();
        if (values.Find(v => !AreComparable(operand, v)) is { } wrong)
            throw new RejectedException(RejectionCodes.WrongType, option, $"{operand.Kind} in a list with {wrong.Kind}", "the types differ");
        return new Membership(operand, [.. values.Where(v => v.Value is not null)], values.Exists(v => v.Value is null));
    }

    Expression Number(Expression e) => IsNumber(e.Kind)
        ? e
        : e is Constant { Value: null } ? new Constant(null, ValueKind.Whole)
        : throw new RejectedException(RejectionCodes.WrongType, option, e.Kind.ToString(), "a number is wanted");

    static bool AreComparable(Expression left, Expression right) =>
        left.Kind == right.Kind
        || (IsNumber(left.Kind) && IsNumber(right.Kind))
        || (IsTime(left.Kind) && IsTime(right.Kind))
        || left is Constant { Value: null }
        || right is Constant { Value: null };

    static bool IsNumber(ValueKind kind) => kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Floating;

    static bool IsTime(ValueKind kind) => kind is ValueKind.Date or ValueKind.Timestamp;

    static ArithmeticOperator? Arithmetic(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => ArithmeticOperator.Add,
        BinaryOperatorKind.Subtract => ArithmeticOperator.Subtract,
        BinaryOperatorKind.Multiply => ArithmeticOperator.Multiply,
        BinaryOperatorKind.Divide => ArithmeticOperator.Divide,
        BinaryOperatorKind.Modulo => ArithmeticOperator.Modulo,
        _ => null,
    };

    static ComparisonOperator Comparison(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ComparisonOperator.Equal,
        BinaryOperatorKind.NotEqual => ComparisonOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ComparisonOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
        BinaryOperatorKind.LessThan => ComparisonOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ComparisonOperator.LessThanOrEqual,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a comparison."),
    };
}
