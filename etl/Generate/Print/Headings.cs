using System.Globalization;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>The words above the columns: chosen once for a document, and read by a scanner that now and then errs.</summary>
sealed class Headings(Script script, Quirks quirks, Random random)
{
    readonly Dictionary<string, string> _chosen = [];

    /// <param name="year">`2020-2021`, shown where the words name the year.</param>
    public string Of(string slot, string year)
    {
        if (quirks.HasFlag(Quirks.Disagreement)) year = Years(year, -1);
        var prior = Years(year, -1);
        return Chosen(slot).Replace("{fy}", script.Text(year), StringComparison.Ordinal).Replace("{prior}", script.Text(prior), StringComparison.Ordinal)
            .Replace("{year}", script.Text(year[..4]), StringComparison.Ordinal);
    }

    static string Years(string year, int later)
    {
        var first = int.Parse(year[..4], CultureInfo.InvariantCulture) + later;
        return year.Length == 9 ? $"{first}-{first + 1}" : $"{first}-{(first + 1) % 100:00}";
    }

    public string Quarter(string slot, int quarter) => Chosen(slot).Replace("{n}", script.Ordinal(quarter), StringComparison.Ordinal);

    string Chosen(string slot)
    {
        if (!_chosen.TryGetValue(slot, out var text))
            _chosen[slot] = text = quirks.HasFlag(Quirks.GlyphErrors) && random.Chance(0.3) ? Damage.Glyphs.Smudge(Words.Heading(slot, random), random) : Words.Heading(slot, random);
        return text;
    }
}
