using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Which plans may fail while they run: those that calculate, because a value may have no place in its type, and those that may take longer than
/// a statement's time, because they look through texts, look other rows up for each row, or sort by a dictionary. To compare numbers, codes and
/// dates, and to order by them, neither fails nor takes long.
/// </summary>
static class Failure
{
    /// <summary>Digits on either side of a point that any two numbers may have and still be compared.</summary>
    const int Comfortable = 18;

    internal static bool IsPossible(FeedPlan plan) => In(plan.Rows) || In(plan.Projection) || plan.OrderBy.Any(In);

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
            || expansion.OrderBy.Any(In),
        _ => true,
    });

    static bool In(OrderByItem item) => item.IsBengali || In(item.Expression);

    static bool In(Expression expression) => expression switch
    {
        PropertyValue or Constant => false,
        Comparison comparison => In(comparison.Left) || In(comparison.Right) || IsWide(comparison.Left) || IsWide(comparison.Right),
        Membership membership => In(membership.Operand) || IsWide(membership.Operand) || membership.Values.Any(IsWide),
        Junction both => In(both.Left) || In(both.Right),
        Negation not => In(not.Operand),
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
}
