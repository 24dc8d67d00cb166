namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// An expression as it was written (commonExpr of the standard's ABNF), before any name is looked up. The tree holds no more than
/// <see cref="Limits.Nodes"/> nodes, its parentheses no deeper than <see cref="Limits.Depth"/>: the parser refuses what is larger.
/// (A chain such as <c>a and b and c</c> leans to the left, as deep as it is long.)
/// </summary>
/// <param name="Position">Characters before it in the option's decoded text.</param>
abstract record ExpressionSyntax(int Position)
{
    /// <summary>What a message calls it.</summary>
    public override string ToString() => "(…)";
}

/// <summary>A value.</summary>
/// <param name="Value">
/// Null; bool; long for a whole number that fits, else decimal for a number without exponent that fits, else double; string; DateOnly;
/// DateTime in UTC; TimeOnly; TimeSpan; Guid; byte[].
/// </param>
/// <param name="Text">As written, for messages.</param>
sealed record LiteralSyntax(int Position, object? Value, string Text) : ExpressionSyntax(Position)
{
    public override string ToString() => Text;
}

/// <summary>A parameter alias, with its @.</summary>
sealed record AliasSyntax(int Position, string Name) : ExpressionSyntax(Position)
{
    public override string ToString() => Name;
}

/// <summary>Values in parentheses or, as the value of an alias, in brackets: the right side of <c>in</c>.</summary>
sealed record ListSyntax(int Position, IReadOnlyList<ExpressionSyntax> Items) : ExpressionSyntax(Position)
{
    public override string ToString() => "(…)";
}

/// <summary><c>Office/NameBn</c>, <c>$it/RankNo</c>, <c>g/Office/Kind</c>, <c>Gaps/$count</c>, <c>Gaps/any(g:g/RankNo gt 1)</c>, <c>Edm.String</c>.</summary>
sealed record PathSyntax(int Position, IReadOnlyList<PathSegmentSyntax> Segments) : ExpressionSyntax(Position)
{
    public override string ToString() => string.Join('/', Segments);
}

abstract record PathSegmentSyntax(int Position);

/// <summary>A property, navigation, range variable, <c>$it</c>, <c>$this</c> or, with a dot, a qualified name.</summary>
sealed record NameSegment(int Position, string Name) : PathSegmentSyntax(Position)
{
    public override string ToString() => Name;
}

/// <summary><c>$count</c>, in 4.01 with <c>($filter=...;$search=...)</c>.</summary>
sealed record CountSegment(int Position, ExpressionSyntax? Filter, SearchSyntax? Search) : PathSegmentSyntax(Position)
{
    public override string ToString() => "$count";
}

/// <summary><c>any(v:condition)</c>, <c>all(v:condition)</c>, or <c>any()</c>, which has neither.</summary>
sealed record LambdaSegment(int Position, bool IsAny, string? Variable, ExpressionSyntax? Condition) : PathSegmentSyntax(Position)
{
    public override string ToString() => IsAny ? "any" : "all";
}

/// <summary><c>not</c> or the minus sign.</summary>
sealed record UnarySyntax(int Position, bool IsNot, ExpressionSyntax Operand) : ExpressionSyntax(Position)
{
    public override string ToString() => IsNot ? "not" : "-";
}

/// <param name="Operator">In lower case: or, and, eq, ne, gt, ge, lt, le, has, in, add, sub, mul, div, divby, mod.</param>
/// <param name="Position">Of the operator itself.</param>
sealed record BinarySyntax(int Position, string Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Position)
{
    public override string ToString() => Operator;
}

/// <summary>A function call; the name in lower case, unless it is qualified by a namespace.</summary>
sealed record CallSyntax(int Position, string Name, IReadOnlyList<ExpressionSyntax> Arguments) : ExpressionSyntax(Position)
{
    public override string ToString() => Name + "()";
}

/// <summary><c>case(condition:value,...)</c>.</summary>
sealed record CaseSyntax(int Position, IReadOnlyList<(ExpressionSyntax Condition, ExpressionSyntax Value)> Branches) : ExpressionSyntax(Position);

/// <summary>The expression of $search.</summary>
abstract record SearchSyntax(int Position);

/// <summary>A word, or a phrase in double quotes (without them).</summary>
sealed record SearchTerm(int Position, string Text) : SearchSyntax(Position);

sealed record SearchNot(int Position, SearchSyntax Operand) : SearchSyntax(Position);

sealed record SearchJunction(int Position, bool IsAnd, SearchSyntax Left, SearchSyntax Right) : SearchSyntax(Position);
