namespace Shuddhachar.Warehouse.OData;

/// <summary>What an address asks for.</summary>
public enum ResourceKind
{
    ServiceDocument,
    Metadata,
    Batch,

    /// <summary>Something of an entity set: the segments say what.</summary>
    Data,
}

/// <summary>The path of a request below the service root, as written.</summary>
public sealed record ResourcePath
{
    internal ResourcePath(ResourceKind kind, IReadOnlyList<ResourceSegment> segments, bool isQuery) => (Kind, Segments, IsQuery) = (kind, segments, isQuery);

    public ResourceKind Kind { get; }

    /// <summary>The path ended with <c>/$query</c>: the options are in the body of a POST.</summary>
    public bool IsQuery { get; }

    /// <summary>Of <see cref="ResourceKind.Data"/> at least one, the entity set; else none.</summary>
    internal IReadOnlyList<ResourceSegment> Segments { get; }
}

/// <summary><c>Offices</c>, <c>Offices(1)</c>, <c>Offices(OfficeCode='ICTD')</c>, <c>NameBn</c>, <c>$value</c>, <c>$count</c>, <c>$ref</c>.</summary>
/// <param name="Name">An identifier, a qualified name, or one of the names with a dollar sign.</param>
/// <param name="Key">What stood in parentheses, else null; a key without a name has the name null. Values are literals or aliases.</param>
sealed record ResourceSegment(string Name, IReadOnlyList<(string? Name, ExpressionSyntax Value)>? Key);
