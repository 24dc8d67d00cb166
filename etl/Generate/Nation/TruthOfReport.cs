using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A report as the office means it, ready to be printed: the part of its year that is told by the end of a quarter.</summary>
static class TruthOfReport
{
    public static TruthPlan Make(SentReport report, YearOfRow[] year, Random random)
    {
        var rows = report.Form.Blank();
        foreach (var (row, told) in rows.Zip(year))
        {
            if (report.Form.HasQuarters) OverQuarters(row, told, report.Quarter, random);
            else WithCriteria(row, told, report, random);
        }
        var office = report.Office;
        return new(report.Form.Form, Plan(report), new(office.NameBn, office.NameBn, office.Parent?.NameBn ?? ""), report.Form.Year, report.Quarter, rows)
        {
            Total = PlanRows.Total(rows),
            Claimed = PlanRows.Claimed(rows),
            IsThreeTiers = report.Form.Form == Form.EgovThree,
            SentOn = report.SentOn,
        };
    }

    public static string Plan(SentReport report) => report.Form.Plan.ToString().ToLowerInvariant();

    static void OverQuarters(TruthRow row, YearOfRow year, int last, Random random)
    {
        if (year.Annual.Length > 0) row.Put(new(PlanColumn.AnnualTarget, year.Annual));
        var numbers = new List<decimal>();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            if (year.Targets[quarter - 1] is not { } target) continue;
            row.Put(new(PlanColumns.Target(quarter), target));
            if (quarter > last) continue;
            if (year.IsNotApplicable) row.Put(NotApplicable(PlanColumns.Actual(quarter)));
            else if (year.Actuals[quarter - 1] is { } actual)
            {
                row.Put(new(PlanColumns.Actual(quarter), actual));
                if (actual is [{ IsDate: false } number]) numbers.Add(number.Number);
            }
        }
        if (numbers.Count > 0 && (row.AddsUp || numbers.Distinct().Count() == 1)) row.Put(new(PlanColumn.TotalActual, Part.Of(row.AddsUp ? numbers.Sum() : numbers[0])));
        if (last == 4 && year.Claim is { } claim) row.Put(new(PlanColumn.AwardedScore, Part.Of(claim)));
        row.Remarks = random.Chance(0.12) ? random.Pick(Words.Phrases("remark_quarters")) : "";
    }

    static void WithCriteria(TruthRow row, YearOfRow year, SentReport report, Random random)
    {
        PlanColumn[] tiers = report.Form.Form == Form.EgovThree ? [PlanColumn.Tier100, PlanColumn.Tier80, PlanColumn.Tier60] : [.. PlanColumns.Tiers];
        foreach (var (index, tier) in tiers.Index())
            if (year.Criteria[index] is { } part) row.Put(new(tier, part));
        row.Remarks = random.Pick(Words.Phrases("remark_tiers"));
        row.Put(year.IsNotApplicable ? NotApplicable(PlanColumn.Achievement)
            : year.Reached(report.Quarter) is not { } reached ? new(PlanColumn.Achievement) { Text = random.Pick(Words.Phrases("not_yet")) }
            : random.Chance(0.6) ? new(PlanColumn.Achievement, reached)
            : new(PlanColumn.Achievement, reached) { Text = TierFigures.Sentence(row.Kind, QuarterFigures.LastDay(report.Quarter, report.Form.Year), report.Quarter, random) });
    }

    static TruthCell NotApplicable(PlanColumn column) => new(column) { Text = Words.Phrase("not_applicable") };
}
