namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// A bound expression. The tree is closed: what is in it can be written as SQL, and nothing else can be in it.
/// It knows OData's meaning (a comparison with null is false, not unknown); how SQL says that is <see cref="SqlExpression"/>'s part.
/// </summary>
/// <param name="Kind">The kind of the value.</param>
/// <param name="IsNullable">Whether the value may be null for some row.</param>
abstract record Expression(ValueKind Kind, bool IsNullable);

/// <summary>A property of a row, or of what to-one navigations lead to from it.</summary>
sealed record PropertyValue(RowVariable Row, NavigationPath Path, EntityProperty Property)
    : Expression(Property.Type.Kind, Property.IsNullable || Path.CanBeEmpty);

/// <summary>A value out of the request. It reaches the database as a parameter, never as text.</summary>
sealed record Constant(object? Value, ValueKind Kind) : Expression(Kind, Value is null);

/// <summary><c>eq ne gt ge lt le</c>: always true or false.</summary>
sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary><c>in</c>: always true or false.</summary>
/// <param name="Values">None is null.</param>
/// <param name="HasNull">Null is among the values, and a null operand is then a member.</param>
sealed record Membership(Expression Operand, IReadOnlyList<Constant> Values, bool HasNull) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary><c>and</c>, <c>or</c>, with null as the third truth value.</summary>
sealed record Junction(bool IsAnd, Expression Left, Expression Right) : Expression(ValueKind.Boolean, Left.IsNullable || Right.IsNullable);

/// <summary><c>not</c>: null stays null.</summary>
sealed record Negation(Expression Operand) : Expression(ValueKind.Boolean, Operand.IsNullable);

/// <summary><c>add sub mul div divby mod</c>: null with anything is null, and so is a division by zero.</summary>
sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right, ValueKind Kind)
    : Expression(Kind, Left.IsNullable || Right.IsNullable || Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo);

/// <summary>The minus sign.</summary>
sealed record Minus(Expression Operand) : Expression(Operand.Kind, Operand.IsNullable);

/// <summary>A canonical function; null in any argument makes it null.</summary>
sealed record FunctionCall(CanonicalFunction Function, IReadOnlyList<Expression> Arguments, ValueKind Kind)
    : Expression(Kind, Arguments.Any(a => a.IsNullable));

/// <summary><c>cast(value,type)</c>: null where the value has no such form.</summary>
sealed record Cast(Expression Operand, ColumnType Type) : Expression(Type.Kind, IsNullable: true);

/// <summary><c>case(condition:value,...)</c>: the value of the first condition that is true, else null.</summary>
sealed record Conditional(IReadOnlyList<(Expression Condition, Expression Value)> Branches, ValueKind Kind) : Expression(Kind, IsNullable: true);

/// <summary><c>any</c> and <c>all</c>: always true or false.</summary>
/// <param name="Condition">About the collection's row; null for <c>any()</c>.</param>
sealed record Quantifier(bool IsAny, RowCollection Collection, Expression? Condition) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary><c>Gaps/$count</c>: how many rows of the collection pass.</summary>
sealed record CollectionCount(RowCollection Collection, Expression? Condition) : Expression(ValueKind.Whole, IsNullable: false);

/// <summary>One word or phrase of $search: some of the texts contains it, whatever its case.</summary>
sealed record TextSearch(IReadOnlyList<Expression> Texts, string Term) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary>A row's place among others: what top, skip and the topcount family ask for.</summary>
/// <param name="Value">What is added up; null for <see cref="WindowFunction.RowNumber"/>.</param>
/// <param name="Partition">Rows alike in these are counted by themselves.</param>
sealed record Window(WindowFunction Function, Expression? Value, IReadOnlyList<OrderByItem> OrderBy, IReadOnlyList<Expression> Partition)
    : Expression(Value?.Kind ?? ValueKind.Whole, IsNullable: Function == WindowFunction.Minimum);

/// <summary>The rows that a to-many navigation leads to from a row.</summary>
/// <param name="Path">To-one steps before the last.</param>
/// <param name="Target">Stands for a row of the collection.</param>
sealed record RowCollection(RowVariable Row, NavigationPath Path, Navigation Navigation, RowVariable Target);

/// <summary>One item of an order. Nulls come first ascending and last descending, as the standard says.</summary>
/// <param name="IsByCode">Even Bengali text by code point: to a dictionary, words that differ in a joiner alone are alike.</param>
sealed record OrderByItem(Expression Expression, bool IsDescending, bool IsByCode = false)
{
    /// <summary>Ordered as a Bengali dictionary is.</summary>
    internal bool IsBengali => !IsByCode && IsBengaliText(Expression);

    static bool IsBengaliText(Expression expression) => expression switch
    {
        PropertyValue value => value.Property.IsBengali,
        FunctionCall { Kind: ValueKind.Text } call => call.Arguments.Any(IsBengaliText),
        Conditional { Kind: ValueKind.Text } choice => choice.Branches.Any(branch => IsBengaliText(branch.Value)),
        _ => false,
    };
}

enum ComparisonOperator
{
    Equal,
    NotEqual,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}

enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

enum WindowFunction
{
    /// <summary>From 1.</summary>
    RowNumber,

    /// <summary>The sum over the rows before this one; 0 for the first.</summary>
    SumBefore,

    /// <summary>The sum over all rows.</summary>
    Sum,

    /// <summary>The least over all rows.</summary>
    Minimum,
}
