using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>A random filter twice: as text for the service, and as a function over the row for LINQ, written from the standard and not from our SQL.</summary>
/// <param name="Holds">Null is the standard's null.</param>
sealed record RandomFilter(string Text, Func<GapRow, bool?> Holds)
{
    sealed record Number(string Text, Func<GapRow, decimal?> Of);

    sealed record Words(string Text, Func<GapRow, string?> Of);

    static readonly Number[] Numbers =
    [
        new("GapKey", r => r.GapKey), new("RankNo", r => r.RankNo), new("WeightMarks", r => r.WeightMarks), new("TargetNumber", r => r.TargetNumber),
        new("ActualNumber", r => r.ActualNumber), new("PlanKey", r => r.PlanKey), new("Share", r => (decimal?)r.Share),
        new("length(IndicatorName)", r => r.IndicatorName?.Length), new("year(TargetDate)", r => r.TargetDate?.Year),
        new("month(TargetDate)", r => r.TargetDate?.Month), new("day(TargetDate)", r => r.TargetDate?.Day),
        new("indexof(IndicatorName,'b')", r => r.IndicatorName?.IndexOf('b', StringComparison.Ordinal)),
        new("round(TargetNumber)", r => r.TargetNumber is { } v ? Math.Round(v, MidpointRounding.AwayFromZero) : null),
        new("floor(ActualNumber)", r => r.ActualNumber is { } v ? Math.Floor(v) : null), new("ceiling(Share)", r => r.Share is { } v ? (decimal)Math.Ceiling(v) : null),
        new("Office/ParentKey", r => r.OfficeKey == 2 ? 1 : null),
    ];

    static readonly Words[] Texts =
    [
        new("IndicatorName", r => r.IndicatorName), new("OfficeNameBn", r => r.OfficeNameBn), new("UnitCode", r => r.UnitCode),
        new("tolower(IndicatorName)", r => r.IndicatorName?.ToLowerInvariant()), new("toupper(UnitCode)", r => r.UnitCode.ToUpperInvariant()),
        new("trim(IndicatorName)", r => r.IndicatorName?.Trim()), new("concat(UnitCode,IndicatorName)", r => r.IndicatorName is null ? null : r.UnitCode + r.IndicatorName),
        new("substring(OfficeNameBn,2)", r => r.OfficeNameBn is { } t ? t[Math.Min(2, t.Length)..] : null),
        new("substring(UnitCode,1,3)", r => r.UnitCode[1..4]), new("Office/Kind", r => r.OfficeKey switch { 1 => "division", 2 => "department", _ => "ministry" }),
        new("Office/NameEn", r => r.OfficeKey switch { 1 => "ICT Division", 2 => null, _ => "Ministry of Industries" }),
        new("Plan/PlanCode", r => r.PlanKey switch { 1 => "nis", 2 => "egov", _ => null }),
    ];

    static readonly string[] Literals = ["", "a", "ABC", "count", "শিল্প মন্ত্রণালয়", "ক", "it's 100%", "egov", "division", "%", "_"];

    static readonly string[] Operators = ["eq", "ne", "gt", "ge", "lt", "le"];

    internal static RandomFilter Next(Random random, int depth)
    {
        if (depth > 0)
        {
            switch (random.Next(5))
            {
                case 0 or 1:
                    var (left, right, isAnd) = (Next(random, depth - 1), Next(random, depth - 1), random.Next(2) == 0);
                    return new($"({left.Text} {(isAnd ? "and" : "or")} {right.Text})", r => isAnd ? left.Holds(r) & right.Holds(r) : left.Holds(r) | right.Holds(r));
                case 2:
                    var operand = Next(random, depth - 1);
                    return new($"not ({operand.Text})", r => !operand.Holds(r));
            }
        }
        return Leaf(random);
    }

    static RandomFilter Leaf(Random random)
    {
        var op = Pick(random, Operators);
        switch (random.Next(8))
        {
            case 0:
                var (one, other) = (Pick(random, Texts), Pick(random, Texts));
                return new($"{one.Text} {op} {other.Text}", r => Compare(op, one.Of(r), other.Of(r), string.CompareOrdinal));
            case 1:
                var (words, literal) = (Pick(random, Texts), Pick(random, Literals));
                return new($"{words.Text} {op} {Quote(literal)}", r => Compare(op, words.Of(r), literal, string.CompareOrdinal));
            case 2:
                return Function(random);
            case 3:
                return new("IsMet", r => r.IsMet);
            case 4:
                var (member, list) = (Pick(random, Numbers), Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(-5, 20)).ToList());
                return new($"{member.Text} in ({string.Join(',', list)})", r => member.Of(r) is { } v && list.Exists(x => x == v));
            case 5:
                var tested = Pick(random, Texts);
                return op is "eq" or "ne" ? new($"{tested.Text} {op} null", r => tested.Of(r) is null == (op == "eq")) : new($"IsMet ne true", r => r.IsMet != true);
            case 6:
                var day = new DateOnly(2020, 7, 1).AddDays(random.Next(400));
                return new($"TargetDate {op} {day:yyyy-MM-dd}", r => Compare(op, r.TargetDate?.DayNumber, day.DayNumber, (x, y) => x.CompareTo(y)));
            default:
                var (a, b) = (Sum(random), Sum(random));
                return new($"{a.Text} {op} {b.Text}", r => Compare(op, a.Of(r), b.Of(r), (x, y) => x.CompareTo(y)));
        }
    }

    static RandomFilter Function(Random random)
    {
        var (text, part, name) = (Pick(random, Texts), Pick(random, Literals), Pick(random, ["contains", "startswith", "endswith"]));
        return new($"{name}({text.Text},{Quote(part)})", r => text.Of(r) is not { } t ? null : name switch
        {
            "contains" => t.Contains(part, StringComparison.Ordinal),
            "startswith" => t.StartsWith(part, StringComparison.Ordinal),
            _ => t.EndsWith(part, StringComparison.Ordinal),
        });
    }

    static Number Sum(Random random)
    {
        var a = Pick(random, Numbers);
        var n = random.Next(-9, 30) / 2m;
        var literal = n.ToString(CultureInfo.InvariantCulture);
        return random.Next(6) switch
        {
            0 => new(literal, _ => n),
            1 => new($"{a.Text} add {literal}", r => a.Of(r) + n),
            2 => new($"({a.Text} mul {literal})", r => a.Of(r) * n),
            3 => new($"({a.Text} sub {literal}) mul 2", r => (a.Of(r) - n) * 2),
            4 => new("RankNo div 3", r => r.RankNo / 3),
            5 => new("RankNo mod 4", r => r.RankNo % 4),
            _ => a,
        };
    }

    static bool Compare<T>(string op, T? left, T? right, Comparison<T> order)
        where T : struct => Compare(op, left is null, right is null, () => order(left!.Value, right!.Value));

    static bool Compare(string op, string? left, string? right, Comparison<string> order) =>
        Compare(op, left is null, right is null, () => order(left!, right!));

    // the standard: null equals null, and any other comparison with null is false
    static bool Compare(string op, bool leftIsNull, bool rightIsNull, Func<int> order) => (leftIsNull, rightIsNull) switch
    {
        (true, true) => op is "eq" or "ge" or "le",
        (true, false) or (false, true) => op == "ne",
        _ => op switch { "eq" => order() == 0, "ne" => order() != 0, "gt" => order() > 0, "ge" => order() >= 0, "lt" => order() < 0, _ => order() <= 0 },
    };

    static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
