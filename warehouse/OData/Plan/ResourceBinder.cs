namespace Shuddhachar.Warehouse.OData;

/// <summary>What a path leads to.</summary>
/// <param name="Rows">The entities at its end.</param>
/// <param name="Parent">The entities that its last navigation sets out from; null where it has none.</param>
/// <param name="IsSingle">At most one entity.</param>
/// <param name="IsNavigation">The last step is a navigation, not a key.</param>
/// <param name="Name">Tells the path's kind for a $skiptoken.</param>
/// <param name="Property">The property at its end.</param>
/// <param name="Suffix">$count, $value or $ref.</param>
sealed record Resource(EntitySet Set, Rows Rows, Rows? Parent, bool IsSingle, bool IsNavigation, string Name, EntityProperty? Property, string? Suffix);

/// <summary>Follows a path through the model.</summary>
sealed class ResourceBinder(ODataModel model, OptionContext context)
{
    internal Resource Bind(IReadOnlyList<ResourceSegment> segments)
    {
        var first = segments[0];
        var set = model.Set(first.Name)
            ?? throw new RejectedException(RejectionCodes.UnknownSet, first.Name, string.Join(", ", model.EntitySets.Select(s => s.Name)));
        var resource = new Resource(set, SetRows.Of(set), null, IsSingle: false, IsNavigation: false, set.Name, null, null);
        if (first.Key is { } key) resource = Keyed(resource, key);
        return segments.Skip(1).Aggregate(resource, Step);
    }

    Resource Step(Resource at, ResourceSegment segment)
    {
        var name = segment.Name;
        if (at.Suffix is not null || (at.Property is not null && name != "$value")) throw Bad(name, $"nothing can follow {at.Suffix ?? at.Property!.Name}");
        switch (name)
        {
            case "$count" when !at.IsSingle:
            case "$value" when at.Property is not null:
            case "$ref" when at.Property is null:
                return at with { Suffix = name };
            case "$count":
                throw Bad(name, "it counts a collection, and one entity is none");
            case "$value":
                throw Bad(name, "it gives the bare value of a property");
        }
        if (name == $"{EdmModelBuilder.Namespace}.{at.Set.TypeName}" && segment.Key is null) return at;
        if (name.Contains('.', StringComparison.Ordinal)) throw new RejectedException(RejectionCodes.PathNotSupported, name);
        if (at.Set.Property(name) is null && at.Set.Navigation(name) is null)
            throw new RejectedException(RejectionCodes.NoSuchProperty, name, at.Set.TypeName, at.Set.PropertyNames);
        if (!at.IsSingle) throw Bad(name, "a set needs a key in parentheses before a property");
        if (at.Set.Property(name) is { } property)
            return segment.Key is null ? at with { Property = property } : throw Bad(name, "a property has no key");
        return Followed(at, at.Set.Navigation(name)!, segment);
    }

    Resource Followed(Resource at, Navigation navigation, ResourceSegment segment)
    {
        var followed = new Resource(
            navigation.Target, Linked(at, navigation), at.Rows, !navigation.IsCollection, IsNavigation: true, $"{navigation.TargetProperty.Name}/{navigation.Name}", null, null);
        if (segment.Key is not { } key) return followed;
        return navigation.IsCollection ? Keyed(followed, key) : throw Bad(navigation.Name, "it leads to one entity, which needs no key");
    }

    // what the key says is compared directly, so that the database can look where it is
    static Rows Linked(Resource at, Navigation navigation)
    {
        var target = SetRows.Of(navigation.Target);
        if (at.Rows is not FilteredRows { Source: SetRows, Condition: Comparison { Left: PropertyValue left, Right: Constant key } } || left.Property != navigation.SourceProperty)
            return new LinkedRows(at.Rows, navigation, target.Row);
        return new FilteredRows(target, Equal(target.Row, navigation.TargetProperty, key));
    }

    Resource Keyed(Resource at, IReadOnlyList<(string? Name, ExpressionSyntax Value)> key)
    {
        var (property, syntax) = key switch
        {
            [(null, var value)] => (at.Set.Key, value),
            [(var name, var value)] => (KeyNamed(at.Set, name!) ?? throw BadKey(at.Set, name!), value),
            _ => throw BadKey(at.Set, string.Join(",", key.Select(part => part.Name))),
        };
        var bound = ExpressionBinder.Value(syntax, new RowVariable(RowShape.Empty), context);
        if (bound is not Constant { Value: not null } constant || constant.Kind != property.Type.Kind) throw BadKey(at.Set, (syntax as LiteralSyntax)?.Text ?? syntax.ToString());
        return at with { Rows = new FilteredRows(at.Rows, Equal(at.Rows.Row, property, constant)), IsSingle = true, IsNavigation = false };
    }

    static Comparison Equal(RowVariable row, EntityProperty property, Constant value) =>
        new(ComparisonOperator.Equal, new PropertyValue(row, NavigationPath.Root, property), value);

    static EntityProperty? KeyNamed(EntitySet set, string name) =>
        set.Key.Name == name ? set.Key : set.AlternateKeys.FirstOrDefault(known => known.Alias == name || known.Property.Name == name)?.Property;

    static RejectedException BadKey(EntitySet set, string key) => new(RejectionCodes.BadKey, key, set.Name, set.Key.Name);

    static RejectedException Bad(string segment, string why) => new(RejectionCodes.BadPath, segment, why);
}
