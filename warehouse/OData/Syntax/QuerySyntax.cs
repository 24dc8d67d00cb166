namespace Shuddhachar.Warehouse.OData;

/// <summary>The options of a request, or those in the parentheses of an expanded navigation, as written. What was not given is null or empty.</summary>
sealed record QuerySyntax
{
    internal static readonly QuerySyntax Empty = new();

    /// <summary>The options as written, decoded, under their names with the dollar sign.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Given { get; init; } = [];

    internal ExpressionSyntax? Filter { get; init; }

    internal SearchSyntax? Search { get; init; }

    internal IReadOnlyList<TransformationSyntax>? Apply { get; init; }

    internal IReadOnlyList<ComputeSyntax> Compute { get; init; } = [];

    internal IReadOnlyList<OrderBySyntax> OrderBy { get; init; } = [];

    /// <summary>Null: $select was not given.</summary>
    internal IReadOnlyList<SelectSyntax>? Select { get; init; }

    internal IReadOnlyList<ExpandSyntax> Expand { get; init; } = [];

    /// <summary>A literal or an alias.</summary>
    internal ExpressionSyntax? Top { get; init; }

    /// <summary>A literal or an alias.</summary>
    internal ExpressionSyntax? Skip { get; init; }

    internal bool Count { get; init; }

    /// <summary>Of an expanded navigation: how often it is followed; <see cref="int.MaxValue"/> for <c>max</c>.</summary>
    internal int? Levels { get; init; }
}

/// <summary>One item of $orderby.</summary>
sealed record OrderBySyntax(ExpressionSyntax Expression, bool IsDescending);

/// <summary>One item of $compute: <c>expression as Name</c>.</summary>
sealed record ComputeSyntax(int Position, ExpressionSyntax Expression, string Name);

/// <summary>One item of $select.</summary>
/// <param name="Path">Names; the last may be <c>*</c>.</param>
/// <param name="Options">What stood in parentheses; null when nothing did.</param>
sealed record SelectSyntax(int Position, IReadOnlyList<string> Path, QuerySyntax? Options);

/// <summary>One item of $expand.</summary>
/// <param name="Path">Names; the last may be <c>*</c>.</param>
/// <param name="Suffix"><c>$ref</c>, <c>$count</c> or null.</param>
sealed record ExpandSyntax(int Position, IReadOnlyList<string> Path, string? Suffix, QuerySyntax Options);
