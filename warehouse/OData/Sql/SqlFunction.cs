namespace Shuddhachar.Warehouse.OData;

/// <summary>The canonical functions in DuckDB's words. Positions and lengths are in characters, and count from 0.</summary>
static class SqlFunction
{
    // what .NET and the standard call white space; DuckDB's trim alone takes only the space
    const string WhiteSpace = "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    internal static string Write(FunctionCall call, string[] arguments, SqlParameters parameters)
    {
        var first = arguments[0];
        return call.Function switch
        {
            CanonicalFunction.Contains => $"contains({first}, {arguments[1]})",
            CanonicalFunction.StartsWith => $"starts_with({first}, {arguments[1]})",
            CanonicalFunction.EndsWith => $"ends_with({first}, {arguments[1]})",
            CanonicalFunction.Length => $"length({first})",
            CanonicalFunction.IndexOf => $"(strpos({first}, {arguments[1]}) - 1)",
            CanonicalFunction.Substring when arguments.Length == 2 => $"substr({first}, {Position(arguments[1], call.Arguments[1])} + 1)",
            CanonicalFunction.Substring =>
                $"substr({first}, {Position(arguments[1], call.Arguments[1])} + 1, {Position(arguments[2], call.Arguments[2])})",
            CanonicalFunction.ToLower => $"lower({first})",
            CanonicalFunction.ToUpper => $"upper({first})",
            CanonicalFunction.Trim => $"trim({first}, {parameters.Add(WhiteSpace)})",
            CanonicalFunction.Concat => $"({first} || {arguments[1]})",
            CanonicalFunction.Year => $"year({first})",
            CanonicalFunction.Month => $"month({first})",
            CanonicalFunction.Day => $"day({first})",
            CanonicalFunction.Hour => $"hour({first})",
            CanonicalFunction.Minute => $"minute({first})",
            CanonicalFunction.Second => $"second({first})",
            // DuckDB's microsecond counts from the minute
            CanonicalFunction.FractionalSeconds => $"cast((microsecond({first}) % 1000000) * 0.000001 as decimal(18,6))",
            CanonicalFunction.Date => $"cast({first} as date)",
            CanonicalFunction.Time => $"cast({first} as time)",
            // every point in time is kept in UTC
            CanonicalFunction.TotalOffsetMinutes => $"(hour({first}) * 0)",
            CanonicalFunction.TotalSeconds => $"cast({first} * 0.000001 as decimal(18,6))",
            CanonicalFunction.MatchesPattern => $"regexp_matches({first}, {arguments[1]})",
            // a whole number is its own rounding; DuckDB would make a DOUBLE of it
            _ when call.Kind == ValueKind.Whole => first,
            CanonicalFunction.Round => $"round({first})",
            CanonicalFunction.Floor => $"floor({first})",
            _ => $"ceil({first})",
        };
    }

    // A computed position may be negative (indexof finds nothing), which DuckDB would count from the end. The lambda evaluates it once:
    // a case would write it twice, and nested ones would double the text at every level.
    static string Position(string n, Expression position) =>
        position is Constant ? n : $"list_transform([{n}], lambda n: case when n < 0 then 0 else n end)[1]";
}
