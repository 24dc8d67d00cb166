
namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>Figures of a plan with criteria for 100 … 60 percent: the criteria, and the result as a figure or a sentence.</summary>
static class TierFigures
{
    public static void Fill(TruthRow row, Form form, int year, int quarter, bool isThree, Random random)
    {
        var criteria = Criteria(row.Kind, year, random);
        if (form == Form.EgovOneTarget) row.Put(new(PlanColumn.AnnualTarget, criteria[0]!));
        else
        {
            PlanColumn[] tiers = isThree ? [PlanColumn.Tier100, PlanColumn.Tier80, PlanColumn.Tier60] : [.. PlanColumns.Tiers];
            foreach (var (index, tier) in tiers.Index())
                if (criteria[index] is { } part) row.Put(new(tier, part));
        }
        var remarks = random.Pick(Words.Phrases("remark_tiers"));
        var column = form == Form.EgovRemarks ? PlanColumn.Remarks : PlanColumn.Achievement;
        if (form != Form.EgovRemarks) row.Remarks = remarks;
        if (form != Form.EgovRemarks && quarter > 1 && row.Kind == "count" && random.Chance(0.08))
        {
            // as 003:54 and 56: what was done in the first quarter stands beside the result of this one
            row.Put(new(PlanColumn.Q1Actual, Part.Of(1m)));
            row.Remarks = random.Pick(Words.Phrases("earlier_quarter"));
        }
        row.Put(Result(row.Kind, column, criteria[0]!, quarter, year, random));
    }

    public static Part?[] Criteria(string kind, int year, Random random)
    {
        switch (kind)
        {
            case "date":
                var first = new DateOnly(year, 9, 15).AddDays(random.Next(0, 230));
                var step = random.Pick(7, 10, 14);
                return [.. Enumerable.Range(0, 5).Select(index => Part.Of(first.AddDays(index * step)))];
            case "percent":
                var top = random.Pick(80m, 85m, 90m, 100m);
                return [.. Enumerable.Range(0, 5).Select(index => Part.Of(top - index * 5 * (top == 100m ? 2 : 1)))];
            default:
                var count = random.Pick(1, 2, 4, 4, 4);
                return [.. Enumerable.Range(0, 5).Select(index => count - index > 0 ? Part.Of(count - index) : null)];
        }
    }

    static TruthCell Result(string kind, PlanColumn column, Part best, int quarter, int year, Random random)
    {
        if (random.Chance(0.25)) return new(column) { Text = random.Pick(Words.Phrases("nothing_yet")) };
        if (random.Chance(0.06)) return new(column) { Text = random.Pick(Words.Phrases("no_figure")) };
        var done = QuarterFigures.LastDay(quarter, year).AddDays(-random.Next(3, 80));
        Part part = kind switch
        {
            "date" => Part.Of(done),
            "percent" => Part.Of(random.Chance(0.4) ? random.Next(400, 999) / 10m : random.Next(50, 101)),
            _ => Part.Of(random.Next(1, (int)best.Number + 1)),
        };
        if (column == PlanColumn.Achievement && random.Chance(0.5)) return new(column, part);
        return new(column, part) { Text = Sentence(kind, done, quarter, random) };
    }

    /// <summary>{0} stands for the figure, {d…} for the date of the event, {q…} for the ordinal of the quarter.</summary>
    public static string Sentence(string kind, DateOnly done, int quarter, Random random) =>
        random.Pick(Words.Phrases(kind is "date" or "percent" ? "done_" + kind : "done_count"))
            .Replace("{q}", $"{{q{quarter}}}", StringComparison.Ordinal).Replace("{d}", $"{{d{Part.Of(done).Digits}}}", StringComparison.Ordinal);
}
