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
            foreach (var member in Selected(item, row, expansions, select))
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
        SelectSyntax item, RowVariable row, List<(Member Member, MemberValue Value)> expansions, OptionContext context)
    {
        if (item.Options is not null) throw context.Reject(item.Position, RejectionCodes.NotSupported, item.Path[^1] + "(…)");
        var (name, shape) = (item.Path[0], row.Shape);
        switch (item.Path)
        {
            case ["*"]:
                return [];
            case [_] when shape.Property(name) is { } property:
                return [Value(row, property)];
            case [_] when shape.Groups.TryGetValue(name, out var group):
                return [Group(row, name, All(row, group))];
            // the link to it, which minimal metadata leaves out, or what $expand shows of it
            case [_] when shape.Navigation(name) is not null:
                return [];
            case [_, var inner] when shape.Groups.TryGetValue(name, out var group) && group.Property(inner) is { } property:
                return [Group(row, name, [Value(row, property)])];
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
