namespace Shuddhachar.Warehouse.OData;

/// <summary>An entity set and the relation whose rows it shows. The first property is the key.</summary>
public sealed class EntitySet
{
    readonly Dictionary<string, EntityProperty> properties;
    readonly Dictionary<string, Navigation> navigations = new(StringComparer.Ordinal);

    internal EntitySet(EntitySetName name, string relation, Comment comment, IReadOnlyList<EntityProperty> properties)
    {
        (Name, TypeName, Relation, Comment, Properties) = (name.Set, name.Type, relation, comment, properties);
        this.properties = properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The name in the address, plural: <c>Offices</c>.</summary>
    public string Name { get; }

    /// <summary>The name of one entity's type: <c>Office</c>.</summary>
    public string TypeName { get; }

    /// <summary>The relation's name in the catalog.</summary>
    public string Relation { get; }

    /// <summary>What one entity is, in both languages.</summary>
    public Comment Comment { get; }

    public IReadOnlyList<EntityProperty> Properties { get; }

    public EntityProperty Key => Properties[0];

    /// <summary>The to-one ways out of an entity of this set.</summary>
    public IReadOnlyCollection<Navigation> Navigations => navigations.Values;

    public EntityProperty? Property(string name) => properties.GetValueOrDefault(name);

    public Navigation? Navigation(string name) => navigations.GetValueOrDefault(name);

    internal void Add(Navigation navigation) => navigations.Add(navigation.Name, navigation);

    /// <summary>The properties' names, for an answer that helps the client on.</summary>
    internal string PropertyNames => string.Join(", ", Properties.Select(p => p.Name));
}

/// <summary>A property and the column behind it.</summary>
/// <param name="Column">The column's name in the catalog.</param>
public sealed record EntityProperty(string Name, string Column, ColumnType Type, bool IsNullable, Comment Comment)
{
    /// <summary>Bengali text, which is ordered as a Bengali dictionary is, not by code point.</summary>
    public bool IsBengali => Type.Kind == ValueKind.Text && Column.EndsWith("_bn", StringComparison.Ordinal);
}

/// <summary>A foreign key seen as a way to one entity of another set.</summary>
/// <param name="ForeignKey">The property of this side that holds the other side's key.</param>
public sealed record Navigation(string Name, EntityProperty ForeignKey, EntitySet Target);
