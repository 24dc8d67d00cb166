namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes rows, step inside step, and remembers for each <see cref="RowVariable"/> where its columns stand.</summary>
sealed class RowsSql(SqlBuild build)
{
    readonly Dictionary<RowVariable, SqlSource> sources = [];

    internal SqlBuild Build => build;

    internal SqlExpression Expression => new(this);

    internal SqlSource Source(RowVariable row) => sources[row];

    internal SelectSql Write(Rows rows) => rows switch
    {
        SetRows set => From(SqlSource.Of(set.Set, build), set.Row),
        FilteredRows filtered => Filtered(filtered),
        LinkedRows linked => Linked(linked),
        ComputedRows computed => From(Subquery(Computed(computed)), computed.Row),
        GroupedRows grouped => From(Subquery(new GroupSql(this).Write(grouped)), grouped.Row),
        ConcatenatedRows concatenated => From(Subquery(Concatenated(concatenated)), concatenated.Row),
        _ => throw new ArgumentException($"{rows.GetType().Name} has no SQL.", nameof(rows)),
    };

    /// <summary>The rows that a navigation leads to from a row written already, for a subquery that is asked about each such row.</summary>
    internal SelectSql Write(RowCollection collection)
    {
        var from = sources[collection.Row].Column(collection.Path, collection.Navigation.SourceProperty);
        var select = From(SqlSource.Of(collection.Navigation.Target, build), collection.Target);
        return select.Where($"{select.Source.Column(collection.Navigation.TargetProperty)} = {from}");
    }

    /// <summary>How many rows there are.</summary>
    internal static string Count(Rows rows, SqlBuild build) => $"select count(*) as n\n{new RowsSql(build).Write(rows).Body()}";

    SelectSql From(SqlSource source, RowVariable row)
    {
        sources[row] = source;
        return new SelectSql(source);
    }

    SqlSource Subquery(string sql) => new($"(\n{sql}\n)", build);

    SelectSql Filtered(FilteredRows filtered)
    {
        var select = Write(filtered.Source);
        return select.Where(Expression.Condition(filtered.Condition));
    }

    SelectSql Linked(LinkedRows linked)
    {
        var from = Write(linked.Source);
        var keys = $"select {from.Source.Column(linked.Navigation.SourceProperty)}\n{from.Body()}";
        var select = From(SqlSource.Of(linked.Navigation.Target, build), linked.Row);
        return select.Where($"{select.Source.Column(linked.Navigation.TargetProperty)} in (\n{keys}\n)");
    }

    string Computed(ComputedRows computed)
    {
        var select = Write(computed.Source);
        var columns = computed.Items.Select(item => Expression.Column(item.Property, item.Value)).ToList();
        return $"select {select.Source.Alias}.*, {string.Join(", ", columns)}\n{select.Body()}";
    }

    string Concatenated(ConcatenatedRows concatenated) => string.Join("\nunion all\n", concatenated.Parts.Select((part, i) =>
    {
        var select = Write(part.Source);
        var columns = concatenated.Columns.Zip(part.Values, (column, value) => Expression.Column(column, value ?? new Constant(null, column.Type.Kind))).ToList();
        return $"select {string.Join(", ", columns)}, {build.Parameters.Add(i)} as {Identifier.Quote(concatenated.PartNumber.Column)}\n{select.Body()}";
    }));
}
