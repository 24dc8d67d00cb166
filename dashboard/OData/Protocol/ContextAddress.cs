using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>What stands after <c>$metadata</c> in the address that says what an answer holds.</summary>
static class ContextAddress
{
    const string RawValue = "/$value";

    /// <param name="path">Of the request: what a single property is named by.</param>
    internal static string Of(QueryPlan plan, string path, ProtocolVersion version) => plan switch
    {
        FeedPlan { Shape.IsReference: true } => "#Collection($ref)",
        EntityPlan { Shape.IsReference: true } => "#$ref",
        FeedPlan feed => "#" + feed.Set.Name + InParentheses(feed.Shape, version),
        EntityPlan entity => "#" + entity.Set.Name + InParentheses(entity.Shape, version) + "/$entity",
        PropertyPlan => "#" + (path.EndsWith(RawValue, StringComparison.Ordinal) ? path[..^RawValue.Length] : path),
        _ => "#" + plan.Set.Name,
    };

    static string InParentheses(ObjectShape shape, ProtocolVersion version)
    {
        var names = shape.Members.Select(member => Name(member, shape.IsSelectGiven || shape.Set is null, version)).Where(name => name is not null).ToList();
        return names.Count == 0 ? "" : $"({string.Join(',', names)})";
    }

    /// <returns>Null: the member need not be named.</returns>
    static string? Name(Member member, bool isListed, ProtocolVersion version)
    {
        var shape = member switch { ObjectMember one => one.Shape, CollectionMember many => many.Shape, _ => null };
        if (shape is null) return isListed && member is ValueMember ? member.Name : null;
        if (shape.IsReference) return isListed ? member.Name + "/$ref" : null;
        if (InParentheses(shape, version) is { Length: > 0 } inner) return member.Name + inner;
        // empty parentheses are how 4.01 says "expanded"; in an answer of 4.0 they make Excel refuse the feed
        if (version == ProtocolVersion.V401) return member.Name + "()";
        return isListed ? member.Name : null;
    }
}
