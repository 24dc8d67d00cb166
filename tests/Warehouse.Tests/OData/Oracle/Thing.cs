using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A row as LINQ sees it: values by path, and the rows that it leads to. A path that is missing is absent, which is not null.</summary>
/// <remarks>Values: bool, long, decimal, double, string, DateOnly, DateTime, TimeOnly, TimeSpan, or null.</remarks>
sealed class Thing
{
    internal Dictionary<string, object?> Values { get; init; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Thing?> One { get; init; } = new(StringComparer.Ordinal);

    internal Dictionary<string, List<Thing>> Many { get; init; } = new(StringComparer.Ordinal);

    internal object? this[string path] => Values.GetValueOrDefault(path);

    /// <summary>The same row with more values.</summary>
    internal Thing With(string path, object? value) => new() { Values = new(Values, StringComparer.Ordinal) { [path] = value }, One = One, Many = Many };
}

/// <summary>A property by its path: <c>Office/NameBn</c> where rows were grouped by it.</summary>
sealed record Column(string Path, ValueKind Kind)
{
    internal bool IsBengali => Kind == ValueKind.Text && Path.EndsWith("Bn", StringComparison.Ordinal);
}

/// <summary>What rows of one step have.</summary>
/// <param name="Order">Tells rows apart, and is their order while nobody asks for another one.</param>
sealed record Shape(string Name, bool IsEntity, IReadOnlyList<Column> Columns, IReadOnlyList<Term> Order)
{
    /// <summary>The names of navigations to one, and of what shape that is.</summary>
    internal Dictionary<string, Shape> One { get; init; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Shape> Many { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>Rows of a step in their order.</summary>
sealed record Table(Shape Shape, IReadOnlyList<Thing> Rows);

/// <summary>One term of an order.</summary>
sealed record Term(Func<Thing, object?> Of, bool IsBengali = false, bool IsDescending = false)
{
    /// <summary>As a dictionary orders, and texts that are alike to it by code point.</summary>
    internal static IEnumerable<Term> By(Column column)
    {
        var term = new Term(row => row[column.Path]);
        return column.IsBengali ? [term with { IsBengali = true }, term] : [term];
    }
}

/// <summary>Where an expression is evaluated: the innermost row, and the rows around it.</summary>
sealed record Place(Thing Row, Place? Outer = null)
{
    internal Thing Up(int steps) => steps == 0 ? Row : Outer!.Up(steps - 1);
}

/// <summary>A random expression twice: as text for the service, and as a function for LINQ, written from the standard and not from our SQL.</summary>
sealed record Twin(string Text, ValueKind Kind, Func<Place, object?> Of, bool IsBengali = false);

/// <summary>A row that a name of an expression can mean.</summary>
/// <param name="Prefix">Stands before its properties: empty, <c>$it/</c>, or a variable.</param>
sealed record Frame(string Prefix, Shape Shape);
