using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>A random piece of grammar twice: as a client might write it, and as <see cref="SyntaxRendering"/> shows its tree.</summary>
/// <param name="Level">How closely the outermost operator binds; a value binds closest.</param>
sealed record RandomSyntax(string Text, string Tree, int Level = RandomSyntax.Value)
{
    const int Value = 9;
    const int Unary = 7;

    static readonly (string Name, int Level)[] Operators =
    [
        ("or", 1), ("and", 2), ("eq", 3), ("ne", 3), ("gt", 4), ("ge", 4), ("lt", 4), ("le", 4),
        ("add", 5), ("sub", 5), ("mul", 6), ("div", 6), ("divby", 6), ("mod", 6), ("has", 8), ("in", 8),
    ];

    static readonly RandomSyntax[] Values =
    [
        new("null", "null"), new("True", "true"), new("0", "0"), new("-17", "-17"), new("2.50", "2.50m"), new("1e2", "100d"), new("-INF", "-Infinityd"),
        new("'it''s (a) ;, \"b\"'", "'it's (a) ;, \"b\"'"), new("'শিল্প'", "'শিল্প'"), new("2020-02-29", "2020-02-29"), new("08:30", "08:30:00"),
        new("2020-01-01T06:00:00%2B06:00".Replace("%2B", "+", StringComparison.Ordinal), "2020-01-01T00:00:00Z"), new("duration'PT90M'", "duration 01:30:00"),
        new("binary'_w'", "binary FF"), new("A.B'c'", "'c'"), new("0a0a0a0a-0000-0000-0000-000000000000", "0a0a0a0a-0000-0000-0000-000000000000"),
    ];

    static readonly string[] Names = ["A", "OfficeNameBn", "Office/NameEn", "$it/A", "$this", "@p", "সূচক/নাম", "g/Ns.Type/B", "Gaps/$count", "Gaps/any()", "notes", "in", "Infinity"];

    internal static RandomSyntax Expression(Random random, int depth)
    {
        if (depth <= 0) return Leaf(random);
        return random.Next(12) switch
        {
            < 5 => Binary(random, depth),
            5 => Unary_(random, depth),
            6 => Call(random, depth),
            7 => Case(random, depth),
            8 => Lambda(random, depth),
            9 => In(random, depth),
            10 => FilteredCount(random, depth),
            _ => Leaf(random),
        };
    }

    static RandomSyntax Leaf(Random random) =>
        random.Next(2) == 0 ? Values[random.Next(Values.Length)] : Same(Names[random.Next(Names.Length)]);

    static RandomSyntax Same(string text) => new(text, text);

    static RandomSyntax Binary(Random random, int depth)
    {
        var (name, level) = Operators[random.Next(Operators.Length - 1)];
        var left = Expression(random, depth - 1).Bound(random, level);
        var right = Expression(random, depth - 1).Bound(random, level + 1);
        return new($"{left.Text}{Space(random)}{AnyCase(random, name)}{Space(random)}{right.Text}", $"({left.Tree} {name} {right.Tree})", level);
    }

    static RandomSyntax Unary_(Random random, int depth)
    {
        var operand = Expression(random, depth - 1).Bound(random, Unary);
        return random.Next(2) == 0
            ? new($"{AnyCase(random, "not")} {operand.Text}", $"not({operand.Tree})", Unary)
            : new($"- {operand.Text}", $"-({operand.Tree})", Unary);
    }

    static RandomSyntax Call(Random random, int depth)
    {
        var arguments = Enumerable.Range(0, random.Next(4)).Select(_ => Expression(random, depth - 1)).ToArray();
        var name = random.Next(4) == 0 ? "Own.Function" : "concat";
        var written = name == "concat" ? AnyCase(random, name) : name;
        return new($"{written}({Join(random, arguments)})", $"{name}({string.Join(',', arguments.Select(a => a.Tree))})");
    }

    // a time of day eats a colon after a number: 12:30
    static RandomSyntax Case(Random random, int depth)
    {
        var (condition, value) = (Expression(random, depth - 1), Expression(random, depth - 1));
        return new($"case({condition.Text} : {value.Text},true:'x')", $"case({condition.Tree}:{value.Tree},true:'x')");
    }

    static RandomSyntax Lambda(Random random, int depth)
    {
        var condition = Expression(random, depth - 1);
        var name = random.Next(2) == 0 ? "any" : "all";
        return new($"Gaps/{name}(g:{condition.Text})", $"Gaps/{name}(g:{condition.Tree})");
    }

    static RandomSyntax In(Random random, int depth)
    {
        var left = Expression(random, depth - 1).Bound(random, 8);
        var items = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Values[random.Next(Values.Length)]).ToArray();
        return new($"{left.Text} in ({Join(random, items)})", $"({left.Tree} in [{string.Join(',', items.Select(i => i.Tree))}])", 8);
    }

    static RandomSyntax FilteredCount(Random random, int depth)
    {
        var filter = Expression(random, depth - 1);
        return new($"Gaps/$count({Dollar(random)}filter={filter.Text};$search=a)", $"Gaps/$count(filter={filter.Tree};search='a')");
    }

    internal RandomSyntax Bound(Random random, int level) =>
        Level < level || random.Next(8) == 0 ? new($"({Space(random)}{Text} )", Tree) : this;

    internal static string Join(Random random, IEnumerable<RandomSyntax> items) => string.Join("," + (random.Next(2) == 0 ? " " : ""), items.Select(i => i.Text));

    internal static string Dollar(Random random) => random.Next(2) == 0 ? "$" : "";

    internal static string Number(Random random) => random.Next(1000).ToString(CultureInfo.InvariantCulture);

    static string Space(Random random) => random.Next(4) == 0 ? " \t" : " ";

    static string AnyCase(Random random, string name) => random.Next(4) == 0 ? name.ToUpperInvariant() : name;
}
