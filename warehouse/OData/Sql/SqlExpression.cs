namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Writes expressions. SQL compares with null to unknown where OData says false, which only shows when somebody looks at the result
/// (`not (x gt 5)` is true where x is null). So there are two ways to write: <see cref="Value"/> is exact, <see cref="Condition"/> is for
/// places that treat unknown as false anyway, and leaves DuckDB the plain comparison that it can use to skip blocks.
/// </summary>
sealed class SqlExpression(SqlSource source, SqlParameters parameters)
{
    /// <summary>True exactly where the expression is true; false or unknown elsewhere.</summary>
    internal string Condition(Expression expression) => expression switch
    {
        Junction both => $"({Condition(both.Left)} {(both.IsAnd ? "and" : "or")} {Condition(both.Right)})",
        Comparison comparison => Comparison(comparison, isExact: false),
        Membership membership => Membership(membership, isExact: false),
        _ => Value(expression),
    };

    /// <summary>The value itself; null exactly where OData's value is null.</summary>
    internal string Value(Expression expression) => expression switch
    {
        PropertyValue property => source.Column(property.Path, property.Property),
        Constant constant => parameters.Add(constant),
        Comparison comparison => Comparison(comparison, isExact: true),
        Membership membership => Membership(membership, isExact: true),
        Junction both => $"({Value(both.Left)} {(both.IsAnd ? "and" : "or")} {Value(both.Right)})",
        Negation not => $"(not {Value(not.Operand)})",
        Minus minus => $"(-{Value(minus.Operand)})",
        Arithmetic arithmetic => Arithmetic(arithmetic),
        FunctionCall call => SqlFunction.Write(call, call.Arguments.Select(Value).ToArray(), parameters),
        _ => throw new ArgumentException($"{expression.GetType().Name} is an expression without SQL.", nameof(expression)),
    };

    string Comparison(Comparison comparison, bool isExact)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        var (a, b) = (Value(left), Value(right));
        var eitherIsNullable = left.IsNullable || right.IsNullable;
        var bothAreNullable = left.IsNullable && right.IsNullable;
        switch (comparison.Operator)
        {
            case ComparisonOperator.Equal when right is Constant { Value: null }:
                return $"({a} is null)";
            case ComparisonOperator.NotEqual when right is Constant { Value: null }:
                return $"({a} is not null)";
            case ComparisonOperator.Equal when isExact ? eitherIsNullable : bothAreNullable:
                return $"({a} is not distinct from {b})";
            case ComparisonOperator.NotEqual when eitherIsNullable:
                return $"({a} is distinct from {b})";
        }
        var plain = $"({a} {Symbol(comparison.Operator)} {b})";
        // null ge null is true, because null equals itself; operands of ge are no truth values, so this cannot be nested
        if (bothAreNullable && comparison.Operator is ComparisonOperator.GreaterThanOrEqual or ComparisonOperator.LessThanOrEqual)
            return $"coalesce({plain}, {a} is null and {b} is null)";
        return isExact && eitherIsNullable ? $"coalesce({plain}, false)" : plain;
    }

    string Membership(Membership membership, bool isExact)
    {
        var operand = Value(membership.Operand);
        if (membership.Values.Count == 0) return membership.HasNull ? $"({operand} is null)" : "false";
        var isIn = $"({operand} in ({string.Join(", ", membership.Values.Select(parameters.Add))}))";
        // unknown can only come from a null operand
        if (membership.HasNull) return $"coalesce({isIn}, true)";
        return isExact && membership.Operand.IsNullable ? $"coalesce({isIn}, false)" : isIn;
    }

    string Arithmetic(Arithmetic arithmetic)
    {
        var (a, b) = (Value(arithmetic.Left), Value(arithmetic.Right));
        // whole numbers divide to whole numbers, towards zero; DuckDB answers null for n // 0, but infinity for a fraction.
        // nullif rather than case: each operand may be written only once, or nested ones double the text at every level
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => $"({a} + {b})",
            ArithmeticOperator.Subtract => $"({a} - {b})",
            ArithmeticOperator.Multiply when arithmetic.Kind == ValueKind.Exact => $"({Wide(arithmetic.Left, a)} * {b})",
            ArithmeticOperator.Multiply => $"({a} * {b})",
            ArithmeticOperator.Divide when arithmetic.Kind == ValueKind.Whole => $"({a} // {b})",
            ArithmeticOperator.Divide => $"({a} / nullif({b}, 0))",
            _ => $"({a} % nullif({b}, 0))",
        };
    }

    // DuckDB keeps the product of two DECIMAL(18) in 64 bits, which a few factors overflow
    static string Wide(Expression e, string sql) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cast({sql} as decimal({DecimalScale.Digits},{DecimalScale.Of(e)}))");

    static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.GreaterThan => ">",
        ComparisonOperator.GreaterThanOrEqual => ">=",
        ComparisonOperator.LessThan => "<",
        _ => "<=",
    };
}
