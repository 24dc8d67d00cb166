using Microsoft.OData.UriParser;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The canonical functions by name: what they take and what they give.</summary>
static class FunctionBinder
{
    sealed record Signature(CanonicalFunction Function, ValueKind? Result, params ValueKind[] Arguments);

    // a null result: the kind of the argument; rounding a whole number is not a way to make a fraction of it
    static readonly Dictionary<string, Signature> Signatures = new(StringComparer.Ordinal)
    {
        ["contains"] = new(CanonicalFunction.Contains, ValueKind.Boolean, ValueKind.Text, ValueKind.Text),
        ["startswith"] = new(CanonicalFunction.StartsWith, ValueKind.Boolean, ValueKind.Text, ValueKind.Text),
        ["endswith"] = new(CanonicalFunction.EndsWith, ValueKind.Boolean, ValueKind.Text, ValueKind.Text),
        ["length"] = new(CanonicalFunction.Length, ValueKind.Whole, ValueKind.Text),
        ["indexof"] = new(CanonicalFunction.IndexOf, ValueKind.Whole, ValueKind.Text, ValueKind.Text),
        ["substring"] = new(CanonicalFunction.Substring, ValueKind.Text, ValueKind.Text, ValueKind.Whole, ValueKind.Whole),
        ["tolower"] = new(CanonicalFunction.ToLower, ValueKind.Text, ValueKind.Text),
        ["toupper"] = new(CanonicalFunction.ToUpper, ValueKind.Text, ValueKind.Text),
        ["trim"] = new(CanonicalFunction.Trim, ValueKind.Text, ValueKind.Text),
        ["concat"] = new(CanonicalFunction.Concat, ValueKind.Text, ValueKind.Text, ValueKind.Text),
        ["year"] = new(CanonicalFunction.Year, ValueKind.Whole, ValueKind.Date),
        ["month"] = new(CanonicalFunction.Month, ValueKind.Whole, ValueKind.Date),
        ["day"] = new(CanonicalFunction.Day, ValueKind.Whole, ValueKind.Date),
        ["round"] = new(CanonicalFunction.Round, null, ValueKind.Exact),
        ["floor"] = new(CanonicalFunction.Floor, null, ValueKind.Exact),
        ["ceiling"] = new(CanonicalFunction.Ceiling, null, ValueKind.Exact),
    };

    /// <summary>What $filter and $orderby may call, as $metadata lists it.</summary>
    internal static IEnumerable<string> Names => Signatures.Keys;

    /// <exception cref="RejectedException">ODT204 for an argument of a wrong type, ODT207 for a function that is not here.</exception>
    internal static Expression Bind(SingleValueFunctionCallNode call, ExpressionBinder binder, string option)
    {
        if (!Signatures.TryGetValue(call.Name, out var signature)) throw binder.NotSupported(call.Name + "()");
        var arguments = new List<Expression>();
        foreach (var parameter in call.Parameters)
        {
            var wanted = signature.Arguments[Math.Min(arguments.Count, signature.Arguments.Length - 1)];
            var argument = LiteralBinder.Beside(binder.Value(parameter), wanted);
            if (!Fits(argument.Kind, wanted))
                throw new RejectedException(RejectionCodes.WrongType, option, $"{argument.Kind} in {call.Name}()", $"{wanted} is wanted");
            arguments.Add(argument);
        }
        if (signature.Function == CanonicalFunction.Substring && arguments.Exists(a => a is Constant { Value: long and (< 0 or > int.MaxValue) }))
            throw new RejectedException(RejectionCodes.WrongType, option, "such a number in substring()", "positions count from 0");
        return new FunctionCall(signature.Function, arguments, signature.Result ?? arguments[0].Kind);
    }

    static bool Fits(ValueKind kind, ValueKind wanted) => wanted switch
    {
        ValueKind.Date => kind is ValueKind.Date or ValueKind.Timestamp,
        ValueKind.Exact => kind is ValueKind.Whole or ValueKind.Exact or ValueKind.Floating,
        _ => kind == wanted,
    };
}
