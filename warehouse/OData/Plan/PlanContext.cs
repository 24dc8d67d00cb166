using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>What all parts of one request's plan share.</summary>
sealed class PlanContext(ODataRequest request, int snapshotNumber, int pageSize)
{
    int columns;

    internal int PageSize => pageSize;

    /// <summary>Rows of the page, times the entities of each expanded navigation to many around the place that is being bound.</summary>
    internal long RowsAround { get; set; } = 1;

    /// <summary>Navigations expanded so far.</summary>
    internal int Expansions { get; set; }

    internal RequestClock Clock { get; } = new();

    internal OptionContext Option(string option) => new(option, request.Options.Aliases, Clock);

    /// <summary>A column name that no relation and no other step has.</summary>
    internal string NewColumn() => string.Create(CultureInfo.InvariantCulture, $"x{++columns}");

    internal EntityProperty NewColumn(ColumnType type, bool isNullable = false) => Named("", type, isNullable);

    internal EntityProperty Named(string name, ColumnType type, bool isNullable) =>
        new(name, NewColumn(), type, isNullable, Comment.Of(null)) { IsDynamic = true };

    /// <param name="path">Names of the path, without keys.</param>
    /// <param name="given">The options that decide content and order.</param>
    internal SkipTokenScope TokenScope(string path, IEnumerable<KeyValuePair<string, string>> given)
    {
        var aliases = request.Options.Given.Where(option => option.Key[0] == '@');
        var deciding = given.Where(option => Deciding.Contains(option.Key)).Concat(aliases)
            .OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => option.Key + "=" + option.Value);
        return SkipTokenScope.Of(snapshotNumber, deciding.Prepend(path));
    }

    static readonly string[] Deciding = [ODataOptions.Filter, ODataOptions.OrderBy, ODataOptions.Search, ODataOptions.Compute, ODataOptions.Apply];

    /// <summary>The number of $top, $skip, top() or skip().</summary>
    internal static long? Number(ExpressionSyntax? syntax, OptionContext context)
    {
        if (syntax is null) return null;
        var bound = ExpressionBinder.Value(syntax, new RowVariable(RowShape.Empty), context);
        return bound is Constant { Value: long and >= 0 } constant
            ? (long)constant.Value
            : throw context.Reject(syntax.Position, RejectionCodes.WrongType, (bound as Constant)?.Value ?? KindName.Of(bound), "0, 1, 2, …");
    }
}
