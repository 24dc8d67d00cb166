using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Which plans may fail while they run, because a value has no place in its type: those that calculate. To look up, compare and order never fails.
/// </summary>
static class Failure
{
    /// <summary>Digits on either side of a point that any two numbers may have and still be compared.</summary>
    const int Comfortable = 18;

    internal static bool IsPossible(FeedPlan plan) => In(plan.Rows) || In(plan.Projection) || plan.OrderBy.Any(item => In(item.Expression));

    static bool In(Rows rows) => rows switch
    {
        SetRows => false,
        FilteredRows filtered => In(filtered.Source) || In(filtered.Condition),
        LinkedRows linked => In(linked.Source),
        ComputedRows computed => In(computed.Source) || computed.Items.Any(item => In(item.Value)),
        GroupedRows grouped => In(grouped.Source) || grouped.Groupings.Any(item => In(item.Value)) || grouped.Aggregates.Any(item => In(item.Value)),
        _ => true,
    };

    static bool In(Aggregate aggregate) => aggregate.Method switch
    {
        AggregateMethod.Count or AggregateMethod.CountDistinct or AggregateMethod.Minimum or AggregateMethod.Maximum => aggregate.Value is { } value && In(value),
        // rows enough to overflow such a sum do not exist
        AggregateMethod.Sum or AggregateMethod.Average => aggregate.Value is not PropertyValue { Property.Type: var type }
            || !(type.Kind == ValueKind.Exact && type.Precision <= Comfortable || type.Edm is EdmPrimitiveTypeKind.Int32 or EdmPrimitiveTypeKind.Int16),
        _ => true,
    };

    static bool In(Projection projection) => projection.Values.Any(value => value switch
    {
        ExpressionValue known => In(known.Expression),
        GroupValue group => In(group.Projection),
        Expansion expansion => In(expansion.Rows)
            || expansion.Projection is { } inner && In(inner)
            || expansion.OrderBy.Any(item => In(item.Expression)),
        _ => true,
    });

    static bool In(Expression expression) => expression switch
    {
        PropertyValue or Constant => false,
        Comparison comparison => In(comparison.Left) || In(comparison.Right) || IsWide(comparison.Left) || IsWide(comparison.Right),
        Membership membership => In(membership.Operand) || IsWide(membership.Operand) || membership.Values.Any(IsWide),
        Junction both => In(both.Left) || In(both.Right),
        Negation not => In(not.Operand),
        FunctionCall call => !IsTotal(call.Function) || call.Arguments.Any(In),
        Quantifier quantifier => quantifier.Condition is { } condition && In(condition),
        CollectionCount count => count.Condition is { } condition && In(condition),
        TextSearch search => search.Texts.Any(In),
        Conditional choice => choice.Branches.Any(branch => In(branch.Condition) || In(branch.Value)),
        _ => true,
    };

    // the two sides of a comparison are brought to one type, which has room for 38 digits
    static bool IsWide(Expression expression) => expression switch
    {
        PropertyValue value => value.Property.Type.Precision > Comfortable,
        Constant { Value: decimal number } => number.Scale > Comfortable || decimal.Abs(number) >= 1_000_000_000_000_000_000m,
        _ => false,
    };

    // has a value for every argument
    static bool IsTotal(CanonicalFunction function) => function
        is CanonicalFunction.Contains or CanonicalFunction.StartsWith or CanonicalFunction.EndsWith or CanonicalFunction.Length or CanonicalFunction.IndexOf
        or CanonicalFunction.ToLower or CanonicalFunction.ToUpper or CanonicalFunction.Trim or CanonicalFunction.Concat
        or CanonicalFunction.Year or CanonicalFunction.Month or CanonicalFunction.Day;
}
