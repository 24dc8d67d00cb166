using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// An expansion as steps of the statement: the rows that belong to those of the step before, then one row for each value that links the two.
/// </summary>
sealed class ExpansionSql(SqlBuild build)
{
    /// <param name="step">The rows that are expanded.</param>
    /// <param name="link">Their column that the navigation sets out from.</param>
    /// <returns>The member's value, and the join that it needs.</returns>
    internal (string Member, string Join) Write(Expansion expansion, string step, string link)
    {
        var isMany = expansion.Navigation.IsCollection;
        var counted = isMany && expansion.WithCount ? build.Step("n", Counts(expansion, step, link)) : null;
        var countJoin = counted is null ? "" : Join(counted, step, link);
        var n = counted is null ? "cast(null as bigint)" : $"coalesce({counted}.n, 0)";
        if (expansion.Projection is not { } projection) return (n, countJoin);
        var shown = isMany ? Many(expansion, projection, step, link) : One(expansion, projection, step, link);
        var value = isMany ? $"struct_pack(n := {n}, items := coalesce({shown}.items, []))" : $"{shown}.item";
        return (value, countJoin + Join(shown, step, link));
    }

    string One(Expansion expansion, Projection projection, string step, string link)
    {
        var (rows, columns) = Rows(expansion, projection, step, link, "");
        var (members, joins) = columns.Expand(rows);
        return build.Step("e", $"select {rows}.link, {ObjectSql.Struct(rows + ".c", members)} as item\nfrom {rows}{joins}");
    }

    string Many(Expansion expansion, Projection projection, string step, string link)
    {
        var (rows, columns) = Rows(expansion, projection, step, link, "position");
        var (members, joins) = columns.Expand(rows);
        return build.Step("e", $"select {rows}.link, list({ObjectSql.Struct(rows + ".c", members)} order by {rows}.position) as items\nfrom {rows}{joins}\ngroup by {rows}.link");
    }

    /// <summary>The rows of the navigation's other side, with the columns link, c, m0, m1, … and, of many, their position beside their like.</summary>
    (string Step, ObjectSql Columns) Rows(Expansion expansion, Projection projection, string step, string link, string position)
    {
        var rows = new RowsSql(build);
        var select = Linked(rows, expansion, step, link, out var linked);
        var columns = new ObjectSql(projection, expansion.Rows.Row, rows);
        var list = string.Join(", ", columns.Columns().Prepend($"{columns.Cursor} as c").Prepend($"{linked} as link"));
        if (position.Length == 0) return (build.Step("r", $"select {list}\n{select.Body()}"), columns);
        var order = string.Join(", ", OrderTerm.Of(ApplyBinder.Total(expansion.OrderBy, expansion.Rows.Row), rows.Expression).Select(term => term.Sort));
        var numbered = $"select {list}, row_number() over (partition by {linked} order by {order}) as position\n{select.Body()}";
        var last = expansion.Skip + expansion.Limit!.Value;
        return (build.Step("r", string.Create(
            CultureInfo.InvariantCulture,
            $"select *\nfrom (\n{numbered}\n) as numbered\nwhere position > {build.Parameters.Add(expansion.Skip)} and position <= {build.Parameters.Add(last)}")), columns);
    }

    string Counts(Expansion expansion, string step, string link)
    {
        var select = Linked(new RowsSql(build), expansion, step, link, out var linked);
        return $"select {linked} as link, count(*) as n\n{select.Body()}\ngroup by {linked}";
    }

    static SelectSql Linked(RowsSql rows, Expansion expansion, string step, string link, out string linked)
    {
        var select = rows.Write(expansion.Rows);
        linked = select.Source.Column(expansion.Navigation.TargetProperty);
        return select.Where($"{linked} in (select {link} from {step})");
    }

    static string Join(string shown, string step, string link) => $"\nleft join {shown} on {shown}.link = {step}.{link}";
}
