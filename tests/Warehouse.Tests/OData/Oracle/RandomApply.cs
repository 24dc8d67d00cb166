using Shuddhachar.Warehouse.OData;
using static Shuddhachar.Warehouse.OData.ValueKind;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Random pipelines of $apply, and what each step makes of the rows (OData Extension for Data Aggregation 4.0).</summary>
sealed class RandomApply(Random random)
{
    int names;
    bool hasCustom;

    internal (string Text, Table Result) Pipeline(Table table, int steps)
    {
        var texts = new List<string>();
        for (var i = 0; i < steps; i++)
        {
            (var text, table) = Step(table);
            texts.Add(text);
        }
        return (string.Join('/', texts), table);
    }

    (string Text, Table Result) Step(Table table)
    {
        switch (random.Next(9))
        {
            case 0:
                return Filtered(table);
            case 1:
                return Computed(table);
            case 2:
                var (text, rows, aggregates) = Aggregates(table);
                return ($"aggregate({text})", new Table(new Shape(table.Shape.Name, false, aggregates, []), [rows(table.Rows)]));
            case 3:
                return Concatenated(table);
            case 4 or 5:
                return Ordered(table, [table.Rows]);
            default:
                return Grouped(table);
        }
    }

    internal string NewName() => $"C{++names}";

    internal (string Text, Table Result) Filtered(Table table)
    {
        var condition = RandomExpression.Of(random, table.Shape).Condition(2);
        return ($"filter({condition.Text})", table with { Rows = [.. table.Rows.Where(row => (bool?)condition.Of(new Place(row)) == true)] });
    }

    internal (string Text, Table Result) Computed(Table table)
    {
        var (item, result) = Item(table);
        return ($"compute({item})", result);
    }

    internal (string Text, Table Result) Item(Table table)
    {
        var (name, value) = (NewName(), RandomExpression.Of(random, table.Shape).Value((ValueKind)random.Next(9), 2));
        var shape = table.Shape with { Columns = [.. table.Shape.Columns, new Column(name, value.Kind)] };
        return ($"{value.Text} as {name}", new Table(shape, [.. table.Rows.Select(row => row.With(name, value.Of(new Place(row))))]));
    }

    (string Text, Table Result) Concatenated(Table table)
    {
        var parts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pipeline(table, random.Next(1, 3))).ToList();
        var shapes = parts.ConvertAll(part => part.Result.Shape);
        var columns = shapes.SelectMany(shape => shape.Columns).DistinctBy(column => column.Path).ToList();
        var areEntities = shapes.TrueForAll(shape => shape.IsEntity);
        var order = "#" + NewName();
        var rows = parts.SelectMany(part => part.Result.Rows).Select((row, i) => row.With(order, (long)i)).ToList();
        var shape = new Shape(table.Shape.Name, areEntities, columns, [new Term(row => row[order])]);
        return ($"concat({string.Join(',', parts.Select(part => part.Text))})", new Table(areEntities ? shape with { One = table.Shape.One, Many = table.Shape.Many } : shape, rows));
    }

    /// <summary>Steps that number rows, each group of them by itself.</summary>
    (string Text, Table Result) Ordered(Table table, IEnumerable<IEnumerable<Thing>> groups)
    {
        var (shape, n) = (table.Shape, (long)random.Next(8));
        var value = RandomExpression.Of(random, shape).Value(random.Next(2) == 0 ? Whole : Exact, 1);
        var name = Pick(["top", "skip", "orderby", "topcount", "topsum", "toppercent", "bottomcount", "bottomsum", "bottompercent"]);
        IReadOnlyList<Term> terms = name is "top" or "skip" ? [] : [new Term(row => value.Of(new Place(row)), IsDescending: name.StartsWith("top", StringComparison.Ordinal))];
        var amount = name.EndsWith("percent", StringComparison.Ordinal) ? n * 13 : name.EndsWith("sum", StringComparison.Ordinal) ? n * 4 : n;
        var number = "#" + NewName();
        var kept = groups.SelectMany(group => Kept(name, amount, Meaning.Sorted(group, [.. terms, .. shape.Order]), row => value.Of(new Place(row)))
            .Select((row, i) => row.With(number, (long)i)));
        shape = shape with { Order = [new Term(row => row[number]), .. shape.Order] };
        var text = name switch { "orderby" => $"orderby({value.Text})", "top" or "skip" => $"{name}({amount})", _ => $"{name}({amount},{value.Text})" };
        return (text, new Table(shape, Meaning.Sorted(kept, shape.Order)));
    }

    static List<Thing> Kept(string name, long amount, List<Thing> rows, Func<Thing, object?> value)
    {
        if (name == "orderby") return rows;
        if (name is "top" or "skip") return name == "top" ? [.. rows.Take((int)amount)] : [.. rows.Skip((int)amount)];
        // a row without the value is neither among the highest nor among the lowest
        var known = rows.Where(row => value(row) is not null).ToList();
        if (name.EndsWith("count", StringComparison.Ordinal)) return [.. known.Take((int)amount)];
        // as few rows as reach the amount
        var total = known.Sum(row => (decimal)Meaning.Double(value(row)));
        var wanted = name.EndsWith("percent", StringComparison.Ordinal) ? total * amount / 100 : amount;
        var sum = 0m;
        return
        [
            .. known.TakeWhile(row =>
            {
                var isShort = sum < wanted;
                sum += (decimal)Meaning.Double(value(row));
                return isShort;
            }),
        ];
    }

    (string Text, Table Result) Grouped(Table table)
    {
        var keys = Keys(table.Shape);
        if (keys.Count > 0 && random.Next(5) == 0)
        {
            var groups = table.Rows.GroupBy(row => string.Join('\n', keys.Select(key => Key(key.Of(row)))), StringComparer.Ordinal);
            var (then, result) = Ordered(table, groups);
            return ($"groupby(({string.Join(',', keys.Select(k => k.Text))}),{then})", result);
        }
        if (keys.Count == 0) return ("identity", table);
        // a plain property, or a rollup of several
        var rolled = random.Next(3) == 0 ? random.Next(1, keys.Count + 1) : 0;
        var withAll = rolled > 0 && random.Next(2) == 0;
        var plain = Enumerable.Range(rolled, keys.Count - rolled);
        var sets = rolled == 0 ? [[.. plain]] : Enumerable.Range(withAll ? 0 : 1, withAll ? rolled + 1 : rolled).Reverse().Select(n => Enumerable.Range(0, n).Concat(plain).ToList()).ToList();
        var (filter, rows) = random.Next(6) == 0 ? Filtered(table) : ("", table);
        var (text, aggregate, aggregates) = random.Next(5) == 0 ? ("", null, []) : Aggregates(table);
        var shape = new Shape(
            table.Shape.Name, false, [.. keys.Select(key => new Column(key.Text, key.Kind)), .. aggregates],
            [.. keys.SelectMany(key => Term.By(new Column(key.Text, key.Kind))), .. keys.Take(rolled).Select(key => new Term(row => !row.Values.ContainsKey(key.Text)))]);
        var found = sets.SelectMany(set => Groups(text.Length == 0 ? table : rows, set.ConvertAll(i => keys[i]), aggregate));
        var grouping = (rolled == 0 ? [] : new[] { $"rollup({(withAll ? "$all," : "")}{string.Join(',', keys.Take(rolled).Select(k => k.Text))})" }).Concat(keys.Skip(rolled).Select(k => k.Text));
        var last = text.Length == 0 ? "" : filter.Length == 0 ? $",aggregate({text})" : $",{filter}/aggregate({text})";
        return ($"groupby(({string.Join(',', grouping)}){last})", new Table(shape, Meaning.Sorted(found, shape.Order)));
    }

    static IEnumerable<Thing> Groups(Table table, List<(string Text, ValueKind Kind, Func<Thing, object?> Of)> keys, Func<IReadOnlyList<Thing>, Thing>? aggregate)
    {
        // the grand total is there even of no rows
        var groups = table.Rows.GroupBy(row => string.Join('\n', keys.Select(key => Key(key.Of(row)))), StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        if (keys.Count == 0 && groups.Count == 0) groups.Add([]);
        foreach (var group in groups)
        {
            var row = aggregate?.Invoke(group) ?? new Thing();
            yield return keys.Aggregate(row, (known, key) => known.With(key.Text, key.Of(group[0])));
        }
    }

    static string Key(object? value) => value is null ? "" : "=" + new Shown { [""] = value };

    List<(string Text, ValueKind Kind, Func<Thing, object?> Of)> Keys(Shape shape)
    {
        var keys = new List<(string Text, ValueKind Kind, Func<Thing, object?> Of)>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            if (RandomExpression.Of(random, shape).Path(Pick([Text, Text, Whole, ValueKind.Boolean, Date, Exact])) is { } path && !keys.Exists(key => key.Text == path.Text))
                keys.Add((path.Text, path.Kind, row => path.Of(new Place(row))));
        }
        return keys;
    }

    (string Text, Func<IReadOnlyList<Thing>, Thing> Of, List<Column> Columns) Aggregates(Table table)
    {
        var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Aggregate(table)).ToList();
        return (string.Join(',', items.Select(item => item.Text)),
            rows => items.Aggregate(new Thing(), (row, item) => row.With(item.Column.Path, item.Of(rows))), items.ConvertAll(item => item.Column));
    }

    (string Text, Column Column, Func<IReadOnlyList<Thing>, object?> Of) Aggregate(Table table)
    {
        var (name, make) = (NewName(), RandomExpression.Of(random, table.Shape));
        if (table.Shape is { IsEntity: true, Name: "Gaps" } && !hasCustom && random.Next(8) == 0)
        {
            hasCustom = true;
            return ("AttainmentPercent", new Column("AttainmentPercent", Exact), rows => Attainment(rows));
        }
        var method = Pick(["sum", "min", "max", "average", "countdistinct", "$count"]);
        var kind = method is "sum" or "average" ? Pick([Whole, Exact]) : Pick([Whole, Exact, Text, Date, Timestamp]);
        var value = random.Next(4) == 0 && kind is Whole or Exact ? make.Value(kind, 1) : make.Path(kind);
        if (method == "$count" || value is null) return ($"$count as {name}", new Column(name, Whole), rows => (long)rows.Count);
        var result = method switch { "average" => Floating, "countdistinct" => Whole, _ => value.Kind };
        return ($"{value.Text} with {method} as {name}", new Column(name, result), rows => Over(method, value.Kind, [.. rows.Select(row => value.Of(new Place(row))).OfType<object>()]));
    }

    // null in, nothing out: a method sees the values that are there, and of none there is no sum
    static object? Over(string method, ValueKind kind, List<object> values) => method switch
    {
        "countdistinct" => (long)values.Select(Key).Distinct(StringComparer.Ordinal).Count(),
        _ when values.Count == 0 => null,
        "sum" when kind == Whole => values.Sum(value => (long)value),
        "sum" => kind == Floating ? values.Sum(value => Meaning.Double(value)) : (object)values.Sum(Meaning.Exact),
        "average" => kind == Floating ? values.Average(value => Meaning.Double(value)) : (double)values.Average(Meaning.Exact),
        "min" => values.Aggregate((one, other) => Meaning.Order(other, one) < 0 ? other : one),
        _ => values.Aggregate((one, other) => Meaning.Order(other, one) > 0 ? other : one),
    };

    // sum by sum over the rows that have both, in percent to two decimals
    static decimal? Attainment(IReadOnlyList<Thing> rows)
    {
        var both = rows.Where(row => row["ActualNumber"] is not null && row["TargetNumber"] is not null).ToList();
        var whole = both.Sum(row => (decimal)row["TargetNumber"]!);
        return whole <= 0 ? null : Math.Round(100 * both.Sum(row => (decimal)row["ActualNumber"]!) / whole, 2, MidpointRounding.AwayFromZero);
    }

    T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
