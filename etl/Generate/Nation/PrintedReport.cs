using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Generate.Damage;
using Shuddhachar.Etl.Generate.Print;
using Shuddhachar.Etl.Load;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A report as a scanner gives it: a file of text, with the damage that some scans have, and with the mark that it is synthetic.</summary>
/// <param name="Path">Below the folder of the nation.</param>
sealed record PrintedReport(string Path, byte[] Bytes, bool IsDamaged)
{
    const int OfPrint = 6;

    /// <summary>Share of the reports with misread digits, and of those whose rows slip.</summary>
    const double ShareDamaged = 0.15, ShareSlipped = 0.1;

    /// <summary>What would leave it open who reports on which quarter.</summary>
    const Quirks NotHere = Quirks.NoTitlePage | Quirks.GlyphErrors | Quirks.Disagreement;

    public static PrintedReport Make(int seed, SentReport report, YearOfRow[] year)
    {
        var random = Seeds.For(seed, report.Office.Number, OfPrint, (int)report.Form.Plan, report.Form.Year, report.Quarter);
        var plan = TruthOfReport.Make(report, year, random);
        var layout = random.Chance(0.6) ? Layout.Tabs : (Layout)random.Next(Enum.GetValues<Layout>().Length);
        var drawn = QuirkSets.Draw(layout, random);
        var quirks = (random.Chance(ShareSlipped) ? drawn : drawn & QuirkSets.Harmless) & ~NotHere | Quirks.Letter;
        var isDamaged = random.Chance(ShareDamaged) && Planter.Plant(plan, quirks.HasFlag(Quirks.Totals), random).Count > 0;
        var script = new Script(random);
        var headings = new Headings(script, quirks, random);
        var table = report.Form.HasQuarters ? new QuarterTable(plan, script, quirks, random).Make(headings) : new TierTable(plan, script, quirks, random).Make(headings);
        var letter = new Letter(plan, script, quirks, random);
        var text = $"{Survey.SyntheticMark}\n{letter.Above()}{Paper.Print(table, layout, quirks, script, random)}{letter.Below()}";
        return new(FileName(report), Encoding.UTF8.GetBytes(text.Normalize()), isDamaged);
    }

    static string FileName(SentReport report)
    {
        var year = string.Create(CultureInfo.InvariantCulture, $"{report.Form.Year}-{(report.Form.Year + 1) % 100:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{year}/{TruthOfReport.Plan(report)}-{year}-q{report.Quarter}-{report.Office.Number:00000}.txt");
    }
}
