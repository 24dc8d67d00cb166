namespace Shuddhachar.Warehouse.OData;

/// <summary>A row that expressions speak of: <c>$it</c>, the variable of a lambda, the row of a step of $apply.</summary>
sealed class RowVariable(RowShape shape)
{
    internal RowShape Shape => shape;
}

/// <summary>What a row can be asked for. Columns are named as in the SQL that gives the rows.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Set">Whose entities the rows are; null for rows of $apply that are no entities.</param>
/// <param name="Groups">Properties that $apply grouped by under a path: <c>Office</c> of <c>groupby((Office/NameBn))</c>.</param>
/// <param name="Order">Tells rows apart, and is their order when nobody asks for another one.</param>
sealed record RowShape(
    string Name,
    EntitySet? Set,
    IReadOnlyList<EntityProperty> Properties,
    IReadOnlyDictionary<string, RowShape> Groups,
    IReadOnlyList<EntityProperty> Order)
{
    internal static readonly IReadOnlyDictionary<string, RowShape> NoGroups = new Dictionary<string, RowShape>();

    /// <summary>Of a place where no row is.</summary>
    internal static readonly RowShape Empty = new("", null, [], NoGroups, []);

    internal static RowShape Of(EntitySet set) => new(set.TypeName, set, set.Properties, NoGroups, [set.Key]);

    internal EntityProperty? Property(string name) => Properties.FirstOrDefault(p => p.Name == name);

    internal Navigation? Navigation(string name) => Set?.Navigation(name);

    /// <summary>The names of the properties, for an answer that helps the client on.</summary>
    internal string PropertyNames => string.Join(", ", Properties.Select(p => p.Name).Concat(Groups.Keys));
}
