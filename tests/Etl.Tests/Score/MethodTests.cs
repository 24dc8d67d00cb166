using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>methods.csv and what lies beside it.</summary>
public class MethodTests
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> s_rows = Knowledge.Read("Score/methods.csv");

    [Fact]
    public void Codes_AreNeverUsedTwice() => Assert.Equal(s_rows.Count, s_rows.Select(row => row["method_code"]).Distinct(StringComparer.Ordinal).Count());

    /// <summary>The certainty of a row is that of the weakest part its source names.</summary>
    [Fact]
    public void Certainty_IsTheWeakestOfTheSource() => Assert.All(s_rows, row =>
    {
        foreach (var column in new[] { "source", "source_bn" })
            Assert.Equal((row["method_code"], row["certainty"]), (row["method_code"], new[] { "R", "I", "S" }.First(mark => row[column].Contains($"[{mark}]", StringComparison.Ordinal))));
    });

    [Theory]
    [InlineData(PlanKind.Nis, 2017, null)]
    [InlineData(PlanKind.Nis, 2018, "nis_pro_rata")]
    [InlineData(PlanKind.Nis, 2020, "nis_pro_rata")]
    [InlineData(PlanKind.Nis, 2021, "nis_pro_rata_2021")]
    [InlineData(PlanKind.Nis, 2024, "nis_pro_rata_2021")]
    [InlineData(PlanKind.Egov, 2015, "egov_linear")]
    [InlineData(PlanKind.Egov, 2023, "egov_linear")]
    [InlineData(PlanKind.Grs, 2020, null)]
    [InlineData(PlanKind.Grs, 2021, "grs_linear")]
    [InlineData(PlanKind.Charter, 2021, "charter_linear")]
    [InlineData(PlanKind.Rti, 2021, "rti_linear")]
    public void DefaultOf_PlanAndYear_IsTheOneInForce(PlanKind plan, int year, string? code) => Assert.Equal(code, DefaultMethods.OfCode.Of(Header(plan, year))?.Code);

    /// <summary>So a default gives way for all of its years, and none is left without one.</summary>
    [Fact]
    public void Years_OfTwoMethodsOfAPlan_AreTheSameOrApart() => Assert.All(
        from one in ScoringMethod.All from other in ScoringMethod.All where one.Plan == other.Plan && one.MeetsYearsOf(other) select (one, other),
        pair => Assert.Equal((pair.one.FirstFiscalYear, pair.one.LastFiscalYear), (pair.other.FirstFiscalYear, pair.other.LastFiscalYear)));

    [Theory]
    [InlineData("egov_step", "egov_linear")]
    [InlineData("egov_linear", "")]
    [InlineData("nis_pro_rata", "")]
    [InlineData("nis_pro_rata_2021", "")]
    public void With_ChosenMethod_TakesThePlaceOfTheDefaultOfItsYears(string code, string replaced)
    {
        var chosen = ScoringMethod.All.Single(method => method.Code == code);
        Assert.Equal(replaced, string.Join(", ", DefaultMethods.OfCode.Replaced(chosen).Select(method => method.Code)));
        var defaults = DefaultMethods.OfCode.With(chosen);
        foreach (var year in Enumerable.Range(2015, 12))
        {
            foreach (var plan in Enum.GetValues<PlanKind>())
                Assert.Equal(plan == chosen.Plan && chosen.IsInForce(year) ? code : DefaultMethods.OfCode.Of(Header(plan, year))?.Code, defaults.Of(Header(plan, year))?.Code);
        }
    }

    /// <summary>Under 2.2.2 the ICT Division spent between two criteria: 2.7 marks in proportion, 2.4 by steps.</summary>
    [Fact]
    public void Score_ByAChosenMethod_ShowsItsMarks()
    {
        var plan = Read.Validated(Read.Sample("egov-2021-22-q3-ict-division.txt")).Value!;
        var chosen = PlanScorer.Score(plan, DefaultMethods.OfCode.With(ScoringMethod.All.Single(method => method.Code == "egov_step"))).Value!;
        Assert.Equal(("egov_linear", 2.7m), (PlanScorer.Score(plan).Value!.DefaultMethod, MarksOf(PlanScorer.Score(plan).Value!)));
        Assert.Equal(("egov_step", 2.4m), (chosen.DefaultMethod, MarksOf(chosen)));

        static decimal? MarksOf(ScoredPlan scored) => scored.Shown.Single(score => score.IndicatorNo == "2.2.2").EarnedMarks;
    }

    [Fact]
    public void For_YearInForce_GivesEveryMethodOfThePlan()
    {
        foreach (var plan in Enum.GetValues<PlanKind>())
        {
            var methods = ScoringMethod.For(Header(plan, 2022)).Select(method => method.Code).ToArray();
            Assert.Equal(2, methods.Length);
            Assert.All([2021, 2023, 2024], year => Assert.Equal(methods, ScoringMethod.For(Header(plan, year)).Select(method => method.Code)));
        }
    }

    [Fact]
    public void IndicatorRules_NameMethodsAndConceptsThatAreThere() => Assert.All(Knowledge.Read("Score/indicator_rules.csv"), row =>
    {
        Assert.Contains(ScoringMethod.All, method => method.Code == row["method_code"]);
        Assert.Contains(ConceptMatcher.All, concept => concept.Code == row["concept_code"]);
        Assert.Contains(row["certainty"], (string[])["S", "I", "R"]);
    });

    [Theory]
    [InlineData(PlanKind.Nis, 50)]
    [InlineData(PlanKind.Egov, 50)]
    [InlineData(PlanKind.Grs, 25)]
    [InlineData(PlanKind.Charter, 25)]
    [InlineData(PlanKind.Rti, 25)]
    public void Totals_Of2021_AreTheOfficialOnesAndWeighTheComposite(PlanKind plan, int marks)
    {
        Assert.Equal(marks, FormMarks.OfPlan(Header(plan, 2021)));
        Assert.Equal(marks, KnowledgeRows.CompositeWeights.Single(weight => weight.PlanKey == WarehouseCodes.PlanKey(plan)).WeightMarks);
    }

    [Fact]
    public void Validate_PlanWhoseMarksDifferFromTheOfficialTotal_SaysSo()
    {
        string Plan(string section) => Forms.Egov("৪র্থ", Forms.Row("১", "[১] ক্ষেত্র", section, "[১.১] কাজ", "[১.১.১] সূচক", "সংখ্যা", section, "৪", "৩", "২", "৪", ""))
            .Replace("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", "অভিযোগ প্রতিকার ব্যবস্থা কর্মপরিকল্পনা", StringComparison.Ordinal);
        Assert.Contains(Read.Validated(Plan("৩০")).Findings, finding => finding.Code == FindingCodes.PlanTotalDiffers && finding.Details.SequenceEqual(["25"]));
        Assert.DoesNotContain(Read.Validated(Plan("২৫")).Findings, finding => finding.Code == FindingCodes.PlanTotalDiffers);
    }

    /// <summary>Several dates may also be told to count together only; a method of tomorrow can say so in its settings.</summary>
    [Theory]
    [InlineData(true, 75)]
    [InlineData(false, 0)]
    public void Dates_SharedOrAllTogether_FollowTheSetting(bool shares, int percent)
    {
        var rule = ((ProRataRule)ScoringMethod.All.First(method => method.Code == "nis_pro_rata").Rule) with { SharesDates = shares };
        var row = new PlainRow("1", "", UnitKind.Date, "4", "", "2020-09-30>2020-09-30|2020-12-31>2020-12-31|2021-03-31>2021-03-31|2021-06-30>2021-07-01", "", "");
        Assert.Equal(percent, rule.Apply(row.Build(), Header(PlanKind.Nis, 2020)).RawPercent);
    }

    static PlanHeader Header(PlanKind plan, int year) => new(plan, "test", new("ICTD", "বিভাগ", true, 1m, Origin.Document), year, 4, null, "");
}
