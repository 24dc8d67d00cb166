namespace Shuddhachar.Warehouse.OData;

/// <summary>Rows before they are paged and shaped: a set, and what $apply, $compute, $search and $filter make of it, step by step.</summary>
/// <param name="Row">Stands for each of the rows.</param>
/// <param name="Reads">How often the statement reads the entities that all begins with.</param>
abstract record Rows(RowVariable Row, int Reads);

/// <summary>The entities of a set.</summary>
sealed record SetRows(EntitySet Set, RowVariable Row) : Rows(Row, Reads: 1)
{
    internal static SetRows Of(EntitySet set) => new(set, new RowVariable(RowShape.Of(set)));
}

/// <summary>Those of which the condition is true.</summary>
sealed record FilteredRows(Rows Source, Expression Condition) : Rows(Source.Row, Source.Reads);

/// <summary>The entities that a navigation leads to from the entities before it: <c>Offices(1)/Gaps</c>.</summary>
sealed record LinkedRows(Rows Source, Navigation Navigation, RowVariable Row) : Rows(Row, Source.Reads);

/// <summary>The same rows with more columns.</summary>
sealed record ComputedRows(Rows Source, IReadOnlyList<(EntityProperty Property, Expression Value)> Items, RowVariable Row) : Rows(Row, Source.Reads);

/// <summary>One row for each combination of the grouping values; without any, one row.</summary>
/// <param name="GroupingSets">Indexes of <paramref name="Groupings"/>: one list, or several for rollup.</param>
sealed record GroupedRows(
    Rows Source,
    IReadOnlyList<(EntityProperty Property, Expression Value)> Groupings,
    IReadOnlyList<IReadOnlyList<int>> GroupingSets,
    IReadOnlyList<(EntityProperty Property, Aggregate Value)> Aggregates,
    RowVariable Row) : Rows(Row, Source.Reads);

/// <summary>Rows of several sources, one below the other. Each part gives every column of the whole, null where it has none of that name.</summary>
sealed record ConcatenatedRows(IReadOnlyList<(Rows Source, IReadOnlyList<Expression?> Values)> Parts, IReadOnlyList<EntityProperty> Columns, EntityProperty PartNumber, RowVariable Row)
    : Rows(Row, Parts.Sum(part => part.Source.Reads));

/// <summary>One value over many rows.</summary>
/// <param name="Value">What is aggregated; null for the count of rows.</param>
/// <param name="Denominator">Of <see cref="AggregateMethod.Ratio"/>.</param>
/// <param name="CountsEmptyNumerator">As <see cref="CustomAggregate"/> says.</param>
sealed record Aggregate(AggregateMethod Method, Expression? Value, Expression? Denominator = null, bool CountsEmptyNumerator = false);

enum AggregateMethod
{
    Count,
    CountDistinct,
    Sum,
    Minimum,
    Maximum,
    Average,

    /// <summary>Sum by sum, in percent.</summary>
    Ratio,
}
