namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// One statement for one plan. Writing cannot fail: names come from the catalog, keywords from closed enums, and every value of the request
/// is a parameter, numbered from 1.
/// </summary>
public sealed record SqlText(string Text, IReadOnlyList<object?> Parameters)
{
    public static SqlText Write(QueryPlan plan) => throw new NotImplementedException();
}
