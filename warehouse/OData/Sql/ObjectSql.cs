namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// The columns of an object: what can be read off its row at once, and what is joined to it from steps of the statement, because it is other rows.
/// </summary>
/// <param name="projection">What the object shows.</param>
/// <param name="row">The row behind it.</param>
sealed class ObjectSql(Projection projection, RowVariable row, RowsSql rows)
{
    internal bool HasExpansions => projection.Values.Any(value => value is Expansion);

    /// <summary>The entity's key; null for rows that are no entities.</summary>
    internal string Cursor => projection.Shape.Set is { } set ? rows.Source(row).Column(set.Key) : "cast(null as bigint)";

    /// <summary>One column for each member, under the names m0, m1, …: its value, or for an expansion what it is joined by.</summary>
    internal IEnumerable<string> Columns() => projection.Values.Select((value, i) => $"{Column(value)} as m{i}");

    /// <summary>Adds a step for each expansion of the rows of <paramref name="step"/>, which has the columns c, m0, m1, ….</summary>
    /// <returns>The members in their order, and the joins that they need.</returns>
    internal (IReadOnlyList<string> Members, string Joins) Expand(string step)
    {
        var joins = new List<string>();
        var members = projection.Values.Select((value, i) =>
        {
            if (value is not Expansion expansion) return $"{step}.m{i}";
            var (member, join) = new ExpansionSql(rows.Build).Write(expansion, step, $"m{i}");
            joins.Add(join);
            return member;
        }).ToList();
        return (members, string.Concat(joins));
    }

    internal static string Struct(string cursor, IEnumerable<string> members) =>
        $"struct_pack({string.Join(", ", members.Select((member, i) => $"m{i} := {member}").Prepend($"c := {cursor}"))})";

    string Column(MemberValue value) => value switch
    {
        ExpressionValue known when known.Expression is PropertyValue { Property.Absence: { } absence } =>
            $"(case when {rows.Source(row).Column(absence)} then null else struct_pack(v := {rows.Expression.Value(known.Expression)}) end)",
        ExpressionValue known => rows.Expression.Value(known.Expression),
        GroupValue group => Struct("cast(null as bigint)", group.Projection.Values.Select(Column)),
        Expansion expansion => rows.Source(row).Column(expansion.Navigation.SourceProperty),
        _ => throw new ArgumentException($"{value.GetType().Name} has no SQL.", nameof(value)),
    };
}
