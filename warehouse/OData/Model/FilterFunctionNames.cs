namespace Shuddhachar.Warehouse.OData;

/// <summary>The canonical functions of OData 4.01 that expressions may call.</summary>
static class FilterFunctionNames
{
    internal static readonly IReadOnlyList<string> All =
    [
        "concat", "contains", "endswith", "indexof", "length", "startswith", "substring", "matchesPattern", "tolower", "toupper", "trim",
        "date", "day", "fractionalseconds", "hour", "maxdatetime", "mindatetime", "minute", "month", "now", "second", "time",
        "totaloffsetminutes", "totalseconds", "year",
        "ceiling", "floor", "round",
        "case",
    ];
}
