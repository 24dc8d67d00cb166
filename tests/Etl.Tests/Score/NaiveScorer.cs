using System.Globalization;
using System.Numerics;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>What a scorer says of one row under one method.</summary>
readonly record struct Verdict(string Status, decimal? Percent, decimal? Marks)
{
    public static Verdict Not(string status) => new(status, null, null);
}

/// <summary>
/// A second scorer, written from sections 3 to 6 of domain.md alone, slowly and in whole fractions. It knows nothing of methods.csv, of measures
/// or of columns: it reads the plain text of a row.
/// </summary>
static class NaiveScorer
{
    /// <summary>A number without rounding.</summary>
    readonly record struct Fraction(BigInteger Top, BigInteger Bottom) : IComparable<Fraction>
    {
        public static readonly Fraction Zero = new(0, 1);
        public static readonly Fraction One = new(1, 1);

        public static Fraction Parse(string text)
        {
            var dot = text.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? new(BigInteger.Parse(text, CultureInfo.InvariantCulture), 1)
                : new(BigInteger.Parse(text.Remove(dot, 1), CultureInfo.InvariantCulture), BigInteger.Pow(10, text.Length - dot - 1));
        }

        public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);
        public static Fraction operator +(Fraction a, Fraction b) => new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);
        public static Fraction operator -(Fraction a, Fraction b) => new(a.Top * b.Bottom - b.Top * a.Bottom, a.Bottom * b.Bottom);
        public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);
        public static Fraction operator /(Fraction a, Fraction b) => b.Top.Sign < 0 ? new(-a.Top * b.Bottom, a.Bottom * -b.Top) : new(a.Top * b.Bottom, a.Bottom * b.Top);

        /// <summary>Six decimals, half away from zero; of a number that is not negative.</summary>
        public decimal Rounded() => (decimal)((Top * 2_000_000 + Bottom) / (Bottom * 2)) / 1_000_000m;
    }

    /// <summary>Null when nobody gave marks in that year.</summary>
    public static Verdict? Score(PlainPlan plan, PlainRow row, string method)
    {
        var firstYear = plan.Plan switch { PlanKind.Nis => 2018, PlanKind.Egov => 2015, _ => 2021 };
        if (plan.FiscalYear < firstYear) return null;
        if (row.IsSetAside || row.Achieved == "?") return Verdict.Not("quarantined");
        if (row.Weight == "") return Verdict.Not("not_applicable");
        if (!plan.HasAchievements) return Verdict.Not("not_reported");
        if (row.Achieved == "n/a") return Verdict.Not("not_applicable");
        var (status, share) = plan.Plan != PlanKind.Nis ? ByCriteria(plan, row, method.EndsWith("linear", StringComparison.Ordinal))
            : row.Unit == UnitKind.Date ? ByDates(plan, row, method == "nis_pro_rata_2021")
            : row.Unit == UnitKind.CountAndDate ? ByCountAndDate(plan, row)
            : InProportion(plan, row);
        return status == "graded" ? new("graded", (share * Fraction.Parse("100")).Rounded(), (share * Fraction.Parse(row.Weight)).Rounded()) : Verdict.Not(status);
    }

    static (string, Fraction) InProportion(PlainPlan plan, PlainRow row)
    {
        if (row.Target == "") return ("not_reported", default);
        if (row.Achieved == "") return (IsAnyTargetDue(plan, row) ? "not_reported" : "not_due", default);
        var (target, achieved) = (Fraction.Parse(row.Target), Fraction.Parse(row.Achieved));
        if (target.Top == 0) return ("quarantined", default);
        return ("graded", achieved.CompareTo(target) >= 0 ? Fraction.One : achieved / target);
    }

    static (string, Fraction) ByDates(PlainPlan plan, PlainRow row, bool from2021)
    {
        var (days, fault) = DaysDue(plan, row);
        if (fault != "") return (fault, default);
        if (days.All(day => day.Done is null)) return ("not_reported", default);
        var weight = Fraction.Parse(row.Weight);
        var sum = Fraction.Zero;
        foreach (var (target, done) in days)
        {
            if (done is null) continue;
            var share = weight.Top == 0 ? Fraction.One : weight / new Fraction(days.Count, 1);
            if (done > target)
            {
                if (!from2021 || row.Concept != "procurement_plan_published" || weight.Top == 0) continue;
                for (var day = target; day < done; day = day.AddDays(14)) share -= new Fraction(1, 4);
                if (share.Top.Sign < 0) continue;
            }
            sum += weight.Top == 0 ? new Fraction(1, days.Count) : share / weight;
        }
        return ("graded", sum);
    }

    static (string, Fraction) ByCountAndDate(PlainPlan plan, PlainRow row)
    {
        var done = row.Achieved != "" ? row.Achieved.Split(';') : [.. QuartersOf(row).SelectMany(quarter => quarter.Done)];
        if (done.Length == 0) return (IsAnyTargetDue(plan, row) ? "not_reported" : "not_due", default);
        var count = done.Where(part => !IsDay(part)).Select(Fraction.Parse).Aggregate(Fraction.Zero, (a, b) => a + b);
        var wanted = row.Target.Split(';').Where(part => part != "" && !IsDay(part)).ToArray();
        var (days, fault) = DaysDue(plan, row);
        var both = wanted.Length == 1 && count.CompareTo(Fraction.Parse(wanted[0])) >= 0 && fault == "" && days.Count > 0 && days.All(day => day.Done <= day.Target);
        return (both ? "graded" : "quarantined", Fraction.One);
    }

    /// <summary>Dates due so far with the day each was done on, or why there are none.</summary>
    static (List<(DateOnly Target, DateOnly? Done)> Days, string Fault) DaysDue(PlainPlan plan, PlainRow row)
    {
        var found = new List<(DateOnly, DateOnly?)>();
        var quarters = QuartersOf(row);
        if (quarters.Any(quarter => quarter.Target.Any(IsDay)))
        {
            for (var q = 1; q <= quarters.Count; q++)
            {
                var done = quarters[q - 1].Done.Where(IsDay).ToArray();
                if (done.Length == 0 && q > Reported(plan)) continue;
                var next = 0;
                foreach (var target in quarters[q - 1].Target.Where(IsDay)) found.Add((Day(target), next < done.Length ? Day(done[next++]) : null));
            }
            return (found, found.Count == 0 ? "not_due" : "");
        }
        var targets = row.Target.Split(';').Where(IsDay).Select(Day).ToList();
        var all = (row.Achieved != "" ? row.Achieved.Split(';') : quarters.SelectMany(quarter => quarter.Done)).Where(IsDay).Select(Day).ToList();
        if (targets.Count == 0) return (found, "not_reported");
        if (all.Count == 0) return targets.Any(day => day <= End(plan)) ? ([.. targets.Where(day => day <= End(plan)).Select(day => (day, (DateOnly?)null))], "") : (found, "not_due");
        return all.Count == targets.Count ? ([.. targets.Zip(all, (target, day) => (target, (DateOnly?)day))], "") : (found, "quarantined");
    }

    static (string, Fraction) ByCriteria(PlainPlan plan, PlainRow row, bool linear)
    {
        var percents = new[] { 100, 90, 80, 70, 60 };
        var criteria = row.Tiers.Split('|').Select((text, at) => (Text: text, Percent: percents[at])).Where(tier => tier.Text != "").ToList();
        if (criteria.Count == 0 && row.Target != "") criteria.Add((row.Target, 100));
        if (criteria.Count == 0) return ("not_reported", default);
        if (row.Achieved == "")
        {
            var passed = row.Unit == UnitKind.Date && criteria.SelectMany(tier => tier.Text.Split(';')).Where(IsDay).Select(Day).DefaultIfEmpty(DateOnly.MaxValue).Max() <= End(plan);
            return (passed || Reported(plan) == 4 ? "not_reported" : "not_due", default);
        }
        if (criteria.Select(tier => tier.Text).Append(row.Achieved).Any(text => text.Contains(';', StringComparison.Ordinal) || IsDay(text) != (row.Unit == UnitKind.Date))) return ("quarantined", default);
        var points = criteria.Select(tier => (At: OnScale(tier.Text), Percent: new Fraction(tier.Percent, 100))).ToList();
        var done = OnScale(row.Achieved);
        // where less is better, or earlier, turn the scale round
        var lessIsBetter = points.Count > 1 ? points[0].At.CompareTo(points[^1].At) < 0 : row.Unit == UnitKind.Date;
        if (lessIsBetter)
        {
            points = [.. points.Select(point => (Fraction.Zero - point.At, point.Percent))];
            done = Fraction.Zero - done;
        }
        if (done.CompareTo(points[0].At) >= 0) return ("graded", points[0].Percent);
        for (var i = 1; i < points.Count; i++)
        {
            if (done.CompareTo(points[i].At) < 0) continue;
            var way = (done - points[i].At) / (points[i - 1].At - points[i].At);
            return ("graded", linear ? points[i].Percent + (points[i - 1].Percent - points[i].Percent) * way : points[i].Percent);
        }
        return ("graded", Fraction.Zero);
    }

    static bool IsAnyTargetDue(PlainPlan plan, PlainRow row)
    {
        var withTarget = QuartersOf(row).Select((quarter, at) => (quarter.Target, No: at + 1)).Where(quarter => quarter.Target.Length > 0).Select(quarter => quarter.No).ToList();
        return withTarget.Count == 0 ? Reported(plan) == 4 : withTarget.Any(quarter => quarter <= Reported(plan));
    }

    static List<(string[] Target, string[] Done)> QuartersOf(PlainRow row) =>
        [.. row.Quarters.Split('|').Where(quarter => quarter != "").Select(quarter => quarter.Split('>')).Select(pair => (Parts(pair[0]), Parts(pair[1])))];

    static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);

    static int Reported(PlainPlan plan) => plan.Quarter == 0 ? 4 : plan.Quarter;

    static DateOnly End(PlainPlan plan) => Reported(plan) switch { 1 => new(plan.FiscalYear, 9, 30), 2 => new(plan.FiscalYear, 12, 31), 3 => new(plan.FiscalYear + 1, 3, 31), _ => new(plan.FiscalYear + 1, 6, 30) };

    static bool IsDay(string text) => text.Length == 10 && text[4] == '-';

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Fraction OnScale(string text) => IsDay(text) ? new(Day(text).DayNumber, 1) : Fraction.Parse(text);
}
