using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Nation;

/// <summary>A report that an office sends.</summary>
/// <param name="Quarter">1-4; it tells of this quarter and those before.</param>
sealed record SentReport(NationOffice Office, FormOfYear Form, int Quarter, DateOnly SentOn);

/// <summary>Which reports come in, and when: some years and quarters are missing, and more than a tenth of the reports are late.</summary>
static class Schedule
{
    const int OfReports = 3;

    /// <summary>Every report of an office on one plan and year, first quarter first.</summary>
    public static IReadOnlyList<SentReport> Of(int seed, NationOffice office, FormOfYear form)
    {
        var (random, habits) = (Seeds.For(seed, office.Number, OfReports, (int)form.Plan, form.Year), Habits.Of(seed, office));
        var reports = new List<SentReport>(4);
        var sendsNone = random.Chance(0.08 * (1 - habits.Diligence));
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            // drawn whether they are needed or not: what comes later must not depend on it
            var (isSent, isLate, early, late) = (random.Chance(0.84 + 0.15 * habits.Diligence), random.Chance(0.3 - 0.25 * habits.Diligence), random.Next(0, 13), random.Next(1, 46));
            var due = QuarterFigures.LastDay(quarter, form.Year).AddDays(15);
            if (isSent && !sendsNone) reports.Add(new(office, form, quarter, due.AddDays(isLate ? late : -early)));
        }
        return reports;
    }

    /// <summary>What a national archive keeps of them when paper is dear: the last, and for some the one before.</summary>
    public static IEnumerable<SentReport> Kept(int seed, NationOffice office, FormOfYear form)
    {
        var all = Of(seed, office, form);
        var keepsEarlier = Seeds.For(seed, office.Number, OfReports, OfReports, (int)form.Plan, form.Year).Chance(0.3);
        return all.Skip(Math.Max(0, all.Count - (keepsEarlier ? 2 : 1)));
    }
}
