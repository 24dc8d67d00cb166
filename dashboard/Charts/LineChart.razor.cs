namespace Shuddhachar.Dashboard.Charts;

/// <summary>Places and marks of a line chart, in pixels from its upper left corner.</summary>
public sealed partial class LineChart
{
    const double Top = 12;
    const double Left = 52;

    /// <summary>Pixels between the middles of two names.</summary>
    const double NameHeight = 17;

    double Right => Width - Math.Max(NameWidth, 16);

    double Bottom => Height - 34;

    double Step => (Right - Left) / Math.Max(Data.Categories.Count, 1);

    double Edge(int category) => Left + category * Step;

    double X(int category) => Edge(category) + Step / 2;

    double Y(decimal value) => Bottom - (double)((Math.Clamp(value, Data.Low, Data.High) - Data.Low) / (Data.High - Data.Low)) * (Bottom - Top);

    /// <summary>The categories whose names have room: every one, every second, every third …</summary>
    IEnumerable<int> Labelled()
    {
        const double apart = 10;
        const double letterPixels = 12;
        var named = Enumerable.Range(0, Data.Categories.Count).Where(i => Data.Categories[i].Length > 0).ToList();
        if (named.Count == 0) return named;
        var widest = named.Max(i => RadzenBengaliMetrics.WidthPixels(Data.Categories[i], letterPixels)) + apart;
        var every = (int)Math.Ceiling(widest / (Step * Data.Categories.Count / named.Count));
        return named.Where((_, n) => n % every == 0);
    }

    /// <summary>The unbroken parts of a line.</summary>
    IEnumerable<string> Runs(LineSeries series)
    {
        var run = new List<string>();
        for (var i = 0; i <= series.Values.Count; i++)
        {
            if (i < series.Values.Count && series.Values[i] is { } value)
            {
                run.Add($"{Text(X(i))},{Text(Y(value))}");
                continue;
            }
            if (run.Count > 1) yield return string.Join(' ', run);
            run.Clear();
        }
    }

    /// <summary>The names of the lines that stand out, at the height where each ends, moved apart where they would lie on each other.</summary>
    IEnumerable<(LineSeries Series, double Y)> EndLabels()
    {
        if (NameWidth == 0) yield break;
        var named = Data.Series.Where(series => series.Hue > 0 && series.Values.Any(value => value is not null))
            .Select(series => (Series: series, Y: Y(series.Values.Last(value => value is not null)!.Value)))
            .OrderBy(name => name.Y).ToList();
        var places = Spread([.. named.Select(name => name.Y)], NameHeight, Top, Bottom);
        for (var i = 0; i < named.Count; i++) yield return (named[i].Series, places[i]);
    }

    /// <summary>Ascending places, at least so far apart, as near to where they were as that allows.</summary>
    internal static double[] Spread(double[] places, double apart, double low, double high)
    {
        var spread = (double[])places.Clone();
        for (var i = 1; i < spread.Length; i++) spread[i] = Math.Max(spread[i], spread[i - 1] + apart);
        if (spread.Length > 0 && spread[^1] > high)
        {
            spread[^1] = high;
            for (var i = spread.Length - 2; i >= 0; i--) spread[i] = Math.Max(low, Math.Min(spread[i], spread[i + 1] - apart));
        }
        return spread;
    }

    static string Mark(int hue, double x, double y) => Marks.Path(hue, x, y);

    static string Text(double place) => Marks.Text(place);

    static string Label(double x, double y, string type, string anchor, string text) => Marks.Label(x, y, type, anchor, text);
}
