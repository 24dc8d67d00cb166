using Shuddhachar.Etl;
using Shuddhachar.Etl.Generate;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Truth;

/// <summary>Draws a report that an office could have meant: form, year, office, and figures that agree with one another.</summary>
static class PlanMaker
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> s_known =
        [.. Knowledge.Read("Recognise/offices.csv").Where(row => row["kind"] is "ministry" or "division")];

    /// <summary>Offices of a kind that are in no list of ours.</summary>
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> s_unlisted = UnlistedOffices.Read();

    public static TruthPlan Make(Form form, Random random)
    {
        var year = Year(form, random);
        int? quarter = form == Form.NisPlanOnly ? null : random.Next(1, 5);
        var pool = Words.Forms.Where(row => row["form"] == Pool(form, year)).ToList();
        var isNis = form <= Form.NisPlanOnly;
        // officially fixed for the years whose form is known; offices choose some sections themselves in others
        if (isNis && year is 2018 or 2019) pool = [.. pool.Where(row => row["section"] == pool[0]["section"] || random.Chance(0.8))];
        var three = form is Form.EgovThree || !isNis && form != Form.EgovFive && year <= 2022 && random.Chance(0.3);
        var rows = PlanRows.Make(pool, isNis, random);
        foreach (var row in rows)
        {
            if (isNis) QuarterFigures.Fill(row, form, year, quarter, random);
            else TierFigures.Fill(row, form, year, quarter!.Value, three, random);
        }
        if (isNis && random.Chance(0.15)) Miscount(rows, random);
        return new(form, PlanCode(form), MakeOffice(random), year, quarter, rows) { Total = PlanRows.Total(rows), Claimed = PlanRows.Claimed(rows), IsThreeTiers = three };
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

    static Office MakeOffice(Random random)
    {
        if (random.Chance(0.35))
        {
            var row = random.Pick(s_unlisted);
            return new(row["name"], row["name"], row["parent"]);
        }
        var known = random.Pick(s_known);
        var parent = s_known.FirstOrDefault(row => row["code"] == known["parent_code"])?["name_bn"] ?? "";
        var printed = random.Chance(0.06) && known["name_en"].Length > 0 ? known["name_en"] : known["name_bn"];
        return new(printed, known["name_bn"], parent);
    }
}
