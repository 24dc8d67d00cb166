using System.Text;
using Shuddhachar.Etl;
using Shuddhachar.Etl.Generate;
using Shuddhachar.Etl.Generate.Damage;
using Shuddhachar.Fuzz.Damage;
using Shuddhachar.Fuzz.Truth;
using Shuddhachar.Etl.Generate.Print;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz;

/// <summary>A document with its truth.</summary>
/// <param name="NamesQuarter">False when the quarter stands nowhere, because the title page is missing.</param>
sealed record GeneratedDocument(string FileName, string Text, TruthPlan Plan, Layout Layout, Quirks Quirks, IReadOnlyList<PlantedDigit> Planted, bool NamesQuarter)
{
    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);
}

/// <summary>Document number N of a seed, always the same: whoever reads a figure can print the document behind it.</summary>
static class Generator
{
    public static GeneratedDocument Make(int seed, int number, Form? form = null, bool? damaged = null)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var drawn = (Form)random.Next(Enum.GetValues<Form>().Length);
        var plan = PlanMaker.Make(form ?? drawn, random);
        // half of what offices send is tabbed text
        var layout = random.Chance(0.5) ? Layout.Tabs : (Layout)random.Next(Enum.GetValues<Layout>().Length);
        var quirks = QuirkSets.Draw(layout, random);
        var isDamaged = random.Chance(0.6);
        var planted = damaged ?? isDamaged ? Planter.Plant(plan, quirks.HasFlag(Quirks.Totals), random) : [];
        if (planted.Count > 0) Proof.Judge(plan, planted);
        if (quirks.HasFlag(Quirks.GlyphErrors)) plan = SmudgeNames(plan, random);
        var script = new Script(random);
        var headings = new Headings(script, quirks, random);
        var isQuarters = plan.Form <= Form.NisPlanOnly;
        var table = isQuarters ? new QuarterTable(plan, script, quirks, random).Make(headings) : new TierTable(plan, script, quirks, random).Make(headings);
        var letter = new Letter(plan, script, quirks, random);
        var text = letter.Above() + Paper.Print(table, layout, quirks, script, random) + letter.Below();
        var namesQuarter = !quirks.HasFlag(Quirks.NoTitlePage) || plan.Form == Form.NisCumulative || table.Flat.Cells.Any(cell => plan.Quarter is { } quarter && !isQuarters && cell.StartsWith(script.Ordinal(quarter)[..1], StringComparison.Ordinal));
        return new($"{seed}-{number:00000}.txt", text.Normalize(), plan, layout, quirks, planted, namesQuarter);
    }

    /// <summary>A report names itself as it is printed: the names of an indicator, and of an office that is in no list, are what the paper shows.</summary>
    static TruthPlan SmudgeNames(TruthPlan plan, Random random)
    {
        foreach (var row in plan.Rows.Where(_ => random.Chance(0.15))) row.Indicator = Glyphs.Smudge(row.Indicator, random);
        foreach (var section in plan.Rows.GroupBy(row => row.ActivityNo).Where(_ => random.Chance(0.15)))
        {
            var name = Glyphs.Smudge(section.First().Activity, random);
            foreach (var row in section) row.Activity = name;
        }
        if (random.Chance(0.5)) return plan;
        var printed = Glyphs.Smudge(plan.Office.Printed, random);
        var isKnown = Knowledge.Read("Recognise/offices.csv").Any(row => row["name_bn"] == plan.Office.Name);
        return plan with { Office = plan.Office with { Printed = printed, Name = isKnown ? plan.Office.Name : printed } };
    }
}
