namespace Shuddhachar.Warehouse.OData;

/// <summary>An entity set and the relation whose rows it shows. The first property is the key.</summary>
public sealed class EntitySet
{
    readonly Dictionary<string, EntityProperty> properties;
    readonly Dictionary<string, Navigation> navigations = new(StringComparer.Ordinal);

    internal EntitySet(EntitySetName name, Relation relation, IReadOnlyList<EntityProperty> properties)
    {
        (Name, TypeName, Relation, IsView, Comment, Properties) = (name.Set, name.Type, relation.Name, relation.IsView, relation.Comment, properties);
        this.properties = properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The name in the address, plural: <c>Offices</c>.</summary>
    public string Name { get; }

    /// <summary>The name of one entity's type: <c>Office</c>.</summary>
    public string TypeName { get; }

    /// <summary>The relation's name in the catalog.</summary>
    public string Relation { get; }

    /// <summary>The relation is a view: its rows are joined while they are read.</summary>
    internal bool IsView { get; }

    /// <summary>About how many rows the largest table has whose keys a view may show.</summary>
    internal long MostRows { get; init; }

    /// <summary>What one entity is, in both languages.</summary>
    public Comment Comment { get; }

    public IReadOnlyList<EntityProperty> Properties { get; }

    public EntityProperty Key => Properties[0];

    /// <summary>The ways out of an entity of this set, to one and to many.</summary>
    public IReadOnlyCollection<Navigation> Navigations => navigations.Values;

    public EntityProperty? Property(string name) => properties.GetValueOrDefault(name);

    public Navigation? Navigation(string name) => navigations.GetValueOrDefault(name);

    public IReadOnlyList<AlternateKey> AlternateKeys { get; internal set; } = [];

    /// <summary>What <c>aggregate()</c> knows by name beside the properties.</summary>
    public IReadOnlyList<CustomAggregate> CustomAggregates { get; internal set; } = [];

    /// <exception cref="NotSupportedException">The name is a property's or another navigation's: a mistake in sql/, not in a request.</exception>
    internal void Add(Navigation navigation)
    {
        if (Property(navigation.Name) is not null || !navigations.TryAdd(navigation.Name, navigation))
            throw new NotSupportedException($"{Name} has two members named {navigation.Name}: a navigation, and a property or another navigation.");
    }

    /// <summary>The properties' names, for an answer that helps the client on.</summary>
    internal string PropertyNames => string.Join(", ", Properties.Select(p => p.Name));
}

/// <summary>A property and the column behind it.</summary>
/// <param name="Column">The column's name in the catalog.</param>
public sealed record EntityProperty(string Name, string Column, ColumnType Type, bool IsNullable, Comment Comment)
{
    /// <summary>Bengali text, which is ordered as a Bengali dictionary is, not by code point.</summary>
    public bool IsBengali => Type.Kind == ValueKind.Text && Name.EndsWith("Bn", StringComparison.Ordinal);

    /// <summary>Not declared in $metadata: computed or aggregated.</summary>
    internal bool IsDynamic { get; init; }

    /// <summary>Of a computed text: of how many texts it is put together.</summary>
    internal int TextParts { get; init; } = 1;

    /// <summary>In rows of $apply that do not all have the property (a subtotal has not what was rolled up): the column that is true where it is absent.</summary>
    internal EntityProperty? Absence { get; init; }
}

/// <summary>A foreign key seen as a way to another set: from its own side to one entity, from the other side to many.</summary>
/// <param name="IsCollection">Leads to many.</param>
/// <param name="SourceProperty">The property of this side: a foreign key, or for many this side's key.</param>
/// <param name="TargetProperty">The property of the other side that has the same value: its key, or for many its foreign key.</param>
/// <param name="Partner">The same foreign key seen from the other side; null where that side has no name for it.</param>
public sealed record Navigation(
    string Name, bool IsCollection, EntityProperty SourceProperty, EntitySet Target, EntityProperty TargetProperty, string? Partner);

/// <summary>A property that names an entity as well as its key does: <c>Offices(OfficeCode='ICTD')</c>, or shorter <c>Offices(Code='ICTD')</c>.</summary>
/// <param name="Alias">The shorter name.</param>
public sealed record AlternateKey(EntityProperty Property, string Alias);

/// <summary>
/// A percent that can be taken over any group of rows, because it is a sum divided by a sum: <c>aggregate(ScorePercent)</c> of Scores. A row
/// without denominator is left out of both sums.
/// </summary>
/// <param name="CountsEmptyNumerator">
/// A row without numerator adds its denominator (what is not scored lowers the share of all marks); else it is left out of both sums.
/// </param>
public sealed record CustomAggregate(
    string Name, EntityProperty Numerator, EntityProperty Denominator, bool CountsEmptyNumerator, Comment Comment);
