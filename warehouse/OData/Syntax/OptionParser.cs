using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The value of each system query option, at the top or in the parentheses behind a navigation.</summary>
static class OptionParser
{
    internal const string Levels = "$levels";

    internal static readonly IReadOnlyList<string> OfCount = [ODataOptions.Filter, ODataOptions.Search];
    internal static readonly IReadOnlyList<string> OfReference = [.. OfCount, ODataOptions.OrderBy, ODataOptions.Skip, ODataOptions.Top, ODataOptions.Count];
    internal static readonly IReadOnlyList<string> OfSelect = [.. OfReference, ODataOptions.Select, ODataOptions.Expand, ODataOptions.Compute];
    internal static readonly IReadOnlyList<string> OfExpand = [.. OfSelect, ODataOptions.Apply, Levels];

    /// <summary>The whole text of one option of the request.</summary>
    internal static QuerySyntax Read(QuerySyntax query, string name, string text)
    {
        var reader = new SyntaxReader(name, text);
        query = ReadValue(reader, name, query);
        reader.RequireEnd();
        return query;
    }

    internal static ExpressionSyntax ReadAlias(string name, string text)
    {
        var reader = new SyntaxReader(name, text);
        var value = ExpressionParser.Read(reader);
        reader.RequireEnd();
        return value;
    }

    /// <summary>Options in parentheses, of which the first has been taken; separated by semicolons.</summary>
    internal static QuerySyntax ReadNested(SyntaxReader reader, IReadOnlyList<string> allowed)
    {
        var query = QuerySyntax.Empty;
        var given = new List<KeyValuePair<string, string>>();
        reader.Enter();
        do
        {
            var name = ReadName(reader, allowed, given);
            reader.Require('=');
            var start = reader.At;
            query = ReadValue(reader, name, query);
            given.Add(new(name, reader.Text[start..reader.At].Trim()));
        }
        while (reader.Take(';'));
        reader.Require(')');
        reader.Leave();
        return query with { Given = given };
    }

    static string ReadName(SyntaxReader reader, IReadOnlyList<string> allowed, List<KeyValuePair<string, string>> given)
    {
        var start = reader.SkipSpace();
        if (reader.Next is '$' or '@') reader.Advance(1);
        if (reader.PeekName() is not { } bare) throw reader.Unexpected(start, "option");
        reader.Advance(bare.Length);
        var written = reader.Text[start..reader.At];
        if (written[0] == '@') throw reader.NotSupported(start, written);
        var name = ODataOptions.Canonical(written);
        if (!allowed.Contains(name))
        {
            throw ODataOptions.IsKnown(name)
                ? reader.Inside(start, RejectionCodes.OptionNotAllowedHere, name, Phrase.Of("allowed", Phrase.Names(allowed)))
                : reader.Inside(start, RejectionCodes.UnknownOption, written, string.Join(", ", allowed));
        }
        return given.Exists(other => other.Key == name) ? throw reader.Inside(start, RejectionCodes.DuplicateOption, name) : name;
    }

    static QuerySyntax ReadValue(SyntaxReader reader, string name, QuerySyntax query) => name switch
    {
        ODataOptions.Filter => query with { Filter = ExpressionParser.Read(reader) },
        ODataOptions.Search => query with { Search = SearchParser.Read(reader) },
        ODataOptions.Apply => query with { Apply = ApplyParser.Read(reader) },
        ODataOptions.Compute => query with { Compute = ReadComputed(reader) },
        ODataOptions.OrderBy => query with { OrderBy = ReadOrder(reader) },
        ODataOptions.Select => query with { Select = SelectParser.ReadSelect(reader) },
        ODataOptions.Expand => query with { Expand = SelectParser.ReadExpand(reader) },
        ODataOptions.Top => query with { Top = ReadNumber(reader, name) },
        ODataOptions.Skip => query with { Skip = ReadNumber(reader, name) },
        ODataOptions.Count => query with { Count = ReadFlag(reader, name) },
        Levels => query with { Levels = ReadLevels(reader) },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "an option without a grammar"),
    };

    internal static List<ComputeSyntax> ReadComputed(SyntaxReader reader)
    {
        var items = new List<ComputeSyntax>();
        do
        {
            var position = reader.SkipSpace();
            reader.CountNode();
            var expression = ExpressionParser.Read(reader);
            if (!reader.TakeKeyword("as")) throw reader.Unexpected();
            items.Add(new ComputeSyntax(position, expression, reader.RequireName()));
        }
        while (reader.Take(','));
        return items;
    }

    internal static List<OrderBySyntax> ReadOrder(SyntaxReader reader)
    {
        var items = new List<OrderBySyntax>();
        do
        {
            var position = reader.SkipSpace();
            if (items.Count == Limits.OrderByItems) throw RejectedException.At(position, RejectionCodes.TooManyOrderByItems, reader.Target, Limits.OrderByItems);
            var expression = ExpressionParser.Read(reader);
            var isDescending = reader.TakeKeyword("desc");
            if (!isDescending) reader.TakeKeyword("asc");
            items.Add(new OrderBySyntax(expression, isDescending));
        }
        while (reader.Take(','));
        return items;
    }

    static ExpressionSyntax ReadNumber(SyntaxReader reader, string name)
    {
        var start = reader.SkipSpace();
        if (reader.Next == '@') return ExpressionParser.ReadAlias(reader);
        var text = reader.TakeRun();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LiteralSyntax(start, number, text)
            : throw reader.Inside(start, RejectionCodes.BadNumber, name, text);
    }

    static bool ReadFlag(SyntaxReader reader, string name)
    {
        var start = reader.SkipSpace();
        var text = reader.TakeRun();
        return text.ToUpperInvariant() switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => throw reader.Inside(start, RejectionCodes.BadBoolean, name, text),
        };
    }

    static int ReadLevels(SyntaxReader reader)
    {
        var start = reader.SkipSpace();
        var text = reader.TakeRun();
        if (text.Equals("max", StringComparison.OrdinalIgnoreCase)) return int.MaxValue;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var levels) && levels > 0
            ? levels
            : throw reader.Unexpected(start, "count", "max");
    }
}
