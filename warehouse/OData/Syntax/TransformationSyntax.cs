namespace Shuddhachar.Warehouse.OData;

/// <summary>One step of $apply (OData Extension for Data Aggregation 4.0); each takes the rows of the step before.</summary>
abstract record TransformationSyntax(int Position);

sealed record FilterTransformation(int Position, ExpressionSyntax Condition) : TransformationSyntax(Position);

sealed record SearchTransformation(int Position, SearchSyntax Search) : TransformationSyntax(Position);

sealed record ComputeTransformation(int Position, IReadOnlyList<ComputeSyntax> Items) : TransformationSyntax(Position);

/// <summary><c>groupby((A,Office/NameBn,rollup($all,B,C)),then)</c>.</summary>
/// <param name="Then">What is done with each group; empty: the distinct combinations.</param>
sealed record GroupByTransformation(int Position, IReadOnlyList<GroupingSyntax> Grouping, IReadOnlyList<TransformationSyntax> Then) : TransformationSyntax(Position);

/// <summary>One property to group by, or a rollup over several.</summary>
/// <param name="WithAll">The rollup begins with <c>$all</c>, which asks for the grand total too.</param>
sealed record GroupingSyntax(int Position, IReadOnlyList<PathSyntax> Paths, bool IsRollup, bool WithAll);

sealed record AggregateTransformation(int Position, IReadOnlyList<AggregateSyntax> Items) : TransformationSyntax(Position);

/// <summary><c>expression with method as Name</c>, <c>$count as Name</c>, or the name of a custom aggregate, with or without <c>as</c>.</summary>
/// <param name="Expression">For $count the path <c>$count</c>, or <c>Gaps/$count</c>.</param>
/// <param name="Method">sum, min, max, average, countdistinct, or a qualified name; null where none was written.</param>
sealed record AggregateSyntax(int Position, ExpressionSyntax Expression, string? Method, string? Name);

/// <summary>The rows of several pipelines, one below the other.</summary>
sealed record ConcatTransformation(int Position, IReadOnlyList<IReadOnlyList<TransformationSyntax>> Parts) : TransformationSyntax(Position);

/// <param name="Name">topcount, topsum, toppercent, bottomcount, bottomsum or bottompercent.</param>
/// <param name="Amount">How many, how much, or which share.</param>
/// <param name="Value">What is compared, and added up for sum and percent.</param>
sealed record RankTransformation(int Position, string Name, ExpressionSyntax Amount, ExpressionSyntax Value) : TransformationSyntax(Position);

sealed record OrderByTransformation(int Position, IReadOnlyList<OrderBySyntax> Items) : TransformationSyntax(Position);

/// <summary><c>top(n)</c> or <c>skip(n)</c>.</summary>
sealed record SliceTransformation(int Position, bool IsTop, ExpressionSyntax Count) : TransformationSyntax(Position);

sealed record IdentityTransformation(int Position) : TransformationSyntax(Position);

/// <summary>A transformation of the standard that has a name here and nothing else: nest, join, outerjoin, expand, ancestors, descendants, traverse, or a custom one.</summary>
sealed record NamedTransformation(int Position, string Name) : TransformationSyntax(Position);
