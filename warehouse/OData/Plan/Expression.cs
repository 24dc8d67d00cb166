namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// A bound expression of $filter or $orderby. The tree is closed: what is in it can be written as SQL, and nothing else can be in it.
/// It knows OData's meaning (a comparison with null is false, not unknown); how SQL says that is the SQL writer's part.
/// </summary>
/// <param name="Kind">The kind of the value.</param>
/// <param name="IsNullable">Whether the value may be null for some row.</param>
public abstract record Expression(ValueKind Kind, bool IsNullable);

/// <summary>A property of the row, or of what to-one navigations lead to.</summary>
public sealed record PropertyValue(NavigationPath Path, EntityProperty Property)
    : Expression(Property.Type.Kind, Property.IsNullable || Path.CanBeEmpty);

/// <summary>A value out of the request. It reaches the database as a parameter, never as text.</summary>
public sealed record Constant(object? Value, ValueKind Kind) : Expression(Kind, Value is null);

/// <summary><c>eq ne gt ge lt le</c>: always true or false.</summary>
public sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary><c>in</c>: always true or false.</summary>
/// <param name="Values">None is null.</param>
/// <param name="HasNull">Null is among the values, and a null operand is then a member.</param>
public sealed record Membership(Expression Operand, IReadOnlyList<Constant> Values, bool HasNull) : Expression(ValueKind.Boolean, IsNullable: false);

/// <summary><c>and</c>, <c>or</c>, with null as the third truth value.</summary>
public sealed record Junction(bool IsAnd, Expression Left, Expression Right) : Expression(ValueKind.Boolean, Left.IsNullable || Right.IsNullable);

/// <summary><c>not</c>: null stays null.</summary>
public sealed record Negation(Expression Operand) : Expression(ValueKind.Boolean, Operand.IsNullable);

/// <summary><c>add sub mul div mod</c>: null with anything is null, and so is a division by zero.</summary>
public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right, ValueKind Kind)
    : Expression(Kind, Left.IsNullable || Right.IsNullable || Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo);

/// <summary>The minus sign.</summary>
public sealed record Minus(Expression Operand) : Expression(Operand.Kind, Operand.IsNullable);

/// <summary>A canonical function; null in any argument makes it null.</summary>
public sealed record FunctionCall(CanonicalFunction Function, IReadOnlyList<Expression> Arguments, ValueKind Kind)
    : Expression(Kind, Arguments.Any(a => a.IsNullable));

public enum ComparisonOperator
{
    Equal,
    NotEqual,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}

public enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

/// <summary>The functions of the standard that this service knows, by their names there.</summary>
public enum CanonicalFunction
{
    Contains,
    StartsWith,
    EndsWith,
    Length,
    IndexOf,
    Substring,
    ToLower,
    ToUpper,
    Trim,
    Concat,
    Year,
    Month,
    Day,
    Round,
    Floor,
    Ceiling,
}
