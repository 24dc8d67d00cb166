namespace Shuddhachar.Warehouse.OData;

/// <summary>What the operators do with which types.</summary>
sealed class OperatorBinder(OptionContext context)
{
    internal Expression Bind(BinarySyntax syntax, Expression left, Expression right)
    {
        (left, right) = LiteralBinder.Align(left, right);
        return syntax.Operator switch
        {
            "eq" => Compared(ComparisonOperator.Equal),
            "ne" => Compared(ComparisonOperator.NotEqual),
            "gt" => Compared(ComparisonOperator.GreaterThan),
            "ge" => Compared(ComparisonOperator.GreaterThanOrEqual),
            "lt" => Compared(ComparisonOperator.LessThan),
            "le" => Compared(ComparisonOperator.LessThanOrEqual),
            "add" => Computed(ArithmeticOperator.Add),
            "sub" => Computed(ArithmeticOperator.Subtract),
            "mul" => Computed(ArithmeticOperator.Multiply),
            "div" => Computed(ArithmeticOperator.Divide),
            "divby" => Computed(ArithmeticOperator.Divide, isFraction: true),
            "mod" => Computed(ArithmeticOperator.Modulo),
            _ => throw context.Reject(syntax.Position, RejectionCodes.NotSupported, syntax.Operator),
        };

        Comparison Compared(ComparisonOperator comparison)
        {
            if (!AreComparable(left, right)) throw Mismatch(syntax.Position, left, right);
            if (left.Kind == ValueKind.Boolean && comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
                throw context.Reject(syntax.Position, RejectionCodes.WrongType, KindName.Of(left), "eq, ne");
            return new Comparison(comparison, left, right);
        }

        Arithmetic Computed(ArithmeticOperator arithmetic, bool isFraction = false)
        {
            var kind = ResultOf(arithmetic, left, right) ?? throw Mismatch(syntax.Position, left, right);
            var (a, b) = (LiteralBinder.Beside(left, kind), LiteralBinder.Beside(right, kind));
            // no division of decimals is exact; DuckDB's is a double
            if (arithmetic == ArithmeticOperator.Divide && (kind == ValueKind.Exact || (isFraction && kind == ValueKind.Whole))) kind = ValueKind.Floating;
            var computed = new Arithmetic(arithmetic, a, b, kind);
            return DecimalScale.Of(computed) <= DecimalScale.Largest ? computed : throw context.Reject(syntax.Position, RejectionCodes.OutOfRange);
        }
    }

    internal Minus Minus(Expression operand, int position)
    {
        var value = operand is Constant { Value: null } ? new Constant(null, ValueKind.Whole) : operand;
        return value.Kind.IsNumber() || value.Kind == ValueKind.Duration
            ? new Minus(value)
            : throw context.Reject(position, RejectionCodes.WrongType, KindName.Of(operand), KindName.Number);
    }

    internal Expression Membership(Expression operand, IReadOnlyList<(Expression Value, int Position)> items)
    {
        var values = new List<Constant>();
        Expression? others = null;
        foreach (var (item, position) in items)
        {
            var value = LiteralBinder.Beside(item, operand.Kind);
            if (!AreComparable(operand, value)) throw Mismatch(position, operand, value);
            if (value is Constant constant) values.Add(constant);
            else others = Or(others, new Comparison(ComparisonOperator.Equal, operand, value));
        }
        var membership = new Membership(operand, [.. values.Where(v => v.Value is not null)], values.Exists(v => v.Value is null));
        return others is null ? membership : Or(others, membership);
    }

    static Expression Or(Expression? left, Expression right) => left is null ? right : new Junction(IsAnd: false, left, right);

    /// <summary>The kind of a result; null when the operator has no meaning for such operands. Null counts as whatever fits.</summary>
    static ValueKind? ResultOf(ArithmeticOperator arithmetic, Expression left, Expression right)
    {
        var (a, b) = (left is Constant { Value: null } ? right.Kind : left.Kind, right is Constant { Value: null } ? left.Kind : right.Kind);
        if (left is Constant { Value: null } && right is Constant { Value: null }) return ValueKind.Whole;
        if (a.IsNumber() && b.IsNumber()) return KindName.Wider(a, b);
        return (arithmetic, a, b) switch
        {
            (ArithmeticOperator.Add or ArithmeticOperator.Subtract, ValueKind.Duration, ValueKind.Duration) => ValueKind.Duration,
            (ArithmeticOperator.Add, ValueKind.Date or ValueKind.Timestamp, ValueKind.Duration) => a,
            (ArithmeticOperator.Add, ValueKind.Duration, ValueKind.Date or ValueKind.Timestamp) => b,
            (ArithmeticOperator.Subtract, ValueKind.Date or ValueKind.Timestamp, ValueKind.Duration) => a,
            (ArithmeticOperator.Subtract, ValueKind.Date or ValueKind.Timestamp, ValueKind.Date or ValueKind.Timestamp) => ValueKind.Duration,
            (ArithmeticOperator.Multiply or ArithmeticOperator.Divide, ValueKind.Duration, _) when b.IsNumber() => ValueKind.Duration,
            (ArithmeticOperator.Multiply, _, ValueKind.Duration) when a.IsNumber() => ValueKind.Duration,
            _ => null,
        };
    }

    static bool AreComparable(Expression left, Expression right) =>
        KindName.Wider(left.Kind, right.Kind) is not null || left is Constant { Value: null } || right is Constant { Value: null };

    RejectedException Mismatch(int position, Expression left, Expression right) =>
        context.Reject(position, RejectionCodes.WrongTypes, KindName.Of(left), KindName.Of(right));
}
