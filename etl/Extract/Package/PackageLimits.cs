namespace Shuddhachar.Etl.Extract.Package;

/// <summary>
/// What a packed document may hold. A report of a ministry has some hundred kilobytes and twenty parts; the limits are far above any and
/// far below what would cost a second.
/// </summary>
static class PackageLimits
{
    public const int MostEntries = 1_000;
    public const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Unpacked to packed bytes, of each entry and of all; from <see cref="RatioCountsFrom"/> on, because an empty printer setting shrinks as well.</summary>
    public const int MostRatio = 100;
    public const int RatioCountsFrom = 100 * 1024;

    /// <summary>Largest xml part that is read; pictures may be larger and are not.</summary>
    public const int LargestPart = DocumentExtractor.LargestFile;

    /// <summary>Elements within elements: a text box in a table in a text box comes to some fifty.</summary>
    public const int DeepestXml = 200;

    /// <summary>Rows and columns of a sheet or table that may hold text.</summary>
    public const int MostRows = 10_000;
    public const int MostColumns = 100;

    /// <summary>Cells of all merged areas together.</summary>
    public const int MostMergedCells = 2_000_000;
}
