namespace Shuddhachar.Dashboard.Charts;

/// <summary>What <see cref="ColumnChart"/> draws, from 0 to <paramref name="Max"/> with a grid line every <paramref name="Step"/>.</summary>
/// <param name="Categories">Each only once: Radzen does not survive two of one name.</param>
/// <param name="Unit">The unit code of the values, such as `percent` or `count`.</param>
public sealed record ColumnData(IReadOnlyList<string> Categories, IReadOnlyList<ColumnSeries> Series, double Max, double Step, string Unit);

/// <summary>Columns of one hue (1 to 6 of the palette); a null is missing and has no column.</summary>
public sealed record ColumnSeries(string Name, IReadOnlyList<decimal?> Values, int Hue);
