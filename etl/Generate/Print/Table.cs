namespace Shuddhachar.Etl.Generate.Print;

/// <summary>A line of a table before it is laid out on paper.</summary>
/// <param name="Cells">As many as the table has columns.</param>
sealed record Line(LineKind Kind, string[] Cells)
{
    /// <summary>Leading cells that are printed once for several rows.</summary>
    public int Merged { get; init; }
}

enum LineKind
{
    Header,
    Numbers,
    Section,
    Indicator,

    /// <summary>Second row of an indicator: the achievements, further dates, the rest of a name.</summary>
    Second,
    Total,
}

/// <summary>Header lines, and the body in pages.</summary>
/// <param name="Flat">The header in one line, as a layout needs it that knows no merged cells.</param>
/// <param name="TotalAt">Index of the first column after the quarters or criteria, where pages gain empty columns.</param>
sealed record Table(IReadOnlyList<Line> Header, Line Flat, Line? Numbers, List<List<Line>> Pages, int TotalAt);
