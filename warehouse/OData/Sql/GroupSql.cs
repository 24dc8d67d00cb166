namespace Shuddhachar.Warehouse.OData;

/// <summary>Writes groups and what is added up over them.</summary>
sealed class GroupSql(RowsSql rows)
{
    internal string Write(GroupedRows grouped)
    {
        var select = rows.Write(grouped.Source);
        var keys = grouped.Groupings.Select(grouping => rows.Expression.Value(grouping.Value)).ToList();
        var columns = grouped.Groupings.SelectMany((grouping, i) => Key(grouping.Property, keys[i], grouped.GroupingSets.Count > 1))
            .Concat(grouped.Aggregates.Select(item => SqlType.Column(item.Property, Aggregate(item.Value)))).ToList();
        // without any grouping there is one row, also of no rows; without any aggregate, as many as there are combinations
        var sets = string.Join(", ", grouped.GroupingSets.Select(set => $"({string.Join(", ", set.Select(i => keys[i]))})"));
        var groupBy = keys.Count == 0 ? "" : $"\ngroup by grouping sets ({sets})";
        return $"select {string.Join(", ", columns)}\n{select.Body()}{groupBy}";
    }

    static IEnumerable<string> Key(EntityProperty property, string key, bool hasLevels)
    {
        yield return $"{key} as {Identifier.Quote(property.Column)}";
        if (property.Absence is not { } absence) yield break;
        yield return (hasLevels ? $"grouping({key}) = 1" : "false") + $" as {Identifier.Quote(absence.Column)}";
    }

    string Aggregate(Aggregate aggregate)
    {
        var value = aggregate.Value is { } expression ? rows.Expression.Value(expression) : "";
        switch (aggregate.Method)
        {
            case AggregateMethod.Count:
                return "count(*)";
            case AggregateMethod.CountDistinct:
                return $"count(distinct {value})";
            case AggregateMethod.Sum:
                return $"sum({value})";
            case AggregateMethod.Minimum:
                return $"min({value})";
            case AggregateMethod.Maximum:
                return $"max({value})";
            // the sum is exact, and is divided once
            case AggregateMethod.Average:
                return $"(cast(sum({value}) as double) / nullif(count({value}), 0))";
            default:
                var denominator = rows.Expression.Value(aggregate.Denominator!);
                var counted = aggregate.CountsEmptyNumerator ? "" : $" filter (where {value} is not null)";
                return $"percent_of(sum({value}) filter (where {denominator} is not null), sum({denominator}){counted})";
        }
    }
}
