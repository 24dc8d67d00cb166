namespace Shuddhachar.Warehouse.OData;

/// <summary>$compute and compute(): columns beside those of the rows, each of which may use those before it.</summary>
static class ComputeBinder
{
    internal static Rows Bind(Rows rows, IReadOnlyList<ComputeSyntax> items, OptionContext context, PlanContext plan)
    {
        foreach (var item in items)
        {
            var shape = rows.Row.Shape;
            RequireFree(shape, item.Name, item.Position, context);
            var value = ExpressionBinder.Value(item.Expression, rows.Row, context);
            var parts = TextParts.Of(value);
            context.Require(parts <= Limits.TextParts, item.Position, Limits.TextParts, "work_text");
            var property = plan.Named(item.Name, ComputedType.Of(value), value.IsNullable) with { TextParts = parts };
            rows = new ComputedRows(rows, [(property, value)], new RowVariable(shape with { Properties = [.. shape.Properties, property] }));
        }
        return rows;
    }

    internal static void RequireFree(RowShape shape, string name, int position, OptionContext context)
    {
        if (shape.Property(name) is not null || shape.Groups.ContainsKey(name) || shape.Navigation(name) is not null)
            throw context.Reject(position, RejectionCodes.NameTaken, name);
    }
}
