namespace Shuddhachar.Warehouse.OData;

/// <summary>A path followed through the model: along properties and to-one navigations, to a value, an entity, or a collection with a question about it.</summary>
sealed class PathWalk
{
    readonly OptionContext context;
    readonly PathSyntax path;
    readonly RowVariable row;
    NavigationPath steps = NavigationPath.Root;
    RowShape shape;
    Navigation? collection;
    EntityProperty? property;

    internal PathWalk(OptionContext context, Scope scope, PathSyntax path)
    {
        (this.context, this.path) = (context, path);
        var first = path.Segments[0] as NameSegment;
        // inside $expand it is the row of the whole request, which the expanded rows do not know
        if (first?.Name == "$it" && context.Option == ODataOptions.Expand) throw context.Reject(first.Position, RejectionCodes.NotSupported, first.Name);
        var variable = first is null ? null : scope.Variable(first.Name);
        row = variable ?? scope.Row;
        shape = row.Shape;
        foreach (var segment in path.Segments.Skip(variable is null ? 0 : 1))
        {
            if (segment is NameSegment name) Step(name);
            else Last = Last is null ? segment : throw Misplaced(segment);
        }
    }

    /// <summary>The question at the end about a collection, $count, any or all; null when the path has none.</summary>
    internal PathSegmentSyntax? Last { get; private set; }

    /// <summary>The value or entity at the end.</summary>
    internal Expression End()
    {
        if (property is not null) return new PropertyValue(row, steps, property);
        if (collection is not null) throw context.Reject(path.Position, RejectionCodes.WrongType, collection.Name, "any, all, $count");
        if (steps.Last is { } step) return new EntityReference(new PropertyValue(row, steps, step.Target.Key));
        throw context.Reject(path.Position, RejectionCodes.WrongType, path.ToString(), KindName.Value);
    }

    /// <summary>The collection that the question is about.</summary>
    internal RowCollection Collection() => collection is null
        ? throw Misplaced(Last!)
        : new RowCollection(row, steps, collection, new RowVariable(RowShape.Of(collection.Target)));

    void Step(NameSegment segment)
    {
        if (property is not null || collection is not null || Last is not null) throw Misplaced(segment);
        if (shape.Property(segment.Name) is { } found) property = found;
        else if (shape.Groups.TryGetValue(segment.Name, out var group)) shape = group;
        else if (shape.Navigation(segment.Name) is { IsCollection: true } many) collection = many;
        else if (shape.Navigation(segment.Name) is { } one)
        {
            steps = steps.Follow(one);
            shape = RowShape.Of(one.Target);
        }
        else if (segment.Name != EdmModelBuilder.Namespace + "." + shape.Name)
        {
            throw segment.Name.Contains('.', StringComparison.Ordinal)
                ? context.Reject(segment.Position, RejectionCodes.NotSupported, segment.Name)
                : context.Reject(segment.Position, RejectionCodes.UnknownProperty, segment.Name, shape.Name, shape.PropertyNames);
        }
    }

    RejectedException Misplaced(PathSegmentSyntax segment) => context.Reject(segment.Position, RejectionCodes.Misplaced, segment.ToString(), path.ToString());
}
