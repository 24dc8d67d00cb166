using System.Globalization;
using Shuddhachar.Warehouse.OData;
using static Shuddhachar.Warehouse.OData.ValueKind;

namespace Shuddhachar.Warehouse.Tests.OData;

/// <summary>Makes random expressions of each kind of value.</summary>
/// <param name="frames">What names can mean, the innermost last.</param>
sealed class RandomExpression(Random random, IReadOnlyList<Frame> frames)
{
    static readonly string[] Comparisons = ["eq", "ne", "gt", "ge", "lt", "le"];
    static readonly string[] Words = ["", "a", "ABC", "count", "শিল্প মন্ত্রণালয়", "ক", "it's 100%", "egov", "division", "%", "_", "😀", "b"];
    static readonly string[] Patterns = ["^[A-Z]+$", "b", "^.{3,8}$", "ন", "[0-9]+%", "^$"];

    internal static RandomExpression Of(Random random, Shape shape) => new(random, [new Frame("", shape)]);

    internal Twin Condition(int depth) => depth <= 0 ? Simple(0) : random.Next(6) switch
    {
        0 or 1 => Junction(depth),
        2 => Condition(depth - 1) is var operand ? new($"not ({operand.Text})", ValueKind.Boolean, p => !(bool?)operand.Of(p)) : null!,
        3 => Quantifier(depth) ?? Simple(depth),
        _ => Simple(depth),
    };

    internal Twin Value(ValueKind kind, int depth) => kind switch
    {
        ValueKind.Boolean => Condition(depth),
        Whole or Exact or Floating => Number(depth),
        Text => String(depth),
        Duration => Span(depth),
        _ => Time(kind, depth),
    };

    Twin Junction(int depth)
    {
        var (left, right, isAnd) = (Condition(depth - 1), Condition(depth - 1), random.Next(2) == 0);
        return new($"({left.Text} {(isAnd ? "and" : "or")} {right.Text})", ValueKind.Boolean, p => isAnd ? Meaning.And(left.Of(p), right.Of(p)) : Meaning.Or(left.Of(p), right.Of(p)));
    }

    Twin Simple(int depth)
    {
        switch (random.Next(9))
        {
            case 0:
                return Test(depth);
            case 1:
                return Membership(depth);
            case 2 when Path(ValueKind.Boolean) is { } flag:
                return flag;
            case 3 when Entity() is { } entity:
                return entity;
            case 4:
                var (tested, equals) = (Value(Pick([Whole, Text, Date]), depth - 1), random.Next(2) == 0);
                return new($"{tested.Text} {(equals ? "eq" : "ne")} null", ValueKind.Boolean, p => tested.Of(p) is null == equals);
            case 5:
                return Compared(Pick([Date, Timestamp, TimeOfDay, Duration]), depth - 1);
            case 6:
                return Compared(Text, depth - 1);
            default:
                return Compared(Whole, depth - 1);
        }
    }

    Twin Compared(ValueKind kind, int depth)
    {
        var (left, right, op) = (Value(kind, depth), Value(kind, depth), Pick(Comparisons));
        return new($"{left.Text} {op} {right.Text}", ValueKind.Boolean, p => Meaning.Compare(op, left.Of(p), right.Of(p)));
    }

    Twin Test(int depth)
    {
        var (text, name) = (String(depth - 1), Pick(["contains", "startswith", "endswith", "matchesPattern"]));
        var part = name == "matchesPattern" ? Pick(Patterns) : Pick(Words);
        return new($"{name}({text.Text},{Quote(part)})", ValueKind.Boolean, p => Meaning.Text(name, text.Of(p), part));
    }

    Twin Membership(int depth)
    {
        var isText = random.Next(2) == 0;
        var member = isText ? String(depth - 1) : Number(depth - 1);
        var items = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(8) == 0 ? (Text: "null", Value: null) : isText ? Pair(Pick(Words)) : Whole(random)).ToList();
        return new($"{member.Text} in ({string.Join(',', items.Select(i => i.Text))})", ValueKind.Boolean, p => items.Exists(item => Meaning.Compare("eq", member.Of(p), item.Value)));

        static (string Text, object? Value) Pair(string word) => (Quote(word), word);
        static (string Text, object? Value) Whole(Random random) => random.Next(-5, 12) is var n ? ($"{n}", (object?)(long)n) : default;
    }

    Twin? Entity()
    {
        if (Navigation(shape => shape.One) is not var (prefix, name, of, _)) return null;
        var equals = random.Next(2) == 0;
        return new($"{prefix}{name} {(equals ? "eq" : "ne")} null", ValueKind.Boolean, p => of(p).One[name] is null == equals);
    }

    Twin? Quantifier(int depth)
    {
        if (Navigation(shape => shape.Many) is not var (prefix, name, of, target)) return null;
        if (random.Next(5) == 0) return new($"{prefix}{name}/any()", ValueKind.Boolean, p => of(p).Many[name].Count > 0);
        var (variable, isAny) = ($"v{frames.Count}", random.Next(2) == 0);
        var condition = new RandomExpression(random, [.. frames, new Frame(variable + "/", target)]).Condition(depth - 1);
        bool Holds(Place p, Thing row) => (bool?)condition.Of(new Place(row, p)) == true;
        return new(
            $"{prefix}{name}/{(isAny ? "any" : "all")}({variable}:{condition.Text})", ValueKind.Boolean,
            p => isAny ? of(p).Many[name].Exists(row => Holds(p, row)) : of(p).Many[name].TrueForAll(row => Holds(p, row)));
    }

    Twin? Count(int depth)
    {
        if (Navigation(shape => shape.Many) is not var (prefix, name, of, target)) return null;
        if (depth <= 0 || random.Next(2) == 0) return new($"{prefix}{name}/$count", Whole, p => (long)of(p).Many[name].Count);
        // inside the parentheses names without a prefix are the counted rows'; the outer row is $it, if it is the option's own
        var outer = frames[0].Prefix.Length == 0 && frames.Count == 1 ? [frames[0] with { Prefix = "$it/" }] : frames.Select(f => f with { Prefix = f.Prefix.Length == 0 ? "$it/" : f.Prefix });
        var condition = new RandomExpression(random, [.. outer, new Frame("", target)]).Condition(depth - 1);
        return new($"{prefix}{name}/$count($filter={condition.Text})", Whole, p => (long)of(p).Many[name].Count(row => (bool?)condition.Of(new Place(row, p)) == true));
    }

    Twin Number(int depth)
    {
        if (depth <= 0) return random.Next(4) == 0 ? Literal() : Path(Pick([Whole, Whole, Exact, Floating])) ?? Literal();
        switch (random.Next(11))
        {
            case 0:
                var text = String(depth - 1);
                return new($"length({text.Text})", Whole, p => Meaning.Text("length", text.Of(p)));
            case 1:
                var (within, word) = (String(depth - 1), Pick(Words));
                return new($"indexof({within.Text},{Quote(word)})", Whole, p => Meaning.Text("indexof", within.Of(p), word));
            case 2:
                var (day, part) = (Time(Pick([Date, Timestamp]), depth - 1), Pick(["year", "month", "day"]));
                return new($"{part}({day.Text})", Whole, p => Meaning.Part(part, day.Of(p)));
            case 3:
                var (moment, unit) = (Time(Timestamp, depth - 1), Pick(["hour", "minute", "second", "fractionalseconds", "totaloffsetminutes"]));
                return new($"{unit}({moment.Text})", unit == "fractionalseconds" ? Exact : Whole, p => Meaning.Part(unit, moment.Of(p)));
            case 4:
                var span = Span(depth - 1);
                return new($"totalseconds({span.Text})", Exact, p => Meaning.Part("totalseconds", span.Of(p)));
            case 5:
                var (number, name) = (Number(depth - 1), Pick(["round", "floor", "ceiling"]));
                return new($"{name}({number.Text})", number.Kind, p => Meaning.Rounded(name, number.Of(p)));
            case 6:
                var negated = Number(depth - 1);
                return new($"(-({negated.Text}))", negated.Kind, p => Meaning.Minus(negated.Of(p)));
            case 7:
                return Count(depth) ?? Literal();
            case 8 when Path(Exact) is { } exact:
                // out of the range of the narrower type is null
                return new($"cast({exact.Text},Edm.SByte)", Whole, p => exact.Of(p) is decimal n && Math.Round(n, MidpointRounding.AwayFromZero) is >= sbyte.MinValue and <= sbyte.MaxValue and var near ? (long)near : null);
            case 9:
                var (condition, one, other) = (Condition(depth - 1), Number(depth - 1), Number(depth - 1));
                return new($"case(({condition.Text}):{one.Text},true:{other.Text})", Wider(one, other), p => Meaning.As(Wider(one, other), ((bool?)condition.Of(p) == true ? one : other).Of(p)));
            default:
                return Arithmetic(depth);
        }
    }

    Twin Arithmetic(int depth)
    {
        var op = Pick(["add", "sub", "mul", "div", "divby", "mod"]);
        var (left, right) = (Number(op is "mul" or "mod" ? 0 : depth - 1), op is "add" or "sub" ? Number(depth - 1) : Literal());
        var kind = op == "divby" || (op == "div" && Wider(left, right) != Whole) ? Floating : Wider(left, right);
        return new($"({left.Text} {op} {right.Text})", kind, p => Meaning.Arithmetic(op, left.Of(p), right.Of(p)));
    }

    static ValueKind Wider(Twin one, Twin other) => (ValueKind)Math.Max((int)one.Kind, (int)other.Kind);

    Twin Literal()
    {
        var n = random.Next(-9, 14);
        var text = n.ToString(CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => new($"{text}.5", Exact, _ => n < 0 ? n - 0.5m : n + 0.5m),
            1 => new($"{text}.25e0", Floating, _ => n < 0 ? n - 0.25 : n + 0.25),
            _ => new(text, Whole, _ => (long)n),
        };
    }

    Twin String(int depth)
    {
        if (depth <= 0) return random.Next(4) == 0 ? Word() : Path(Text) ?? Word();
        var text = String(depth - 1);
        switch (random.Next(7))
        {
            case 0:
                var name = Pick(["tolower", "toupper", "trim"]);
                return new($"{name}({text.Text})", Text, p => Meaning.Text(name, text.Of(p)), text.IsBengali);
            case 1:
                var after = String(depth - 1);
                return new($"concat({text.Text},{after.Text})", Text, p => Meaning.Text("concat", text.Of(p), after.Of(p)), text.IsBengali || after.IsBengali);
            case 2:
                var from = (long)random.Next(6);
                return new($"substring({text.Text},{from})", Text, p => Meaning.Text("substring", text.Of(p), from), text.IsBengali);
            case 3:
                var (start, length) = ((long)random.Next(4), (long)random.Next(6));
                return new($"substring({text.Text},{start},{length})", Text, p => Meaning.Text("substring", text.Of(p), start, length), text.IsBengali);
            case 4:
                var condition = Condition(depth - 1);
                return new($"case(({condition.Text}):{text.Text})", Text, p => (bool?)condition.Of(p) == true ? text.Of(p) : null, text.IsBengali);
            case 5 when Path(Whole) is { } whole:
                return new($"cast({whole.Text},Edm.String)", Text, p => whole.Of(p) is long n ? n.ToString(CultureInfo.InvariantCulture) : null);
            default:
                return text;
        }
    }

    Twin Word() => Pick(Words) is var word ? new(Quote(word), Text, _ => word) : null!;

    Twin Time(ValueKind kind, int depth)
    {
        if (kind == TimeOfDay)
        {
            if (random.Next(3) != 0 && Path(Timestamp) is { } of) return new($"time({of.Text})", TimeOfDay, p => Meaning.Part("time", of.Of(p)));
            var time = new TimeOnly(random.Next(24), 59, 59);
            return new($"{time:HH:mm:ss}", TimeOfDay, _ => time);
        }
        if (depth > 0 && random.Next(2) == 0)
        {
            var (time, span, op) = (Time(kind, depth - 1), Span(0), Pick(["add", "sub"]));
            return new($"({time.Text} {op} {span.Text})", kind, p => Meaning.Arithmetic(op, time.Of(p), span.Of(p)));
        }
        if (kind == Date && random.Next(4) == 0 && Path(Timestamp) is { } moment) return new($"date({moment.Text})", Date, p => Meaning.Part("date", moment.Of(p)));
        if (random.Next(4) != 0 && Path(kind) is { } path) return path;
        var day = new DateOnly(2020, 1, 31).AddDays(random.Next(420));
        var at = day.ToDateTime(new TimeOnly(random.Next(24), 30, 0, 250));
        return kind == Date ? new($"{day:yyyy-MM-dd}", Date, _ => day) : new($"{at:yyyy-MM-ddTHH:mm:ss.fff}Z", Timestamp, _ => at);
    }

    Twin Span(int depth)
    {
        if (depth > 0 && random.Next(3) != 0)
        {
            var kind = Pick([Date, Timestamp]);
            var (later, earlier) = (Time(kind, depth - 1), Time(kind, 0));
            return new($"({later.Text} sub {earlier.Text})", Duration, p => Meaning.Arithmetic("sub", later.Of(p), earlier.Of(p)));
        }
        var (days, hours) = (random.Next(40), random.Next(24));
        return new($"duration'P{days}DT{hours}H'", Duration, _ => new TimeSpan(days, hours, 0, 0));
    }

    /// <summary>A property of some frame, perhaps of what navigations to one lead to from there; null where none has the kind.</summary>
    internal Twin? Path(ValueKind kind)
    {
        var at = random.Next(3) == 0 ? random.Next(frames.Count) : frames.Count - 1;
        var (prefix, shape, of) = Walked(at);
        var columns = shape.Columns.Where(column => column.Kind == kind).ToList();
        if (columns.Count == 0) return null;
        var column = Pick([.. columns]);
        return new(prefix + column.Path, kind, p => of(p)?[column.Path], column.IsBengali);
    }

    (string Prefix, Shape Shape, Func<Place, Thing?> Of) Walked(int at)
    {
        var (prefix, shape, up) = (frames[at].Prefix, frames[at].Shape, frames.Count - 1 - at);
        Func<Place, Thing?> of = p => p.Up(up);
        for (var hops = 0; hops < 2 && shape.One.Count > 0 && random.Next(3) == 0; hops++)
        {
            var (name, before) = (Pick([.. shape.One.Keys]), of);
            (prefix, shape, of) = ($"{prefix}{name}/", shape.One[name], p => before(p)?.One[name]);
        }
        return (prefix, shape, of);
    }

    (string Prefix, string Name, Func<Place, Thing> Of, Shape Target)? Navigation(Func<Shape, Dictionary<string, Shape>> kind)
    {
        var (prefix, shape, of) = Walked(random.Next(frames.Count));
        if (kind(shape).Count == 0) return null;
        var name = Pick([.. kind(shape).Keys]);
        // what a path to nowhere leads to has no rows either
        var nowhere = new Thing();
        foreach (var one in shape.One.Keys) nowhere.One[one] = null;
        foreach (var many in shape.Many.Keys) nowhere.Many[many] = [];
        return (prefix, name, p => of(p) ?? nowhere, kind(shape)[name]);
    }

    internal static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
