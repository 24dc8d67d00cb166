using Shuddhachar.Etl;

namespace Shuddhachar.Fuzz.Truth;

/// <summary>Draws a report that an office could have meant: form, year, office, and figures that agree with one another.</summary>
static class PlanMaker
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> s_known =
        [.. Knowledge.Read("Recognise/offices.csv").Where(row => row["kind"] is "ministry" or "division")];

    public static TruthPlan Make(Form form, Random random)
    {
        var year = Year(form, random);
        int? quarter = form == Form.NisPlanOnly ? null : random.Next(1, 5);
        var pool = Words.Forms.Where(row => row["form"] == Pool(form, year)).ToList();
        var isNis = form <= Form.NisPlanOnly;
        // officially fixed for the years whose form is known; offices choose some sections themselves in others
        if (isNis && year is 2018 or 2019) pool = [.. pool.Where(row => row["section"] == pool[0]["section"] || random.Chance(0.8))];
        var three = form is Form.EgovThree || !isNis && form != Form.EgovFive && year <= 2022 && random.Chance(0.3);
        var rows = new List<TruthRow>();
        foreach (var section in pool.GroupBy(row => row["section"]))
        {
            var sectionNo = $"{rows.Select(row => row.SectionNo).Distinct().Count() + 1}";
            var mark = section.First()["weight"] is "" ? null : new TruthCell(PlanColumn.SectionWeight, Part.Of(section.Sum(row => decimal.Parse(row["weight"], System.Globalization.CultureInfo.InvariantCulture))));
            var activities = 0;
            foreach (var activity in isNis ? section.Chunk(1) : section.GroupBy(row => row["activity"]).Select(group => group.ToArray()))
            {
                var activityNo = $"{sectionNo}.{++activities}";
                foreach (var (index, words) in activity.Index())
                {
                    var row = new TruthRow
                    {
                        SectionNo = sectionNo,
                        Section = words["section"],
                        ActivityNo = activityNo,
                        Activity = words["activity"],
                        IndicatorNo = isNis ? activityNo : $"{activityNo}.{index + 1}",
                        Indicator = words["indicator"],
                        Kind = words["unit"],
                        Unit = Unit(words["unit"]),
                        Responsible = isNis ? random.Pick(Words.People)["post"] + random.Pick(", প্রশাসন শাখা", " ও ফোকাল পয়েন্ট", "", "", " (সমন্বয়)") : "",
                        AddsUp = words["unit"] is "count" or "people" or "lakh" ? !random.Chance(0.1) : words["unit"] == "percent" && random.Chance(0.5),
                    };
                    if (mark is not null) row.Put(mark);
                    if (words["weight"] is not "") row.Put(new(PlanColumn.Weight, Part.Of(decimal.Parse(words["weight"], System.Globalization.CultureInfo.InvariantCulture))));
                    rows.Add(row);
                }
            }
        }
        foreach (var row in rows)
        {
            if (isNis) QuarterFigures.Fill(row, form, year, quarter, random);
            else TierFigures.Fill(row, form, year, quarter!.Value, three, random);
        }
        if (isNis && random.Chance(0.15)) Miscount(rows, random);
        var claimed = rows.All(row => row[PlanColumn.AwardedScore] is not null)
            ? new TruthCell(PlanColumn.AwardedScore, Part.Of(rows.Sum(row => row[PlanColumn.AwardedScore]!.Meant[0].Number)))
            : null;
        return new(form, PlanCode(form), MakeOffice(random), year, quarter, rows) { Total = Total(rows), Claimed = claimed, IsThreeTiers = three };
    }

    /// <summary>An office that adds wrongly: its total stands as printed, for no misread digit explains it.</summary>
    static void Miscount(List<TruthRow> rows, Random random)
    {
        var added = rows.Where(row => row.AddsUp && row.Kind is "people" or "percent" && row[PlanColumn.TotalActual] is not null).ToArray();
        if (added.Length == 0) return;
        var row = random.Pick(added);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            row.Put(new(PlanColumn.TotalActual, Part.Of(row[PlanColumn.TotalActual]!.Meant[0].Number + random.Next(2, 30))));
            if (Damage.Proof.IsBeyondMisreading(row)) return;
        }
        row.Cells.Remove(PlanColumn.TotalActual);
    }

    static decimal? Total(List<TruthRow> rows) =>
        rows[0][PlanColumn.SectionWeight] is null ? null : rows.GroupBy(row => row.SectionNo).Sum(section => section.First()[PlanColumn.SectionWeight]!.Meant[0].Number);

    static int Year(Form form, Random random) => form switch
    {
        Form.NisHundred => random.Pick(2018, 2019, 2020, 2020, 2020),
        Form.NisNoMarks => 2017,
        Form.NisFifty => random.Next(2021, 2025),
        Form.NisBaseline or Form.NisCumulative or Form.NisPlanOnly => random.Next(2017, 2025),
        Form.EgovThree => random.Next(2021, 2023),
        Form.EgovFive or Form.EgovRemarks => random.Next(2023, 2025),
        _ => random.Next(2021, 2025),
    };

    static string Pool(Form form, int year) => form switch
    {
        Form.Grs => "grs",
        Form.Charter => "charter",
        Form.Rti => "rti",
        >= Form.EgovThree => year < 2023 ? "egov2021" : "egov2023",
        _ => year switch { 2017 => "nis2017", < 2021 => "nis2020", _ => "nis2021" },
    };

    static string PlanCode(Form form) => form switch
    {
        Form.Grs => "grs",
        Form.Charter => "charter",
        Form.Rti => "rti",
        >= Form.EgovThree => "egov",
        _ => "nis",
    };

    static string Unit(string kind) => kind switch
    {
        "percent" => "%",
        "date" or "dates" or "latedates" => "তারিখ",
        "countdate" => "সংখ্যা ও তারিখ",
        "lakh" => "লক্ষ টাকা",
        _ => "সংখ্যা",
    };

    static Office MakeOffice(Random random)
    {
        if (random.Chance(0.35))
        {
            var row = random.Pick(Words.Offices);
            return new(row["name"], row["name"], row["parent"]);
        }
        var known = random.Pick(s_known);
        var parent = s_known.FirstOrDefault(row => row["code"] == known["parent_code"])?["name_bn"] ?? "";
        var printed = random.Chance(0.06) && known["name_en"].Length > 0 ? known["name_en"] : known["name_bn"];
        return new(printed, known["name_bn"], parent);
    }
}
