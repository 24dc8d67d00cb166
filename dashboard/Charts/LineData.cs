namespace Shuddhachar.Dashboard.Charts;

/// <summary>What <see cref="LineChart"/> draws, on a scale from <paramref name="Low"/> to <paramref name="High"/>.</summary>
/// <param name="Categories">Along the x axis, in order; an empty text has no label of its own.</param>
/// <param name="Ticks">Values with a grid line, and their labels.</param>
public sealed record LineData(
    IReadOnlyList<string> Categories, IReadOnlyList<LineSeries> Series, IReadOnlyList<LineBand> Bands, decimal Low, decimal High, IReadOnlyList<(decimal Value, string Label)> Ticks)
{
    /// <summary>0 to 100 in percent, which is what most of our lines are.</summary>
    public static LineData Percent(IReadOnlyList<string> categories, IReadOnlyList<LineSeries> series, Func<decimal, string> label, IReadOnlyList<LineBand>? bands = null) =>
        new(categories, series, bands ?? [], 0, 100, [.. new[] { 0m, 25, 50, 75, 100 }.Select(value => (value, label(value)))]);
}

/// <summary>One line. A null is missing: the line has a gap there, never a zero.</summary>
/// <param name="Labels">What stands beside each value, for the reader's pointer; as many as values.</param>
/// <param name="Hue">1 to 6 of the palette, each with a mark of its own; 0 is a line in the background.</param>
public sealed record LineSeries(string Name, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Labels, int Hue);

/// <summary>A criterion over some categories: what lies at or above <paramref name="From"/> earns <paramref name="Level"/> percent.</summary>
/// <param name="First">Index of the first category.</param>
/// <param name="Last">Index of the last category.</param>
public sealed record LineBand(int First, int Last, decimal From, int Level);
