namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Writes expressions. SQL compares with null to unknown where OData says false, which only shows when somebody looks at the result
/// (`not (x gt 5)` is true where x is null). So there are two ways to write: <see cref="Value"/> is exact, <see cref="Condition"/> is for
/// places that treat unknown as false anyway, and leaves DuckDB the plain comparison that it can use to skip blocks.
/// </summary>
sealed class SqlExpression(RowsSql rows)
{
    readonly SqlParameters parameters = rows.Build.Parameters;

    /// <summary>A column of a select list, with the type that its property says.</summary>
    internal string Column(EntityProperty property, Expression value) => SqlType.Column(property, Value(value));

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
        PropertyValue property => rows.Source(property.Row).Column(property.Path, property.Property),
        Constant constant => parameters.Add(constant),
        Comparison comparison => Comparison(comparison, isExact: true),
        Membership membership => Membership(membership, isExact: true),
        Junction both => $"({Value(both.Left)} {(both.IsAnd ? "and" : "or")} {Value(both.Right)})",
        Negation not => $"(not {Value(not.Operand)})",
        Minus minus => $"(-{Value(minus.Operand)})",
        Arithmetic arithmetic => SqlArithmetic.Write(arithmetic, Value(arithmetic.Left), Value(arithmetic.Right)),
        FunctionCall call => SqlFunction.Write(call, call.Arguments.Select(Value).ToArray(), parameters),
        Cast cast => $"try_cast({Value(cast.Operand)} as {SqlType.Of(cast.Type)})",
        Conditional choice => $"(case {string.Join(' ', choice.Branches.Select(branch => $"when {Condition(branch.Condition)} then {Value(branch.Value)}"))} end)",
        Quantifier quantifier => Quantifier(quantifier),
        CollectionCount count => Count(count),
        TextSearch search => Search(search),
        Window window => Window(window),
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
            return IsShort(left) && IsShort(right)
                ? $"coalesce({plain}, {a} is null and {b} is null)"
                : $"list_transform([struct_pack(a := {a}, b := {b})], lambda pair: coalesce(pair.a {Symbol(comparison.Operator)} pair.b, pair.a is null and pair.b is null))[1]";
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

    string Quantifier(Quantifier quantifier)
    {
        var select = rows.Write(quantifier.Collection);
        if (quantifier.Condition is { } condition) select.Where(quantifier.IsAny ? Condition(condition) : $"({Value(condition)}) is not true");
        return $"({(quantifier.IsAny ? "exists" : "not exists")} (select 1 {select.Body()}))";
    }

    string Count(CollectionCount count)
    {
        var select = rows.Write(count.Collection);
        if (count.Condition is { } condition) select.Where(Condition(condition));
        return $"(select count(*) {select.Body()})";
    }

    // the line feed keeps a term from matching across two texts
    string Search(TextSearch search) => search.Texts.Count == 0
        ? "false"
        : $"contains(lower(concat_ws(chr(10), {string.Join(", ", search.Texts.Select(Value))})), lower({parameters.Add(search.Term)}))";

    string Window(Window window)
    {
        var partition = window.Partition.Count == 0 ? "" : $"partition by {string.Join(", ", window.Partition.Select(Value))} ";
        var order = window.OrderBy.Count == 0 ? "" : $"order by {string.Join(", ", OrderTerm.Of(window.OrderBy, this).Select(term => term.Sort))}";
        return window.Function switch
        {
            WindowFunction.RowNumber => $"row_number() over ({partition}{order})",
            WindowFunction.SumBefore => $"coalesce(sum({Value(window.Value!)}) over ({partition}{order} rows between unbounded preceding and 1 preceding), 0)",
            WindowFunction.Sum => $"sum({Value(window.Value!)}) over ({partition})",
            _ => $"min({Value(window.Value!)}) over ({partition})",
        };
    }

    // what is written twice must not itself hold what is written twice, or the text doubles at every level
    static bool IsShort(Expression expression) => expression is PropertyValue or Constant;

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
