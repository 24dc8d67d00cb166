using System.Globalization;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Warehouse.Tests.OData.Syntax;

/// <summary>A syntax tree as text with every grouping in parentheses, so that a test shows how something was read.</summary>
static class SyntaxRendering
{
    internal static string Of(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax literal => OfValue(literal.Value),
        AliasSyntax alias => alias.Name,
        ListSyntax list => $"[{Join(list.Items, Of)}]",
        PathSyntax path => string.Join('/', path.Segments.Select(Of)),
        UnarySyntax { IsNot: true } unary => $"not({Of(unary.Operand)})",
        UnarySyntax unary => $"-({Of(unary.Operand)})",
        BinarySyntax binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        CallSyntax call => $"{call.Name}({Join(call.Arguments, Of)})",
        CaseSyntax branches => $"case({Join(branches.Branches, b => $"{Of(b.Condition)}:{Of(b.Value)}")})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    static string Of(PathSegmentSyntax segment) => segment switch
    {
        NameSegment name => name.Name,
        CountSegment { Filter: null, Search: null } => "$count",
        CountSegment count => $"$count({Of(new QuerySyntax { Filter = count.Filter, Search = count.Search })})",
        LambdaSegment { Condition: { } condition } lambda => $"{lambda}({lambda.Variable}:{Of(condition)})",
        _ => $"{segment}()",
    };

    static string OfValue(object? value) => value switch
    {
        null => "null",
        bool b => b ? "true" : "false",
        long l => l.ToString(CultureInfo.InvariantCulture),
        decimal d => d.ToString(CultureInfo.InvariantCulture) + "m",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + "d",
        string s => $"'{s}'",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { Kind: DateTimeKind.Utc } d => d.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan t => $"duration {t.ToString("c", CultureInfo.InvariantCulture)}",
        Guid g => g.ToString("D"),
        byte[] bytes => $"binary {Convert.ToHexString(bytes)}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    internal static string Of(SearchSyntax search) => search switch
    {
        SearchTerm term => $"'{term.Text}'",
        SearchNot not => $"NOT({Of(not.Operand)})",
        SearchJunction junction => $"({Of(junction.Left)} {(junction.IsAnd ? "AND" : "OR")} {Of(junction.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(search)),
    };

    internal static string Of(QuerySyntax query)
    {
        var parts = new List<string>();
        if (query.Filter is { } filter) parts.Add($"filter={Of(filter)}");
        if (query.Search is { } search) parts.Add($"search={Of(search)}");
        if (query.Apply is { } apply) parts.Add($"apply={Of(apply)}");
        if (query.Compute.Count > 0) parts.Add($"compute={Join(query.Compute, Of)}");
        if (query.OrderBy.Count > 0) parts.Add($"orderby={Join(query.OrderBy, Of)}");
        if (query.Select is { } select) parts.Add($"select={Join(select, Of)}");
        if (query.Expand.Count > 0) parts.Add($"expand={Join(query.Expand, Of)}");
        if (query.Top is { } top) parts.Add($"top={Of(top)}");
        if (query.Skip is { } skip) parts.Add($"skip={Of(skip)}");
        if (query.Count) parts.Add("count=true");
        if (query.Levels is { } levels) parts.Add($"levels={(levels == int.MaxValue ? "max" : levels)}");
        return string.Join(';', parts);
    }

    static string Of(IReadOnlyList<TransformationSyntax> steps) => string.Join(" / ", steps.Select(Of));

    static string Of(TransformationSyntax step) => step switch
    {
        FilterTransformation filter => $"filter({Of(filter.Condition)})",
        SearchTransformation search => $"search({Of(search.Search)})",
        ComputeTransformation compute => $"compute({Join(compute.Items, Of)})",
        OrderByTransformation order => $"orderby({Join(order.Items, Of)})",
        SliceTransformation slice => $"{(slice.IsTop ? "top" : "skip")}({Of(slice.Count)})",
        IdentityTransformation => "identity",
        NamedTransformation named => $"<{named.Name}>",
        RankTransformation rank => $"{rank.Name}({Of(rank.Amount)},{Of(rank.Value)})",
        ConcatTransformation concat => $"concat({Join(concat.Parts, Of)})",
        AggregateTransformation aggregate => $"aggregate({Join(aggregate.Items, Of)})",
        GroupByTransformation { Then.Count: 0 } group => $"groupby({Join(group.Grouping, Of)})",
        GroupByTransformation group => $"groupby({Join(group.Grouping, Of)} => {Of(group.Then)})",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    static string Of(GroupingSyntax grouping)
    {
        var paths = Join(grouping.Paths, Of);
        return grouping.IsRollup ? $"rollup({(grouping.WithAll ? "$all," : "")}{paths})" : paths;
    }

    static string Of(AggregateSyntax item) =>
        Of(item.Expression) + (item.Method is { } method ? $" with {method}" : "") + (item.Name is { } name ? $" as {name}" : "");

    static string Of(ComputeSyntax item) => $"{Of(item.Expression)} as {item.Name}";

    static string Of(OrderBySyntax item) => Of(item.Expression) + (item.IsDescending ? " desc" : "");

    static string Of(SelectSyntax item) => string.Join('/', item.Path) + (item.Options is { } options ? $"({Of(options)})" : "");

    static string Of(ExpandSyntax item) =>
        string.Join('/', item.Path) + (item.Suffix is { } suffix ? "/" + suffix : "") + (item.Options.Given.Count > 0 ? $"({Of(item.Options)})" : "");

    static string Join<T>(IEnumerable<T> items, Func<T, string> render) => string.Join(',', items.Select(render));
}
