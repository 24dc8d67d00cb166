using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>What one row of a plan asks for and what came of it over a whole year; every report of the year shows a part of the same.</summary>
/// <param name="Row">The row of the form, to read from.</param>
/// <param name="Targets">By quarter; null where none is set, and everywhere in a plan with criteria.</param>
/// <param name="Criteria">For 100, 90, 80, 70 and 60 percent; all null in a plan over quarters.</param>
/// <param name="Actuals">By quarter; null where nothing is told.</param>
/// <param name="Claim">Mark that the office gives itself at the end of the year; null in a form without marks.</param>
sealed record YearOfRow(TruthRow Row, Part[] Annual, Part[]?[] Targets, Part?[] Criteria, Part[]?[] Actuals, bool IsNotApplicable, decimal? Claim)
{
    /// <summary>Of a plan with criteria: what was reached up to a quarter.</summary>
    public Part? Reached(int quarter)
    {
        var told = Actuals.Take(quarter).OfType<Part[]>().ToArray();
        return told.Length == 0 ? null
            : Row.Kind is "date" or "percent" ? told[^1][0]
            : Part.Of(told.Sum(parts => parts[0].Number));
    }
}

/// <summary>The year of an office under one plan, drawn from what the office is like and how hard the row is.</summary>
static class YearOfPlan
{
    const int OfTargets = 4, OfActuals = 5;
    /// <summary>Criteria for the full mark ask more than a target does.</summary>
    const double HarderByCriteria = 0.1;

    const double ShareNotApplicable = 0.02, ShareUntold = 0.02;

    public static YearOfRow[] Make(int seed, NationOffice office, FormOfYear form)
    {
        var (habits, skill) = (Habits.Of(seed, office), Habits.Skill(seed, office, form.Year));
        var targets = Seeds.For(seed, office.Number, OfTargets, (int)form.Plan, habits.IsSticky ? form.Rows.Count : form.Year);
        var actuals = Seeds.For(seed, office.Number, OfActuals, (int)form.Plan, form.Year);
        var rows = new YearOfRow[form.Rows.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, ease) = (form.Rows[at], skill - form.Hardness[at]);
            rows[at] = form.HasQuarters ? OverQuarters(row, form, ease, habits, targets, actuals) : WithCriteria(row, form, ease, targets, actuals);
        }
        return rows;
    }

    static YearOfRow OverQuarters(TruthRow row, FormOfYear form, double ease, Habits habits, Random targets, Random random)
    {
        var planned = QuarterFigures.Targets(row, form.Year, targets);
        var (asked, told) = (new Part[]?[4], new Part[]?[4]);
        foreach (var (quarter, parts) in planned)
        {
            asked[quarter - 1] = parts;
            var (done, isTold) = (Results.Of(row, parts, form.Year, ease + 0.3 * random.Bell(), random), !random.Chance(ShareUntold));
            if (isTold) told[quarter - 1] = done;
        }
        var isNotApplicable = random.Chance(ShareNotApplicable);
        var (isBold, more) = (random.Chance(0.6 * habits.Boldness), 1m + random.Next(5, 26) / 100m);
        decimal? claim = null;
        if (row[PlanColumn.Weight] is { } weight)
        {
            var earned = isNotApplicable ? weight.Meant[0].Number : Results.Marks(weight.Meant[0].Number, asked, told);
            claim = Math.Min(weight.Meant[0].Number, decimal.Round(earned * (isBold ? more : 1m), 2));
        }
        return new(row, QuarterFigures.Annual(row, planned), asked, new Part?[5], told, isNotApplicable, claim);
    }

    static YearOfRow WithCriteria(TruthRow row, FormOfYear form, double ease, Random targets, Random random)
    {
        var criteria = TierFigures.Criteria(row.Kind, form.Year, targets);
        var told = Results.UnderCriteria(row.Kind, criteria, form.Year, ease - HarderByCriteria + 0.3 * random.Bell(), random);
        var isNotApplicable = random.Chance(ShareNotApplicable);
        return new(row, [criteria[0]!], new Part[]?[4], criteria, told, isNotApplicable, null);
    }
}
