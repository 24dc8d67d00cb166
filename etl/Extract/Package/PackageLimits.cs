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
    public const int LargestPart = 32 * 1024 * 1024;

    /// <summary>Elements within elements: a text box in a table in a text box comes to some fifty.</summary>
    public const int DeepestXml = 200;

    /// <summary>Rows and columns of a sheet or table that may hold text.</summary>
    public const int MostRows = 10_000;
    public const int MostColumns = 100;

    /// <summary>Filled cells of a workbook; the longest form has some three thousand.</summary>
    public const int MostCells = 100_000;

    /// <summary>Bytes of one tag with its attributes, and letters of one text: xml readers take both whole.</summary>
    public const int LongestTag = 64 * 1024;
    public const int LongestText = 200_000;

    /// <summary>Letters of a number format, by Excel's own limit.</summary>
    public const int LongestFormat = 255;

    /// <summary>Cells of all merged areas together.</summary>
    public const int MostMergedCells = 2_000_000;
}
