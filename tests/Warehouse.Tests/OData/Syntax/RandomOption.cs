namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>One random query option, as text and as tree.</summary>
static class RandomOption
{
    internal static readonly string[] Names = ["filter", "orderby", "compute", "search", "select", "expand", "apply", "top"];

    internal static RandomSyntax Of(string name, Random random, int depth) => name switch
    {
        "filter" => RandomSyntax.Expression(random, depth),
        "orderby" => List(random, 3, () => Order(random, depth)),
        "compute" => List(random, 3, () => Computed(random, depth)),
        "search" => Search(random, depth).Bound(random, 1),
        "select" => List(random, 4, () => Select(random, depth)),
        "expand" => List(random, 3, () => Expand(random, depth)),
        "apply" => Apply(random, depth),
        _ => Same(RandomSyntax.Number(random)),
    };

    /// <summary>What stands in parentheses, in the order of the rendering.</summary>
    static RandomSyntax Nested(Random random, int depth, params ReadOnlySpan<string> names)
    {
        var parts = new List<RandomSyntax>();
        foreach (var name in names)
        {
            if (random.Next(2) == 0 && (parts.Count > 0 || name != names[^1])) continue;
            var value = Of(name, random, depth - 1);
            parts.Add(new($"{RandomSyntax.Dollar(random)}{name}={value.Text}", $"{name}={value.Tree}"));
        }
        return new($"({string.Join(';', parts.Select(p => p.Text))})", $"({string.Join(';', parts.Select(p => p.Tree))})");
    }

    static RandomSyntax Order(Random random, int depth)
    {
        var item = RandomSyntax.Expression(random, depth - 1);
        return random.Next(2) == 0 ? new(item.Text + " desc", item.Tree + " desc") : new(item.Text + " asc", item.Tree);
    }

    static RandomSyntax Computed(Random random, int depth)
    {
        var item = RandomSyntax.Expression(random, depth - 1);
        return new(item.Text + " as নাম", item.Tree + " as নাম");
    }

    static RandomSyntax Search(Random random, int depth)
    {
        if (depth <= 0) return random.Next(2) == 0 ? new("\"a \\\"b\\\"\"", "'a \"b\"'") : new("ই-নথি/2020", "'ই-নথি/2020'");
        var left = Search(random, depth - 1);
        if (random.Next(4) == 0) return new("NOT " + left.Bound(random, 3).Text, $"NOT({left.Tree})", 3);
        var (word, level) = random.Next(2) == 0 ? ("OR", 1) : ("AND", 2);
        left = left.Bound(random, level);
        var right = Search(random, depth - 1).Bound(random, level + 1);
        var between = word == "AND" && random.Next(2) == 0 ? " " : $" {word} ";
        return new(left.Text + between + right.Text, $"({left.Tree} {word} {right.Tree})", level);
    }

    static RandomSyntax Select(Random random, int depth)
    {
        if (depth <= 0 || random.Next(3) > 0) return Same(random.Next(4) switch { 0 => "*", 1 => "Office/NameBn", 2 => "Office/*", _ => "সূচক" });
        var options = Nested(random, depth, "filter", "orderby", "select", "top");
        return new("Gaps" + options.Text, "Gaps" + options.Tree);
    }

    static RandomSyntax Expand(Random random, int depth)
    {
        if (depth <= 0 || random.Next(3) == 0) return Same(random.Next(4) switch { 0 => "*/$ref", 1 => "Office/Gaps", 2 => "Gaps/$count", _ => "Parent(levels=max)" });
        var options = Nested(random, depth, "filter", "search", "apply", "compute", "orderby", "select", "expand", "top");
        return new("Gaps" + options.Text, "Gaps" + options.Tree);
    }

    static RandomSyntax Apply(Random random, int depth)
    {
        var steps = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Step(random, depth)).ToArray();
        return new(string.Join('/', steps.Select(s => s.Text)), string.Join(" / ", steps.Select(s => s.Tree)));
    }

    static RandomSyntax Step(Random random, int depth)
    {
        if (depth <= 0) return Same(random.Next(2) == 0 ? "identity" : "aggregate(A with sum as S,$count as N,Own)");
        var (one, two) = (RandomSyntax.Expression(random, depth - 1), RandomSyntax.Expression(random, depth - 1));
        var (pipe, other) = (Apply(random, depth - 1), Apply(random, depth - 1));
        return random.Next(8) switch
        {
            0 => new($"filter({one.Text})", $"filter({one.Tree})"),
            1 => new($"topsum({one.Text},{two.Text})", $"topsum({one.Tree},{two.Tree})"),
            2 => new($"concat({pipe.Text},{other.Text})", $"concat({pipe.Tree},{other.Tree})"),
            3 => new($"groupby((A,rollup($all,B,C)),{pipe.Text})", $"groupby(A,rollup($all,B,C) => {pipe.Tree})"),
            4 => new($"compute({one.Text} as X)", $"compute({one.Tree} as X)"),
            5 => new($"aggregate({one.Text} with Max as M)", $"aggregate({one.Tree} with max as M)"),
            6 => new($"orderby({one.Text} desc)/skip(2)", $"orderby({one.Tree} desc) / skip(2)"),
            _ => new("nest(a/(b) as C)", "<nest>"),
        };
    }

    static RandomSyntax List(Random random, int most, Func<RandomSyntax> next)
    {
        var items = Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => next()).ToArray();
        return new(RandomSyntax.Join(random, items), string.Join(',', items.Select(i => i.Tree)));
    }

    static RandomSyntax Same(string text) => new(text, text);
}
