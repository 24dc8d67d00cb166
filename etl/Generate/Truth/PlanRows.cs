using System.Globalization;

namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>The rows of a plan as its form prints them, numbered and with their marks, still without figures.</summary>
static class PlanRows
{
    /// <param name="pool">Rows of forms.csv, section after section.</param>
    /// <param name="isNis">Each activity has one indicator and shares its number; else indicators are numbered under their activity.</param>
    public static List<TruthRow> Make(IReadOnlyList<IReadOnlyDictionary<string, string>> pool, bool isNis, Random random)
    {
        var rows = new List<TruthRow>();
        foreach (var section in pool.GroupBy(row => row["section"]))
        {
            var sectionNo = $"{rows.Select(row => row.SectionNo).Distinct().Count() + 1}";
            var mark = section.First()["weight"] is "" ? null : new TruthCell(PlanColumn.SectionWeight, Part.Of(section.Sum(row => decimal.Parse(row["weight"], CultureInfo.InvariantCulture))));
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
                        Responsible = isNis ? random.Pick(Words.People)["post"] + random.Pick(Words.Phrases("responsible")) : "",
                        AddsUp = words["unit"] is "count" or "people" or "lakh" ? !random.Chance(0.1) : words["unit"] == "percent" && random.Chance(0.5),
                    };
                    if (mark is not null) row.Put(mark);
                    if (words["weight"] is not "") row.Put(new(PlanColumn.Weight, Part.Of(decimal.Parse(words["weight"], CultureInfo.InvariantCulture))));
                    rows.Add(row);
                }
            }
        }
        return rows;
    }

    /// <summary>Sum of the sections' marks; null when there are none.</summary>
    public static decimal? Total(IReadOnlyList<TruthRow> rows) =>
        rows[0][PlanColumn.SectionWeight] is null ? null : rows.GroupBy(row => row.SectionNo).Sum(section => section.First()[PlanColumn.SectionWeight]!.Meant[0].Number);

    /// <summary>Sum of the claimed marks, where each row claims one.</summary>
    public static TruthCell? Claimed(IReadOnlyList<TruthRow> rows) => rows.All(row => row[PlanColumn.AwardedScore] is not null)
        ? new TruthCell(PlanColumn.AwardedScore, Part.Of(rows.Sum(row => row[PlanColumn.AwardedScore]!.Meant[0].Number)))
        : null;

    static string Unit(string kind) => Words.Phrase("unit_" + kind switch
    {
        "percent" => "percent",
        "date" or "dates" or "latedates" => "date",
        "countdate" => "countdate",
        "lakh" => "lakh",
        _ => "count",
    });
}
