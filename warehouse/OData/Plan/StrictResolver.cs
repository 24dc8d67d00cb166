using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Rejects an unknown property by name, where the parser would answer with a sentence of its own and no name to point at.</summary>
sealed class StrictResolver(EntitySet set) : ODataUriResolver
{
    public override IEdmProperty ResolveProperty(IEdmStructuredType type, string propertyName)
    {
        if (base.ResolveProperty(type, propertyName) is { } property) return property;
        var typeName = (type as IEdmSchemaElement)?.Name ?? set.TypeName;
        var known = type.Properties().Select(p => p.Name);
        throw new RejectedException(RejectionCodes.UnknownProperty, propertyName, typeName, string.Join(", ", known));
    }
}
