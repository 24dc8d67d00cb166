using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise.Lines;

/// <summary>Headings that were printed one below the other, in the order of their columns.</summary>
static class HeadingOrder
{
    /// <summary>
    /// Sub-headings that are printed behind the whole upper row go where the heading above them stands; percents go beside their tiers.
    /// </summary>
    /// <param name="width">How many columns there are; null when no column numbers tell.</param>
    public static ImmutableArray<Cell> Of(List<Cell> texts, int? width)
    {
        var percents = texts.Where(cell => Heading.Read(cell.Text).IsPercentOnly).ToArray();
        var cells = texts.Except(percents).ToList();
        var tiers = Enumerable.Range(0, cells.Count).Where(at => Heading.Read(cells[at].Text).Field is { } field && field.IsTier()).ToArray();
        if (tiers.Length == percents.Length)
            foreach (var (tier, percent) in tiers.Zip(percents)) cells[tier] = cells[tier] with { Text = $"{cells[tier].Text} {percent.Text}" };
        bool IsSub(int at) => Heading.Read(cells[at].Text) is { Field: { } field } && (field.IsTier() || field.IsQuarter() || field == Field.Label);
        if (cells.Count == width) return [.. cells];
        var group = cells.FindLastIndex(cell => Heading.Read(cell.Text) is { IsKnown: true, Field: null, Side: Side.None });
        if (group < 0 && tiers.Length > 0) group = cells.FindIndex(cell => Heading.Read(cell.Text).Side == Side.Target);
        if (group < 0) return [.. cells];
        var sub = Enumerable.Range(group, cells.Count - group).FirstOrDefault(IsSub, -1);
        if (sub < 0) return [.. cells];
        var moved = cells[sub..];
        return [.. cells[..group], .. moved, .. cells[(group + 1)..sub]];
    }
}
