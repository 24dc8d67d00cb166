namespace Shuddhachar.Warehouse.OData;

/// <summary>What a path names.</summary>
public enum ResourceKind
{
    /// <summary>The service root.</summary>
    ServiceDocument,

    /// <summary><c>$metadata</c>.</summary>
    Metadata,

    /// <summary><c>Set</c>.</summary>
    EntitySet,

    /// <summary><c>Set/$count</c>.</summary>
    Count,

    /// <summary><c>Set(1)</c>.</summary>
    Entity,

    /// <summary><c>Set(1)/Property</c>, or <c>Set(1)/Navigation</c>: only the model can tell.</summary>
    Property,

    /// <summary><c>Set(1)/Property/$value</c>.</summary>
    PropertyValue,
}
