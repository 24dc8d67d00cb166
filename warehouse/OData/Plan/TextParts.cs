namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// Of how many texts a text is put together at most. A column computed from itself with itself doubles at every step: twenty steps make a
/// megabyte of every letter.
/// </summary>
static class TextParts
{
    internal static int Of(Expression expression) => expression switch
    {
        PropertyValue value => value.Property.TextParts,
        FunctionCall { Function: CanonicalFunction.Concat } both => both.Arguments.Sum(Of),
        FunctionCall call => call.Arguments.Select(Of).DefaultIfEmpty(1).Max(),
        Conditional choice => choice.Branches.Max(branch => Of(branch.Value)),
        Cast cast => Of(cast.Operand),
        _ => 1,
    };
}
