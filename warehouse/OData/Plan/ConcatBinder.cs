namespace Shuddhachar.Warehouse.OData;

/// <summary>concat(): the rows of several pipelines one below the other, each with the properties that it has.</summary>
sealed class ConcatBinder(OptionContext context, PlanContext plan)
{
    internal ConcatenatedRows Bind(int position, IReadOnlyList<Rows> parts)
    {
        context.Require(parts.Sum(part => part.Reads) <= Limits.Reads, position, Limits.Reads, "work_reads");
        var isEntities = parts.All(part => part.Row.Shape.Set is { } set && set == parts[0].Row.Shape.Set);
        var numbered = parts.Select(Numbered).ToList();
        var columns = new List<(EntityProperty Column, List<Expression?> Values)>();
        var (partNumber, rowNumber) = (plan.NewColumn(ColumnType.Count), plan.NewColumn(ColumnType.Count));
        columns.Add((rowNumber, [.. numbered.Select(part => (Expression?)part.Number)]));
        var shape = Union([.. numbered.Select(part => (part.Rows.Row, (RowShape?)part.Rows.Row.Shape))], columns, position) with
        {
            Set = isEntities ? parts[0].Row.Shape.Set : null,
            Order = [partNumber, rowNumber],
        };
        var sources = numbered.Select((part, i) => (part.Rows, (IReadOnlyList<Expression?>)[.. columns.Select(column => column.Values[i])])).ToList();
        return new ConcatenatedRows(sources, [.. columns.Select(column => column.Column)], partNumber, new RowVariable(shape));
    }

    /// <summary>A part keeps the order that its rows had.</summary>
    (Rows Rows, Expression Number) Numbered(Rows part)
    {
        var number = plan.NewColumn(ColumnType.Count);
        var rows = new ComputedRows(part, [(number, new Window(WindowFunction.RowNumber, null, ApplyBinder.Total([], part.Row), []))], new RowVariable(part.Row.Shape));
        return (rows, new PropertyValue(rows.Row, NavigationPath.Root, number));
    }

    RowShape Union(IReadOnlyList<(RowVariable Row, RowShape? Shape)> parts, List<(EntityProperty Column, List<Expression?> Values)> columns, int position)
    {
        var shapes = parts.Select(part => part.Shape).OfType<RowShape>().ToList();
        var properties = shapes.SelectMany(shape => shape.Properties).Select(p => p.Name).Distinct(StringComparer.Ordinal).Select(name => Property(name, parts, columns, position)).ToList();
        var groups = shapes.SelectMany(shape => shape.Groups.Keys).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, name => Union([.. parts.Select(part => (part.Row, part.Shape?.Groups.GetValueOrDefault(name)))], columns, position), StringComparer.Ordinal);
        return new RowShape(shapes[0].Name, null, properties, groups, []);
    }

    EntityProperty Property(
        string name, IReadOnlyList<(RowVariable Row, RowShape? Shape)> parts, List<(EntityProperty Column, List<Expression?> Values)> columns, int position)
    {
        var found = parts.Select(part => part.Shape?.Property(name)).ToList();
        var first = found.First(p => p is not null)!;
        var column = first with
        {
            // a declared column keeps its name, because navigations know it by that
            Column = first.IsDynamic || columns.Exists(c => c.Column.Column == first.Column) ? plan.NewColumn() : first.Column,
            Type = found.OfType<EntityProperty>().Select(p => p.Type).Aggregate((one, other) => Wider(one, other, name, position)),
            TextParts = found.OfType<EntityProperty>().Max(p => p.TextParts),
            IsNullable = found.Exists(p => p is null or { IsNullable: true }),
            Absence = found.Exists(p => p is null or { Absence: not null }) ? plan.NewColumn(ColumnType.Of("BOOLEAN")) : null,
        };
        columns.Add((column, [.. parts.Zip(found, (part, p) => p is null ? null : (Expression)new PropertyValue(part.Row, NavigationPath.Root, p))]));
        if (column.Absence is { } absence) columns.Add((absence, [.. parts.Zip(found, (part, p) => IsAbsent(part.Row, p))]));
        return column;
    }

    static Expression IsAbsent(RowVariable row, EntityProperty? property) => property switch
    {
        null => new Constant(true, ValueKind.Boolean),
        { Absence: { } absence } => new PropertyValue(row, NavigationPath.Root, absence),
        _ => new Constant(false, ValueKind.Boolean),
    };

    ColumnType Wider(ColumnType one, ColumnType other, string name, int position)
    {
        if (one == other) return one;
        return KindName.Wider(one.Kind, other.Kind) switch
        {
            ValueKind.Whole => ColumnType.Count,
            ValueKind.Exact => ColumnType.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DECIMAL({DecimalScale.Digits},{Math.Max(one.Scale, other.Scale)})")),
            ValueKind.Floating => ColumnType.Of("DOUBLE"),
            ValueKind.Timestamp => ColumnType.Of("TIMESTAMP"),
            ValueKind.Text => ColumnType.Of("VARCHAR"),
            _ => throw context.Reject(position, RejectionCodes.WrongTypes, $"{name} {KindName.Of(one.Kind)}", $"{name} {KindName.Of(other.Kind)}"),
        };
    }
}
