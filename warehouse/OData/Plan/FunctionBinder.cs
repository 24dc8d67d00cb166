using System.Text.RegularExpressions;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The canonical functions by name: what they take and what they give.</summary>
sealed class FunctionBinder(OptionContext context)
{
    /// <param name="Result">Null: the kind of the argument; rounding a whole number is not a way to make a fraction of it.</param>
    /// <param name="Required">How many of the arguments must be there.</param>
    sealed record Signature(CanonicalFunction Function, ValueKind? Result, int Required, params ValueKind[] Arguments);

    static readonly Dictionary<string, Signature> Signatures = new(StringComparer.Ordinal)
    {
        ["contains"] = new(CanonicalFunction.Contains, ValueKind.Boolean, 2, ValueKind.Text, ValueKind.Text),
        ["startswith"] = new(CanonicalFunction.StartsWith, ValueKind.Boolean, 2, ValueKind.Text, ValueKind.Text),
        ["endswith"] = new(CanonicalFunction.EndsWith, ValueKind.Boolean, 2, ValueKind.Text, ValueKind.Text),
        ["matchespattern"] = new(CanonicalFunction.MatchesPattern, ValueKind.Boolean, 2, ValueKind.Text, ValueKind.Text),
        ["length"] = new(CanonicalFunction.Length, ValueKind.Whole, 1, ValueKind.Text),
        ["indexof"] = new(CanonicalFunction.IndexOf, ValueKind.Whole, 2, ValueKind.Text, ValueKind.Text),
        ["substring"] = new(CanonicalFunction.Substring, ValueKind.Text, 2, ValueKind.Text, ValueKind.Whole, ValueKind.Whole),
        ["tolower"] = new(CanonicalFunction.ToLower, ValueKind.Text, 1, ValueKind.Text),
        ["toupper"] = new(CanonicalFunction.ToUpper, ValueKind.Text, 1, ValueKind.Text),
        ["trim"] = new(CanonicalFunction.Trim, ValueKind.Text, 1, ValueKind.Text),
        ["concat"] = new(CanonicalFunction.Concat, ValueKind.Text, 2, ValueKind.Text, ValueKind.Text),
        ["year"] = new(CanonicalFunction.Year, ValueKind.Whole, 1, ValueKind.Date),
        ["month"] = new(CanonicalFunction.Month, ValueKind.Whole, 1, ValueKind.Date),
        ["day"] = new(CanonicalFunction.Day, ValueKind.Whole, 1, ValueKind.Date),
        ["hour"] = new(CanonicalFunction.Hour, ValueKind.Whole, 1, ValueKind.TimeOfDay),
        ["minute"] = new(CanonicalFunction.Minute, ValueKind.Whole, 1, ValueKind.TimeOfDay),
        ["second"] = new(CanonicalFunction.Second, ValueKind.Whole, 1, ValueKind.TimeOfDay),
        ["fractionalseconds"] = new(CanonicalFunction.FractionalSeconds, ValueKind.Exact, 1, ValueKind.TimeOfDay),
        ["date"] = new(CanonicalFunction.Date, ValueKind.Date, 1, ValueKind.Timestamp),
        ["time"] = new(CanonicalFunction.Time, ValueKind.TimeOfDay, 1, ValueKind.Timestamp),
        ["totaloffsetminutes"] = new(CanonicalFunction.TotalOffsetMinutes, ValueKind.Whole, 1, ValueKind.Timestamp),
        ["totalseconds"] = new(CanonicalFunction.TotalSeconds, ValueKind.Exact, 1, ValueKind.Duration),
        ["round"] = new(CanonicalFunction.Round, null, 1, ValueKind.Exact),
        ["floor"] = new(CanonicalFunction.Floor, null, 1, ValueKind.Exact),
        ["ceiling"] = new(CanonicalFunction.Ceiling, null, 1, ValueKind.Exact),
    };

    // functions of the standard about types that no column here has
    static readonly string[] NotBuilt = ["hassubset", "hassubsequence", "geo.distance", "geo.intersects", "geo.length"];

    static readonly string[] Others = ["case", "cast", "isof", "now", "mindatetime", "maxdatetime"];

    /// <summary>What expressions may call, as $metadata lists it.</summary>
    internal static IEnumerable<string> Names => Signatures.Keys.Select(name => name == "matchespattern" ? "matchesPattern" : name).Concat(Others);

    /// <exception cref="RejectedException">ODT204 for an argument of a wrong type, ODT207 for a function that is not here, ODT216 for a wrong number of arguments.</exception>
    internal Expression Bind(CallSyntax call, Func<ExpressionSyntax, Expression> value)
    {
        if (Signatures.TryGetValue(call.Name, out var signature)) return Call(call, signature, value);
        switch (call.Name)
        {
            case "cast" or "isof":
                if (call.Arguments.Count == 1) throw context.Reject(call.Position, RejectionCodes.NotSupported, call.Name + "(type)");
                RequireCount(call, 2, 2);
                return OfType(call, value(call.Arguments[0]), call.Arguments[1]);
            case "now" or "mindatetime" or "maxdatetime":
                RequireCount(call, 0, 0);
                return new Constant(PointInTime(call.Name), ValueKind.Timestamp);
            default:
                throw NotBuilt.Contains(call.Name)
                    ? context.Reject(call.Position, RejectionCodes.NotSupported, call.Name)
                    : context.Reject(call.Position, RejectionCodes.UnknownFunction, call.Name, string.Join(", ", Names));
        }
    }

    FunctionCall Call(CallSyntax call, Signature signature, Func<ExpressionSyntax, Expression> value)
    {
        RequireCount(call, signature.Required, signature.Arguments.Length);
        var arguments = new List<Expression>();
        foreach (var (syntax, wanted) in call.Arguments.Zip(signature.Arguments))
        {
            var argument = LiteralBinder.Beside(value(syntax), wanted);
            if (!Fits(argument.Kind, wanted)) throw context.Reject(syntax.Position, RejectionCodes.WrongType, KindName.Of(argument), KindName.Of(wanted));
            RequirePosition(signature, argument, syntax);
            arguments.Add(argument);
        }
        RequirePattern(signature, call, arguments);
        return new FunctionCall(signature.Function, arguments, signature.Result ?? arguments[0].Kind);
    }

    void RequireCount(CallSyntax call, int least, int most)
    {
        if (call.Arguments.Count < least || call.Arguments.Count > most)
            throw context.Reject(call.Position, RejectionCodes.WrongArgumentCount, call.Name, call.Arguments.Count, least == most ? $"{most}" : $"{least}-{most}");
    }

    // positions in a text count from 0
    void RequirePosition(Signature signature, Expression argument, ExpressionSyntax syntax)
    {
        if (signature.Function == CanonicalFunction.Substring && argument is Constant { Value: long and (< 0 or > int.MaxValue) })
            throw context.Reject(syntax.Position, RejectionCodes.WrongType, ((Constant)argument).Value, "0, 1, 2, …");
    }

    // DuckDB's patterns are RE2's: no lookaround and no backreference, so that none takes more than linear time; .NET's own such engine tells
    void RequirePattern(Signature signature, CallSyntax call, List<Expression> arguments)
    {
        if (signature.Function != CanonicalFunction.MatchesPattern || arguments[1] is Constant { Value: null }) return;
        var pattern = (arguments[1] as Constant)?.Value as string ?? throw context.Reject(call.Arguments[1].Position, RejectionCodes.WrongType, KindName.Value, "'…'");
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw context.Reject(call.Arguments[1].Position, RejectionCodes.BadPattern, pattern);
        }
    }

    Expression OfType(CallSyntax call, Expression operand, ExpressionSyntax typeSyntax)
    {
        var type = typeSyntax is PathSyntax { Segments: [NameSegment name] } ? NamedType(name.Name) : null;
        if (type is null) throw context.Reject(typeSyntax.Position, RejectionCodes.NotSupported, typeSyntax.ToString());
        if (call.Name == "cast") return new Cast(operand, type);
        return operand is Constant { Value: null } || (operand.Kind != type.Kind && !(type.Kind.IsNumber() && operand.Kind == ValueKind.Whole))
            ? new Constant(false, ValueKind.Boolean)
            : new Comparison(ComparisonOperator.NotEqual, operand, new Constant(null, operand.Kind));
    }

    static ColumnType? NamedType(string name) => name switch
    {
        "Edm.Boolean" => ColumnType.Of("BOOLEAN"),
        "Edm.SByte" => ColumnType.Of("TINYINT"),
        "Edm.Int16" => ColumnType.Of("SMALLINT"),
        "Edm.Int32" => ColumnType.Of("INTEGER"),
        "Edm.Int64" => ColumnType.Of("BIGINT"),
        "Edm.Decimal" => ColumnType.Of("DECIMAL(38,6)"),
        "Edm.Double" or "Edm.Single" => ColumnType.Of("DOUBLE"),
        "Edm.String" => ColumnType.Of("VARCHAR"),
        "Edm.Date" => ColumnType.Of("DATE"),
        "Edm.DateTimeOffset" => ColumnType.Of("TIMESTAMP"),
        "Edm.TimeOfDay" => ColumnType.TimeOfDay,
        _ => null,
    };

    DateTime PointInTime(string name) => name switch
    {
        "now" => context.Clock.Now,
        "mindatetime" => new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        _ => new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc),
    };

    static bool Fits(ValueKind kind, ValueKind wanted) => wanted switch
    {
        ValueKind.Date or ValueKind.Timestamp => kind.IsTime(),
        ValueKind.TimeOfDay => kind is ValueKind.TimeOfDay or ValueKind.Timestamp,
        ValueKind.Exact => kind.IsNumber(),
        _ => kind == wanted,
    };
}
