using System.Collections.Immutable;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What names mean at a place of an expression.</summary>
/// <param name="Row">The row whose properties need no prefix, <c>$this</c>.</param>
/// <param name="It">The row of the whole option, <c>$it</c>.</param>
/// <param name="Variables">Of the lambdas around the place.</param>
/// <param name="Depth">How many collections are around the place.</param>
sealed record Scope(RowVariable Row, RowVariable It, ImmutableDictionary<string, RowVariable> Variables, int Depth = 0)
{
    internal static Scope Of(RowVariable row) => new(row, row, ImmutableDictionary<string, RowVariable>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Inside a lambda.</summary>
    internal Scope With(string variable, RowVariable row) => this with { Variables = Variables.SetItem(variable, row), Depth = Depth + 1 };

    /// <summary>Inside the parentheses of <c>$count</c>.</summary>
    internal Scope Within(RowVariable row) => this with { Row = row, Depth = Depth + 1 };

    internal RowVariable? Variable(string name) => name switch
    {
        "$it" => It,
        "$this" => Row,
        _ => Variables.GetValueOrDefault(name),
    };
}

/// <summary>Of which option an expression is part, for messages, and what the aliases of the request stand for.</summary>
sealed record OptionContext(string Option, IReadOnlyDictionary<string, ExpressionSyntax> Aliases, RequestClock Clock)
{
    internal Work Work { get; } = new();

    /// <summary>The place is in the value of an alias.</summary>
    internal bool IsInAlias { get; init; }

    /// <param name="what">A key of phrases.csv.</param>
    internal void Require(bool isWithin, int position, int limit, string what)
    {
        if (!isWithin) throw Reject(position, RejectionCodes.TooMuchWork, limit, Phrase.Of(what));
    }

    internal RejectedException Reject(int position, string code, params ReadOnlySpan<object?> details) => RejectedException.At(position, code, Option, details);
}

/// <summary>How much of what multiplies one option has asked for so far.</summary>
sealed class Work
{
    internal int AliasNodes { get; set; }

    internal int AliasListItems { get; set; }

    internal int Collections { get; set; }
}
