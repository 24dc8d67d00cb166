namespace Shuddhachar.Dashboard.Charts;

/// <summary>What <see cref="BumpChart"/> draws: places over time, the first on top.</summary>
/// <param name="Categories">Along the x axis, in order.</param>
/// <param name="Chosen">Index of the category that the reader looks at; -1 for none.</param>
public sealed record BumpData(IReadOnlyList<string> Categories, int Chosen, IReadOnlyList<BumpLine> Lines)
{
    const int FontPixels = 12;
    const int MarkPixels = 16;
    const int StepPixels = 72;
    const int LastPlacePixels = 12;

    /// <summary>Where the title, the categories and the margins stand.</summary>
    internal const int Top = 18, Below = 30;

    /// <summary>The last place that any line has.</summary>
    public int LastPlace { get; } = Math.Max(2, Lines.SelectMany(line => line.Places).Max() ?? 0);

    /// <summary>Wide enough for the longest label before the lines, so that none is cut.</summary>
    public int StartPixels { get; } = LabelPixels(Lines.Where(line => line.Places[0] is not null).Select(line => line.StartLabel));

    public int EndPixels { get; } = LabelPixels(Lines.Select(line => line.EndLabel));

    public int WidthPixels => StartPixels + EndPixels + StepPixels * Math.Max(Categories.Count - 1, 3);

    public int HeightPixels => Top + Below + Math.Clamp(LastPlace * LastPlacePixels, Lines.Count * BumpChart.NamePixels, 40 * LastPlacePixels);

    static int LabelPixels(IEnumerable<string> labels) =>
        2 * MarkPixels + (int)Math.Ceiling(labels.Select(label => RadzenBengaliMetrics.WidthPixels(label, FontPixels)).DefaultIfEmpty(0).Max() * 1.1);
}

/// <summary>One that is ranked. A null place is a category without a rank: the line has a gap there.</summary>
/// <param name="PlaceLabels">The places as text, as many as categories.</param>
/// <param name="StartLabel">Stands before the first category, when it has a place there.</param>
/// <param name="EndLabel">Stands behind the last category, as high as the last place.</param>
/// <param name="Hue">1 to 6 of the palette, each with a mark of its own; 0 is a line in the background.</param>
public sealed record BumpLine(string Name, IReadOnlyList<int?> Places, IReadOnlyList<string> PlaceLabels, string StartLabel, string EndLabel, int Hue);
