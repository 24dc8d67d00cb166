namespace Shuddhachar.Warehouse.OData;

/// <summary>$select and $expand: what an answer's objects hold.</summary>
sealed class ProjectionBinder(PlanContext plan)
{
    internal Projection Bind(RowVariable row, QuerySyntax query, int depth, OptionContext select, OptionContext expand)
    {
        var expansions = new ExpandBinder(plan, this, expand).Bind(row.Shape, query.Expand, depth);
        var shape = row.Shape;
        var members = new List<(Member Member, MemberValue Value)>();
        if (query.Select is null || query.Select.Any(item => item.Path is ["*"]))
            members.AddRange(All(row, shape));
        foreach (var item in query.Select ?? [])
        {
            foreach (var member in Selected(item, query.Select!, row, expansions, select))
            {
                if (!members.Exists(known => known.Member.Name == member.Member.Name)) members.Add(member);
            }
        }
        members.AddRange(expansions);
        return Of(shape.Set, members, isSelectGiven: query.Select is not null && !query.Select.Any(item => item.Path is ["*"]));
    }

    static Projection Of(EntitySet? set, IReadOnlyList<(Member Member, MemberValue Value)> members, bool isSelectGiven) =>
        new(new ObjectShape(set, [.. members.Select(m => m.Member)], isSelectGiven), [.. members.Select(m => m.Value)]);

    static IEnumerable<(Member Member, MemberValue Value)> All(RowVariable row, RowShape shape) =>
        shape.Groups.Select(group => Group(row, group.Key, All(row, group.Value))).Concat(shape.Properties.Select(property => Value(row, property)));

    static (Member Member, MemberValue Value) Group(RowVariable row, string name, IEnumerable<(Member Member, MemberValue Value)> members)
    {
        var projection = Of(null, [.. members], isSelectGiven: true);
        return (new ObjectMember(name, projection.Shape, null), new GroupValue(projection));
    }

    internal static (Member Member, MemberValue Value) Value(RowVariable row, EntityProperty property) =>
        (new ValueMember(property.Name, property.Type, property.IsNullable, property.IsDynamic, property.Absence is not null),
            new ExpressionValue(new PropertyValue(row, NavigationPath.Root, property)));

    IEnumerable<(Member Member, MemberValue Value)> Selected(
        SelectSyntax item, IReadOnlyList<SelectSyntax> all, RowVariable row, List<(Member Member, MemberValue Value)> expansions, OptionContext context)
    {
        if (item.Options is not null) throw context.Reject(item.Position, RejectionCodes.NotSupported, item.Path[^1] + "(…)");
        var (name, shape) = (item.Path[0], row.Shape);
        switch (item.Path)
        {
            case ["*"]:
                return [];
            case [_] when shape.Property(name) is { } property:
                return [Value(row, property)];
            case [_, ..] when shape.Groups.TryGetValue(name, out var group):
                return [Chosen(row, name, group, [.. all.Where(other => other.Path[0] == name).Select(other => other.Path.Skip(1).ToList())], item, context)];
            // the link to it, which minimal metadata leaves out, or what $expand shows of it
            case [_] when shape.Navigation(name) is not null:
                return [];
            case [_, _] when shape.Navigation(name) is { IsCollection: false } navigation:
                Narrow(expansions, navigation, item, context);
                return [];
            case [_, ..] when shape.Navigation(name) is not null:
                throw context.Reject(item.Position, RejectionCodes.NotSupported, string.Join('/', item.Path));
            default:
                throw name.Contains('.', StringComparison.Ordinal)
                    ? context.Reject(item.Position, RejectionCodes.NotSupported, name)
                    : context.Reject(item.Position, RejectionCodes.UnknownProperty, name, shape.Name, shape.PropertyNames);
        }
    }

    /// <summary>What several paths show of a group, which is one member of the answer.</summary>
    static (Member Member, MemberValue Value) Chosen(RowVariable row, string name, RowShape group, IReadOnlyList<List<string>> paths, SelectSyntax item, OptionContext context)
    {
        if (paths.Any(path => path.Count == 0)) return Group(row, name, All(row, group));
        return Group(row, name, paths.GroupBy(path => path[0], path => path[1..], StringComparer.Ordinal).Select(inner =>
            group.Groups.TryGetValue(inner.Key, out var deeper) ? Chosen(row, inner.Key, deeper, [.. inner], item, context)
            : group.Property(inner.Key) is { } property && inner.All(rest => rest.Count == 0) ? Value(row, property)
            : throw context.Reject(item.Position, RejectionCodes.UnknownProperty, inner.Key, group.Name, group.PropertyNames)));
    }

    /// <summary><c>$select=Office/NameBn</c> shows that one property of the office.</summary>
    void Narrow(List<(Member Member, MemberValue Value)> expansions, Navigation navigation, SelectSyntax item, OptionContext context)
    {
        var at = expansions.FindIndex(known => known.Member.Name == navigation.Name);
        var known = at >= 0 && expansions[at].Value is Expansion { Projection.Shape.IsSelectGiven: true } shown ? shown.Projection.Shape.Members.Select(m => m.Name) : [];
        var select = known.Append(item.Path[1]).Distinct(StringComparer.Ordinal).Select(inner => new SelectSyntax(item.Position, [inner], null)).ToList();
        var narrowed = new ExpandBinder(plan, this, context).Bind(navigation, new QuerySyntax { Select = select }, item.Position, depth: 1);
        if (at >= 0) expansions[at] = narrowed;
        else expansions.Add(narrowed);
    }
}
