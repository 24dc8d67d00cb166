using Shuddhachar.Etl;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Damage;

/// <summary>The truths of a plan: sums of marks, quarters and claims, the fixed marks of a form, criteria in order, days of the year and the quarter.</summary>
static class Equations
{
    /// <summary>Plan and year whose total is stated on an official form: design domain.md sections 4 and 5.</summary>
    static bool IsTotalKnown(TruthPlan plan) => plan.PlanCode == "nis" ? plan.FiscalYear >= 2020 : true;

    public static IEnumerable<Equation> Of(TruthPlan plan)
    {
        var sections = plan.Rows.GroupBy(row => row.SectionNo).ToArray();
        if (plan.Total is { } total)
        {
            foreach (var section in sections)
                yield return Sum([.. section.Select(row => Whole(row, PlanColumn.Weight))], Whole(section.First(), PlanColumn.SectionWeight));
            if (IsTotalKnown(plan))
                yield return new([.. sections.Select(section => Whole(section.First(), PlanColumn.SectionWeight))], marks => marks.Sum(mark => mark.Number) == total);
        }
        if (plan.Claimed is { } claimed) yield return Sum([.. plan.Rows.Select(row => Whole(row, PlanColumn.AwardedScore))], new(claimed, 0));
        foreach (var row in plan.Rows)
            foreach (var equation in OfRow(plan, row)) yield return equation;
    }

    static IEnumerable<Equation> OfRow(TruthPlan plan, TruthRow row)
    {
        var (first, last) = (new DateOnly(plan.FiscalYear, 7, 1), new DateOnly(plan.FiscalYear + 1, 6, 30));
        var targets = Quarters(row, PlanColumns.Target);
        var actuals = Quarters(row, PlanColumns.Actual);
        if (row[PlanColumn.AwardedScore] is not null)
            yield return new([Whole(row, PlanColumn.AwardedScore), Whole(row, PlanColumn.Weight)], marks => marks[0].Number <= marks[1].Number);
        if (row.AddsUp && plan.Form != Form.NisCumulative)
        {
            foreach (var equation in OfSums(row)) yield return equation;
        }
        else if (!row.AddsUp && targets.Length > 1 && row.Kind is "percent" or "people" or "count" && plan.Form != Form.NisCumulative)
        {
            yield return new([.. targets.Select(site => site.Site), Whole(row, PlanColumn.AnnualTarget)], figures => figures.Distinct().Count() == 1, Proves: false);
        }
        foreach (var cell in row.Cells.Values)
            for (var part = 0; part < cell.Meant.Count; part++)
                if (cell.Meant[part].IsDate) yield return new([new(cell, part)], date => date[0].Date is { } day && day >= first && day <= last);
        foreach (var (site, quarter) in targets.Concat(actuals).Where(site => site.Site.Cell.Meant[site.Site.Part].IsDate && !row.IsAfterQuarter))
            yield return new([site], date => date[0].Date is { } day && (day.Month + 5) % 12 / 3 + 1 == quarter, Proves: false);
        if (row[PlanColumn.AnnualTarget] is { } annual && annual.Meant.Any(part => part.IsDate) && plan.Form != Form.NisCumulative)
        {
            var dates = targets.Where(site => site.Site.Cell.Meant[site.Site.Part].IsDate).Select(site => site.Site).ToArray();
            foreach (var (index, part) in Enumerable.Range(0, annual.Meant.Count).Where(part => annual.Meant[part].IsDate).Index())
                if (index < dates.Length) yield return new([new(annual, part), dates[index]], pair => pair[0] == pair[1]);
        }
        var tiers = PlanColumns.Tiers.Select(tier => row[tier]).OfType<TruthCell>().Select(cell => new Site(cell, 0)).ToArray();
        for (var at = 1; at < tiers.Length; at++)
            yield return new([tiers[at - 1], tiers[at]], pair => pair[0].IsDate ? pair[0].Date < pair[1].Date : pair[0].Number > pair[1].Number);
    }

    /// <summary>Quarters add up to the year.</summary>
    public static IEnumerable<Equation> OfSums(TruthRow row)
    {
        var (targets, actuals) = (Quarters(row, PlanColumns.Target), Quarters(row, PlanColumns.Actual));
        if (targets.Length > 0 && row[PlanColumn.AnnualTarget] is not null) yield return Sum([.. targets.Select(site => site.Site)], Whole(row, PlanColumn.AnnualTarget));
        if (actuals.Length > 0 && row[PlanColumn.TotalActual] is not null) yield return Sum([.. actuals.Select(site => site.Site)], Whole(row, PlanColumn.TotalActual));
    }

    static Site Whole(TruthRow row, PlanColumn column) => new(row[column]!, 0);

    /// <summary>The figures of the quarters; the date of one that holds a count and a date.</summary>
    static (Site Site, int Quarter)[] Quarters(TruthRow row, Func<int, PlanColumn> column) =>
        [.. Enumerable.Range(1, 4).Where(quarter => row[column(quarter)] is { Meant.Count: > 0 }).Select(quarter => (new Site(row[column(quarter)]!, row[column(quarter)]!.Meant.Count - 1), quarter))];

    static Equation Sum(IReadOnlyList<Site> parts, Site whole) => new([.. parts, whole], figures => figures.SkipLast(1).Sum(figure => figure.Number) == figures[^1].Number);
}
