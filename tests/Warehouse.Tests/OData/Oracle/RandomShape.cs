using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Makes random $select and $expand, and what they show of a row.</summary>
sealed class RandomShape(Random random)
{
    const int Deepest = 3;

    /// <summary>Options as they stand beside others, and the object that they make of a row.</summary>
    internal (List<string> Options, Func<Thing, Shown> Show) Next(Shape shape, int depth)
    {
        var options = new List<string>();
        IReadOnlyList<Column> columns = shape.Columns;
        if (random.Next(3) == 0)
        {
            columns = [.. shape.Columns.Where(_ => random.Next(3) == 0).DefaultIfEmpty(shape.Columns[^1])];
            options.Add("$select=" + string.Join(',', columns.Select(column => column.Path)));
        }
        var expansions = new List<(string Text, string Name, Func<Thing, object?> Of)>();
        if (shape.IsEntity && depth < Deepest)
        {
            foreach (var name in shape.One.Keys.Where(_ => random.Next(4 + depth * 2) == 0)) expansions.Add(One(name, shape.One[name], depth));
            foreach (var name in shape.Many.Keys.Where(_ => random.Next(4 + depth * 2) == 0)) expansions.Add(Many(name, shape.Many[name], depth));
        }
        if (expansions.Count > 0) options.Add("$expand=" + string.Join(',', expansions.Select(e => e.Text)));
        return (options, row => Show(row, columns, expansions));
    }

    static Shown Show(Thing row, IReadOnlyList<Column> columns, List<(string Text, string Name, Func<Thing, object?> Of)> expansions)
    {
        var shown = new Shown();
        foreach (var column in columns)
        {
            var (at, names) = (shown, column.Path.Split('/'));
            // what rows were grouped by under a path is shown under it
            foreach (var name in names[..^1]) at = (Shown)(at.TryGetValue(name, out var known) ? known! : at[name] = new Shown());
            if (row.Values.TryGetValue(column.Path, out var value)) at[names[^1]] = value;
        }
        foreach (var (_, name, of) in expansions) shown[name] = of(row);
        return shown;
    }

    (string Text, string Name, Func<Thing, object?> Of) One(string name, Shape target, int depth)
    {
        var (options, show) = Next(target, depth + 1);
        var condition = random.Next(4) == 0 ? RandomExpression.Of(random, target).Condition(1) : null;
        if (condition is not null) options.Add("$filter=" + condition.Text);
        return (Text(name, options), name, row => row.One[name] is { } one && (condition is null || Holds(condition, one)) ? show(one) : null);
    }

    (string Text, string Name, Func<Thing, object?> Of) Many(string name, Shape target, int depth)
    {
        var condition = random.Next(2) == 0 ? RandomExpression.Of(random, target).Condition(1) : null;
        List<string> options = condition is null ? [] : ["$filter=" + condition.Text];
        IEnumerable<Thing> Passing(Thing row) => row.Many[name].Where(other => condition is null || Holds(condition, other));
        if (random.Next(5) == 0) return (Text(name + "/$count", options), name, row => (long)Passing(row).Count());

        var withCount = random.Next(3) == 0;
        if (withCount) options.Add("$count=true");
        var (skip, top) = (random.Next(3) == 0 ? random.Next(4) : 0, random.Next(3) == 0 ? random.Next(6) : 1000);
        if (skip > 0) options.Add($"$skip={skip}");
        if (top < 1000) options.Add($"$top={top}");
        var order = random.Next(2) == 0 ? RandomOrder.Next(random, target) : (Text: "", Terms: []);
        if (order.Text.Length > 0) options.Add("$orderby=" + order.Text);

        // the same expansion inside itself, as often as $levels says
        var levels = name == "Children" && depth == 0 && random.Next(2) == 0 ? random.Next(1, 4) : 0;
        if (levels > 0) options.Add(levels == 3 ? "$levels=max" : $"$levels={levels}");
        var (shaping, show) = Next(target, levels > 0 ? Deepest : depth + 1);
        options.AddRange(shaping);
        return (Text(name, options), name, row => Shown(row, Math.Max(levels, 1)));

        ShownMany Shown(Thing row, int left)
        {
            var passing = Meaning.Sorted(Passing(row), [.. order.Terms, .. target.Order]);
            var items = passing.Skip(skip).Take(top).Select(other =>
            {
                var item = show(other);
                if (left > 1) item[name] = Shown(other, left - 1);
                return item;
            });
            return new ShownMany(withCount ? passing.Count : null, [.. items]);
        }
    }

    static bool Holds(Twin condition, Thing row) => (bool?)condition.Of(new Place(row)) == true;

    static string Text(string name, List<string> options) => options.Count == 0 ? name : $"{name}({string.Join(';', options)})";
}

static class RandomOrder
{
    internal static (string Text, List<Term> Terms) Next(Random random, Shape shape)
    {
        var terms = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var kind = (ValueKind)random.Next(9);
            var make = RandomExpression.Of(random, shape);
            var value = random.Next(2) == 0 ? make.Path(kind) ?? make.Value(ValueKind.Text, 0) : make.Value(kind, 1);
            var isDescending = random.Next(2) == 0;
            return (Text: value.Text + (isDescending ? " desc" : ""), Term: new Term(row => value.Of(new Place(row)), value.IsBengali, isDescending));
        }).ToList();
        return (string.Join(',', terms.Select(t => t.Text)), terms.ConvertAll(t => t.Term));
    }
}
