namespace Shuddhachar.Etl.Generate.Print;

/// <summary>How the rows lie on the page.</summary>
enum Layout
{
    Tabs,
    Pipes,
    PipesRuled,
    Markdown,
    CellPerLine,
    CellPerLineBlank,
    BrokenCells,
}

/// <summary>What printing and recognition do to a table beyond its layout.</summary>
[Flags]
enum Quirks
{
    None = 0,
    PageBreaks = 1,
    FieldCounts = 2,
    ShiftedLeft = 4,
    ShiftedRight = 8,
    MergedRows = 16,
    Continuation = 32,
    StackedDates = 64,
    Totals = 128,
    NoTitlePage = 256,
    NoNumberRow = 512,
    Letter = 1024,
    GlyphErrors = 2048,

    /// <summary>The column headings still name the year before, or the title another quarter than its months.</summary>
    Disagreement = 4096,
}

static class QuirkSets
{
    /// <summary>What only adds pages or leaves cells where they are: the accuracy on undamaged layouts counts documents with no other.</summary>
    public const Quirks Harmless = Quirks.PageBreaks | Quirks.Totals | Quirks.NoNumberRow | Quirks.Letter | Quirks.StackedDates | Quirks.Disagreement;

    public static Quirks Draw(Layout layout, Random random)
    {
        var quirks = Quirks.None;
        foreach (var quirk in Enum.GetValues<Quirks>())
            if (random.Chance(quirk is Quirks.PageBreaks or Quirks.Letter or Quirks.Totals ? 0.35 : quirk == Quirks.Disagreement ? 0.06 : 0.12)) quirks |= quirk;
        // without a title nobody contradicts the headings
        if (quirks.HasFlag(Quirks.NoTitlePage)) quirks &= ~Quirks.Disagreement;
        // without cells side by side nothing can slip aside
        if (layout is Layout.CellPerLine or Layout.CellPerLineBlank) quirks &= ~(Quirks.FieldCounts | Quirks.ShiftedLeft | Quirks.ShiftedRight | Quirks.Continuation | Quirks.NoNumberRow | Quirks.StackedDates);
        if (layout is Layout.Markdown or Layout.BrokenCells) quirks &= ~(Quirks.ShiftedLeft | Quirks.ShiftedRight | Quirks.FieldCounts);
        return quirks;
    }
}
