using Microsoft.OData.Edm;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// The entity sets of one snapshot, built from its catalog. A set whose relation the snapshot has not is left out, in the service document too.
/// </summary>
public sealed class ODataModel
{
    /// <summary>What the names of types begin with, before a dot.</summary>
    public const string Namespace = EdmModelBuilder.Namespace;

    readonly Dictionary<string, EntitySet> byName;

    internal ODataModel(IReadOnlyList<EntitySet> sets)
    {
        EntitySets = sets;
        byName = sets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        Edm = EdmModelBuilder.Build(sets);
        (Metadata, MetadataJson) = (MetadataDocument.Xml(Edm), MetadataDocument.Json(Edm, sets));
    }

    public IReadOnlyList<EntitySet> EntitySets { get; }

    /// <summary>The model as Microsoft's library knows it.</summary>
    public IEdmModel Edm { get; }

    /// <summary>$metadata, ready to send: CSDL XML in UTF-8.</summary>
    public ReadOnlyMemory<byte> Metadata { get; }

    /// <summary>$metadata, ready to send: CSDL JSON 4.01 in UTF-8.</summary>
    public ReadOnlyMemory<byte> MetadataJson { get; }

    public EntitySet? Set(string name) => byName.GetValueOrDefault(name);

    /// <summary>Reads the sets off a catalog.</summary>
    /// <exception cref="NotSupportedException">A relation has a column type without an OData type, or no whole number as its first column.</exception>
    public static ODataModel From(Catalog catalog) => new(EntitySetReader.Read(catalog));
}
