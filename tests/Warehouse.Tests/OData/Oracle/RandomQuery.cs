using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A random request, and the answer that the standard wants for it.</summary>
/// <param name="Options">Name and value, not yet percent-encoded.</param>
sealed record RandomQuery(string Set, IReadOnlyList<(string Name, string Value)> Options, long Count, IReadOnlyList<Shown> Rows)
{
    static readonly (string Text, string Term)[] Words = [("abc", "abc"), ("\"it's 100%\"", "it's 100%"), ("কৃষি", "কৃষি"), ("\"notes\"", "notes"), ("É", "é"), ("percent", "percent")];

    internal string Url => Set + "?" + string.Join('&', Options.Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value)}"));

    /// <summary>The next page, as a link of the service asks for it.</summary>
    internal RandomQuery After(string token, long? more) => this with
    {
        Options = [.. Options.Where(option => option.Name is not ("$skip" or "$top")), ("$skiptoken", token), .. more is { } rows ? [("$top", $"{rows}")] : Array.Empty<(string, string)>()],
    };

    public override string ToString() => Set + "?" + string.Join('&', Options.Select(option => $"{option.Name}={option.Value}"));

    internal static RandomQuery Next(Random random, Star star)
    {
        var set = random.Next(10) switch { < 6 => "Gaps", < 9 => "Offices", _ => "Plans" };
        var table = star.Table(set);
        var (options, steps) = (new List<(string, string)>(), new RandomApply(random));
        if (random.Next(5) < 2)
        {
            var (text, applied) = steps.Pipeline(table, random.Next(1, 4));
            options.Add(("$apply", text));
            table = applied;
        }
        if (random.Next(4) == 0)
        {
            (var text, table) = steps.Item(table);
            options.Add(("$compute", text));
        }
        if (random.Next(8) == 0)
        {
            var (text, holds) = Search(random, table.Shape, 2);
            options.Add(("$search", text));
            table = table with { Rows = [.. table.Rows.Where(holds)] };
        }
        if (random.Next(4) != 0)
        {
            var condition = RandomExpression.Of(random, table.Shape).Condition(3);
            options.Add(("$filter", condition.Text));
            table = table with { Rows = [.. table.Rows.Where(row => (bool?)condition.Of(new Place(row)) == true)] };
        }
        var count = table.Rows.Count;
        if (random.Next(2) == 0)
        {
            var (text, terms) = RandomOrder.Next(random, table.Shape);
            options.Add(("$orderby", text));
            table = table with { Rows = Meaning.Sorted(table.Rows, [.. terms, .. table.Shape.Order]) };
        }
        var (skip, top) = (random.Next(4) == 0 ? random.Next(20) : 0, random.Next(4) == 0 ? random.Next(30) : 1000);
        if (skip > 0) options.Add(("$skip", $"{skip}"));
        if (top < 1000) options.Add(("$top", $"{top}"));
        if (random.Next(2) == 0) options.Add(("$count", "true"));
        var (shaping, show) = new RandomShape(random).Next(table.Shape, 0);
        options.AddRange(shaping.Select(option => option.Split('=', 2) is var parts ? (parts[0], parts[1]) : default));
        return new RandomQuery(set, options, count, [.. table.Rows.Skip(skip).Take(top).Select(show)]);
    }

    static (string Text, Func<Thing, bool> Holds) Search(Random random, Shape shape, int depth)
    {
        if (depth > 0 && random.Next(2) == 0)
        {
            var (left, right, isAnd) = (Search(random, shape, depth - 1), Search(random, shape, depth - 1), random.Next(2) == 0);
            return ($"({left.Text} {(isAnd ? "AND" : "OR")} {right.Text})", row => isAnd ? left.Holds(row) && right.Holds(row) : left.Holds(row) || right.Holds(row));
        }
        if (depth > 0 && random.Next(3) == 0) return Search(random, shape, 0) is var other ? ($"NOT {other.Text}", row => !other.Holds(row)) : default;
        var (text, term) = Words[random.Next(Words.Length)];
        return (text, row => shape.Columns.Any(column => column.Kind == ValueKind.Text && row[column.Path] is string words && words.ToLowerInvariant().Contains(term, StringComparison.Ordinal)));
    }
}
