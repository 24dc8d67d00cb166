namespace Shuddhachar.Warehouse.OData;

/// <summary>The functions of the standard that this service knows, by their names there.</summary>
enum CanonicalFunction
{
    Contains,
    StartsWith,
    EndsWith,
    MatchesPattern,
    Length,
    IndexOf,
    Substring,
    ToLower,
    ToUpper,
    Trim,
    Concat,
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    FractionalSeconds,
    Date,
    Time,
    TotalOffsetMinutes,
    TotalSeconds,
    Round,
    Floor,
    Ceiling,
}
