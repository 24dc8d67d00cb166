using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>What the standard says that operators and functions mean (OData 4.01, URL Conventions 5.1.1).</summary>
static class Meaning
{
    static readonly CompareInfo Bengali = CultureInfo.GetCultureInfo("bn").CompareInfo;

    internal static bool Compare(string op, object? left, object? right) => (left, right) switch
    {
        // null equals null, and any other comparison with null is false
        (null, null) => op is "eq" or "ge" or "le",
        (null, _) or (_, null) => op == "ne",
        _ => Order(left, right) is var order && op switch { "eq" => order == 0, "ne" => order != 0, "gt" => order > 0, "ge" => order >= 0, "lt" => order < 0, _ => order <= 0 },
    };

    /// <summary>Null is the lowest value; texts are ordered by code point.</summary>
    internal static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (double, _) or (_, double) => Double(left).CompareTo(Double(right)),
        (DateOnly a, DateTime b) => a.ToDateTime(TimeOnly.MinValue).CompareTo(b),
        (DateTime a, DateOnly b) => a.CompareTo(b.ToDateTime(TimeOnly.MinValue)),
        (decimal or long, decimal or long) => Exact(left).CompareTo(Exact(right)),
        _ => ((IComparable)left).CompareTo(right),
    };

    /// <summary>Rows alike in all terms stay in the order that they had.</summary>
    internal static List<Thing> Sorted(IEnumerable<Thing> rows, IReadOnlyList<Term> terms)
    {
        var keyed = rows.Select(row => (Row: row, Keys: terms.Select(term => term.Of(row)).ToArray()));
        return [.. keyed.Order(Comparer<(Thing Row, object?[] Keys)>.Create((one, other) => Order(terms, one.Keys, other.Keys))).Select(pair => pair.Row)];
    }

    static int Order(IReadOnlyList<Term> terms, object?[] one, object?[] other)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var order = terms[i].IsBengali && one[i] is string a && other[i] is string b ? Bengali.Compare(a, b) : Order(one[i], other[i]);
            if (order != 0) return terms[i].IsDescending ? -order : order;
        }
        return 0;
    }

    internal static object? Arithmetic(string op, object? left, object? right)
    {
        if (left is null || right is null) return null;
        if (left is TimeSpan or DateOnly or DateTime || right is TimeSpan) return Temporal(op, left, right);
        // a fraction of decimals is an Edm.Double here, because no decimal holds a third
        var isFloating = left is double || right is double || op == "divby" || (op == "div" && (left is decimal || right is decimal));
        // the service answers null for a division by zero
        if (op is "div" or "divby" or "mod" && Double(right) == 0) return null;
        if (isFloating && op == "mod") return Double(left) % Double(right);
        if (isFloating) return op switch { "add" => Double(left) + Double(right), "sub" => Double(left) - Double(right), "mul" => Double(left) * Double(right), _ => Double(left) / Double(right) };
        var (a, b) = (Exact(left), Exact(right));
        var result = op switch { "add" => a + b, "sub" => a - b, "mul" => a * b, "div" => decimal.Truncate(a / b), _ => a % b };
        return left is long && right is long ? (long)result : (object)result;
    }

    static object Temporal(string op, object left, object right) => (left, right) switch
    {
        (TimeSpan a, TimeSpan b) => op == "add" ? a + b : a - b,
        (DateTime a, TimeSpan b) => op == "add" ? a + b : a - b,
        // the day in which the moment lies
        (DateOnly a, TimeSpan b) => DateOnly.FromDateTime(a.ToDateTime(TimeOnly.MinValue) + (op == "add" ? b : -b)),
        (TimeSpan a, long b) => a * b,
        (DateOnly a, DateOnly b) => TimeSpan.FromDays(a.DayNumber - b.DayNumber),
        (DateTime a, DateTime b) => a - b,
        (DateTime a, DateOnly b) => a - b.ToDateTime(TimeOnly.MinValue),
        (DateOnly a, DateTime b) => a.ToDateTime(TimeOnly.MinValue) - b,
        _ => throw new ArgumentException($"{left.GetType().Name} {op} {right.GetType().Name}"),
    };

    internal static object? Minus(object? value) => value switch { null => null, long n => -n, decimal n => -n, double n => -n, TimeSpan span => -span, _ => throw new ArgumentException("minus") };

    internal static object? Rounded(string name, object? value) => value switch
    {
        double n => name switch { "round" => Math.Round(n, MidpointRounding.AwayFromZero), "floor" => Math.Floor(n), _ => Math.Ceiling(n) },
        decimal n => name switch { "round" => Math.Round(n, MidpointRounding.AwayFromZero), "floor" => Math.Floor(n), _ => Math.Ceiling(n) },
        _ => value,
    };

    /// <summary>Null in any argument makes the result null. Characters are code points, as Edm.String counts them.</summary>
    internal static object? Text(string name, params object?[] arguments)
    {
        if (arguments.Contains(null)) return null;
        var text = (string)arguments[0]!;
        var other = arguments.ElementAtOrDefault(1) as string ?? "";
        switch (name)
        {
            case "contains":
                return text.Contains(other, StringComparison.Ordinal);
            case "startswith":
                return text.StartsWith(other, StringComparison.Ordinal);
            case "endswith":
                return text.EndsWith(other, StringComparison.Ordinal);
            case "matchesPattern":
                return Regex.IsMatch(text, other, RegexOptions.CultureInvariant);
            case "length":
                return (long)text.EnumerateRunes().Count();
            case "indexof":
                var at = text.IndexOf(other, StringComparison.Ordinal);
                return at < 0 ? -1L : text[..at].EnumerateRunes().Count();
            case "tolower":
                return text.ToLowerInvariant();
            case "toupper":
                return text.ToUpperInvariant();
            case "trim":
                return text.Trim();
            case "concat":
                return text + other;
            default:
                var rest = text.EnumerateRunes().Skip((int)(long)arguments[1]!);
                return string.Concat(arguments.Length == 3 ? rest.Take((int)(long)arguments[2]!) : rest);
        }
    }

    internal static object? Part(string name, object? time) => (name, time) switch
    {
        (_, null) => null,
        ("year", DateOnly d) => (long)d.Year,
        ("month", DateOnly d) => (long)d.Month,
        ("day", DateOnly d) => (long)d.Day,
        ("year", DateTime t) => (long)t.Year,
        ("month", DateTime t) => (long)t.Month,
        ("day", DateTime t) => (long)t.Day,
        ("hour", DateTime t) => (long)t.Hour,
        ("minute", DateTime t) => (long)t.Minute,
        ("second", DateTime t) => (long)t.Second,
        ("fractionalseconds", DateTime t) => t.Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond,
        ("totaloffsetminutes", DateTime) => 0L,
        ("totalseconds", TimeSpan s) => s.Ticks / (decimal)TimeSpan.TicksPerSecond,
        ("date", DateTime t) => DateOnly.FromDateTime(t),
        ("time", DateTime t) => TimeOnly.FromDateTime(t),
        _ => throw new ArgumentException($"{name} of {time.GetType().Name}"),
    };

    internal static bool? And(object? left, object? right) => (bool?)left & (bool?)right;

    internal static bool? Or(object? left, object? right) => (bool?)left | (bool?)right;

    /// <summary>A number as one of a wider kind.</summary>
    internal static object? As(ValueKind kind, object? value) => (kind, value) switch
    {
        (_, null) => null,
        (ValueKind.Floating, _) => Double(value),
        (ValueKind.Exact, _) => Exact(value),
        _ => value,
    };

    internal static decimal Exact(object value) => value is long whole ? whole : (decimal)value;

    internal static double Double(object? value) => value switch { long whole => whole, decimal exact => (double)exact, _ => (double)value! };
}
