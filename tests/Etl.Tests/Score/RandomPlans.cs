using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>Plans that hold what plans can hold, each a function of its number. Band edges and days on the day are as likely as all else together.</summary>
static class RandomPlans
{
    static readonly string[] s_concepts = ["procurement_plan_published", "procurement_plan_published", "integrity_award", "integrity_report_submitted", "project_procurement_plan", ""];

    public static PlainPlan Make(int number)
    {
        var random = new Random(20261120 + number);
        var kind = random.Next(2) == 0 ? PlanKind.Nis : (PlanKind)random.Next(1, 5);
        var (year, quarter) = (random.Next(kind == PlanKind.Nis ? 2017 : 2014, 2026), random.Next(5));
        var rows = Enumerable.Range(1, random.Next(1, 8)).Select(no => kind == PlanKind.Nis ? Quarterly($"1.{no}", year, quarter, random) : Tiered($"1.1.{no}", year, random));
        return new(kind, year, quarter, [.. rows], HasAchievements: random.Next(40) > 0);
    }

    static PlainRow Quarterly(string no, int year, int quarter, Random random) => random.Next(10) switch
    {
        < 4 => Numbers(no, random),
        < 9 => Dates(no, year, quarter, random),
        _ => CountAndDate(no, year, random),
    };

    static PlainRow Numbers(string no, Random random)
    {
        var unit = random.Pick(UnitKind.Count, UnitKind.Percent, UnitKind.LakhTaka);
        var target = unit switch { UnitKind.Count => random.Next(0, 40), UnitKind.Percent => random.Next(1, 101), _ => random.Next(1, 9000) * 1000m };
        var achieved = random.Next(4) switch { 0 => target, 1 => target + random.Next(30), _ => Math.Round(target * random.Next(0, 1000) / 1000m, random.Next(3)) };
        var quarters = random.Next(4) == 0 ? "" : string.Join('|', Enumerable.Range(0, 4).Select(_ => random.Next(3) == 0 ? ">" : "1>"));
        return Row(no, "", unit, random.Next(25) == 0 ? "" : Text(target), quarters, "", random.Next(8) == 0 ? "" : Text(achieved), random);
    }

    static PlainRow Dates(string no, int year, int quarter, Random random)
    {
        var concept = random.Pick(s_concepts);
        if (random.Next(4) == 0)
        {
            var targets = Enumerable.Range(0, random.Next(0, 4)).Select(at => new DateOnly(year, 7, 1).AddDays(at * 90 + random.Next(90))).ToArray();
            var done = random.Next(3) == 0 ? [] : targets.Skip(random.Next(5) == 0 ? 1 : 0).Select(day => Near(day, random)).ToArray();
            return Row(no, concept, UnitKind.Date, Text(targets), "", "", Text(done), random);
        }
        var quarters = Enumerable.Range(0, 4).Select(at =>
        {
            var targets = Enumerable.Range(0, random.Next(0, 3)).Select(_ => new DateOnly(year, 7, 1).AddMonths(3 * at).AddDays(random.Next(91))).ToArray();
            var isDone = at < (quarter == 0 ? 4 : quarter) ? random.Next(6) > 0 : random.Next(6) == 0;
            return $"{Text(targets)}>{(isDone ? Text([.. targets.Skip(random.Next(8) == 0 ? 1 : 0).Select(day => Near(day, random))]) : "")}";
        });
        return Row(no, concept, UnitKind.Date, "", string.Join('|', quarters), "", "", random);
    }

    static PlainRow CountAndDate(string no, int year, Random random)
    {
        var targets = new[] { new DateOnly(year, 12, 31), new DateOnly(year + 1, 6, 30) };
        var quarters = $">|1;{Text([targets[0]])}>{Done(0)}|>|1;{Text([targets[1]])}>{Done(1)}";
        return Row(no, "work_environment", UnitKind.CountAndDate, $"2;{Text(targets)}", quarters, "", "", random);

        string Done(int at) => random.Next(5) == 0 ? "" : $"{random.Next(1, 3)};{Text([targets[at].AddDays(random.Next(10) == 0 ? 1 : -random.Next(20))])}";
    }

    static PlainRow Tiered(string no, int year, Random random)
    {
        var isDate = random.Next(2) == 0;
        var shape = random.Pick<int[]>([0, 2, 4], [0, 1, 2, 3, 4], [0], [0, 1]);
        var (step, isLower) = (random.Next(1, 12), isDate || random.Next(3) == 0);
        var best = isDate ? new DateOnly(year, 9, 1).AddDays(random.Next(200)).DayNumber : random.Next(5, 100) / (random.Next(3) == 0 ? 4m : 1m);
        decimal At(int tier) => isLower ? best + tier * step : best - tier * step;
        string Scale(decimal value) => isDate ? Text([DateOnly.FromDayNumber((int)value)]) : Text(value);

        var (edge, beside) = (At(random.Pick(shape)), random.Pick(0m, 0m, 1m, -1m, random.Next(-60, 60) / (isDate ? 1m : 10m)));
        var achieved = isDate ? edge + beside : Math.Max(0m, edge + beside);
        var unit = isDate ? UnitKind.Date : random.Pick(UnitKind.Count, UnitKind.Percent);
        if (random.Next(20) == 0) return Row(no, "", unit, random.Next(4) == 0 ? "" : Scale(best), "", "", random.Next(8) == 0 ? "" : Scale(achieved), random);
        var tiers = Enumerable.Range(0, 5).Select(tier => shape.Contains(tier) ? Scale(At(tier)) : "").ToArray();
        // a criterion, or an achievement, of two parts or of another kind
        if (random.Next(40) == 0) tiers[0] = random.Pick(tiers[0] + ";3", "2021-12-31", "7");
        return Row(no, "", unit, "", "", string.Join('|', tiers), random.Next(8) == 0 ? "" : random.Next(40) == 0 ? random.Pick("3", "2021-12-31", "3;4") : Scale(achieved), random);
    }

    static PlainRow Row(string no, string concept, UnitKind unit, string target, string quarters, string tiers, string achieved, Random random) => new(
        no, concept, unit, random.Next(30) == 0 ? "" : random.Pick("0", "1", "1.5", "2", "3", "4", "5", "6", "10", "2.25"), target, quarters, tiers,
        random.Next(40) switch { 0 => "n/a", 1 => "?", _ => achieved }, IsSetAside: random.Next(40) == 0);

    /// <summary>On the day, a day beside it, a fortnight's edge, or anywhere.</summary>
    static DateOnly Near(DateOnly day, Random random) => day.AddDays(random.Next(3) switch { 0 => 0, 1 => random.Pick(-1, 1, 13, 14, 15, 28, 29, 42), _ => random.Next(-30, 200) });

    static T Pick<T>(this Random random, params T[] of) => of[random.Next(of.Length)];

    static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    static string Text(DateOnly[] days) => string.Join(';', days.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
