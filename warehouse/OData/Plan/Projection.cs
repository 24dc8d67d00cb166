namespace Shuddhachar.Warehouse.OData;

/// <summary>The members of an answer's objects, and what is in each of them.</summary>
/// <param name="Values">One for each member of the shape.</param>
sealed record Projection(ObjectShape Shape, IReadOnlyList<MemberValue> Values);

/// <summary>What is in a member.</summary>
abstract record MemberValue;

sealed record ExpressionValue(Expression Expression) : MemberValue;

/// <summary>The properties that $apply grouped by under a path.</summary>
sealed record GroupValue(Projection Projection) : MemberValue;

/// <summary>Entities that a navigation leads to, with options of their own.</summary>
/// <param name="Rows">The navigation's target, filtered; linked with the rows around it by the navigation's two properties.</param>
/// <param name="Projection">Null where only their number is wanted.</param>
/// <param name="Limit">Rows to read for one entity; null for a navigation to one.</param>
sealed record Expansion(
    Navigation Navigation, Rows Rows, Projection? Projection, IReadOnlyList<OrderByItem> OrderBy, long Skip, int? Limit, bool WithCount) : MemberValue;
