using System.Globalization;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Generate.Truth;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Tests.Generate;

/// <summary>What the offices of a synthetic nation plan, do and claim.</summary>
public class NationTests
{
    static readonly SyntheticNation s_nation = new(200, 10, 1);

    static readonly Lazy<(NationOffice Office, FormOfYear Form, IReadOnlyList<SentReport> Sent)[]> s_plans = new(() =>
        [.. from office in s_nation.Offices from form in s_nation.Forms select (office, form, Schedule.Of(s_nation.Seed, office, form))]);

    [Fact]
    public void Schedule_OfManyOffices_LacksSomeReportsAndYears()
    {
        var plans = s_plans.Value;
        Assert.InRange(Share(plans.Count(plan => plan.Sent.Count == 0), plans.Length), 0.02m, 0.08m);
        Assert.InRange(Share(plans.Sum(plan => plan.Sent.Count), 4 * plans.Length), 0.80m, 0.95m);
        Assert.InRange(Share(plans.Count(plan => plan.Sent.Count > 0 && plan.Sent[^1].Quarter < 4), plans.Length), 0.03m, 0.12m);
    }

    [Fact]
    public void Schedule_OfManyOffices_HasLateReports()
    {
        var sent = s_plans.Value.SelectMany(plan => plan.Sent).ToArray();
        var late = sent.Count(report => report.SentOn > QuarterFigures.LastDay(report.Quarter, report.Form.Year).AddDays(15));
        Assert.InRange(Share(late, sent.Length), 0.10m, 0.25m);
        Assert.All(sent, report => Assert.InRange(report.SentOn.DayNumber - QuarterFigures.LastDay(report.Quarter, report.Form.Year).DayNumber, 1, 60));
    }

    [Fact]
    public void Claims_OfManyOffices_AreOftenMoreThanWasEarned()
    {
        var rows = Years(PlanKind.Nis).Where(row => row.Claim is not null && !row.IsNotApplicable).ToArray();
        var earned = rows.Select(row => (Claim: row.Claim!.Value, Weight: row.Row[PlanColumn.Weight]!.Meant[0].Number, Marks: Results.Marks(row.Row[PlanColumn.Weight]!.Meant[0].Number, row.Targets, row.Actuals))).ToArray();
        Assert.All(earned, row => Assert.InRange(row.Claim, row.Marks, row.Weight));
        var less = earned.Where(row => row.Marks > 0 && row.Marks < row.Weight).ToArray();
        Assert.InRange(Share(less.Count(row => row.Claim > row.Marks), less.Length), 0.15m, 0.45m);
        Assert.InRange(Share(earned.Count(row => row.Marks == row.Weight), earned.Length), 0.45m, 0.85m);
    }

    [Fact]
    public void Rows_OfManyOffices_AreSometimesNotApplicableOrUntold()
    {
        var rows = Years(PlanKind.Nis).Concat(Years(PlanKind.Egov)).ToArray();
        Assert.InRange(Share(rows.Count(row => row.IsNotApplicable), rows.Length), 0.01m, 0.03m);
        var asked = Years(PlanKind.Nis).SelectMany(row => row.Targets.Zip(row.Actuals)).Where(quarter => quarter.First is not null).ToArray();
        Assert.InRange(Share(asked.Count(quarter => quarter.Second is null), asked.Length), 0.02m, 0.12m);
    }

    [Fact]
    public void Skill_OverYears_DriftsAndIsNotThrown()
    {
        var steps = s_nation.Offices.SelectMany(office => Enumerable.Range(FormOfYear.FirstYear, 9).Select(year => Math.Abs(Habits.Skill(1, office, year + 1) - Habits.Skill(1, office, year)))).ToArray();
        Assert.InRange(steps.Max(), 0.01, 0.08);
        Assert.InRange(s_nation.Offices.Max(office => Habits.Skill(1, office, 2020)) - s_nation.Offices.Min(office => Habits.Skill(1, office, 2020)), 0.3, 1.0);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("bn-BD")]
    [InlineData("ar-SA")]
    public void Make_UnderAnyCultureAndThread_GivesTheSameBytes(string culture)
    {
        var here = Print(new(12, 1, 7));
        byte[][]? there = null;
        var thread = new Thread(() => there = Print(new(12, 1, 7))) { CurrentCulture = CultureInfo.GetCultureInfo(culture) };
        thread.Start();
        thread.Join();
        Assert.Equal(here, there);
    }

    [Fact]
    public void Make_AnotherSeed_GivesAnotherNation() => Assert.NotEqual(Print(new(5, 1, 1)), Print(new(5, 1, 2)));

    static byte[][] Print(SyntheticNation nation) => [.. nation.Offices.SelectMany(nation.Reports).Select(report => PrintedReport.Make(nation.Seed, report, nation.YearOf(report)).Bytes)];

    static IEnumerable<YearOfRow> Years(PlanKind plan) =>
        s_plans.Value.Where(made => made.Form.Plan == plan && made.Form.Year is 2019 or 2022).SelectMany(made => YearOfPlan.Make(s_nation.Seed, made.Office, made.Form));

    static decimal Share(int part, int whole) => (decimal)part / whole;
}
