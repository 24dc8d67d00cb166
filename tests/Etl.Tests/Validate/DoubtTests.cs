using Shuddhachar.Etl.Validate;
using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Validate;

/// <summary>What the document does not prove is set aside, or told; never repaired and never scored.</summary>
public class DoubtTests
{
    static readonly string s_section = Row("১. ব্যবস্থা.....৩", "", "", "", "", "", "", "", "", "", "", "", "", "");

    static StageResult<ValidatedPlan> Count(string[] targets, string[] actuals, string annual, string total, string unit = "সংখ্যা", params string[] more) => Read.Validated(Nis([s_section,
        Row(["১.১ সভা", "অনুষ্ঠিত সভা", "৩", unit, "উপসচিব", annual, "লক্ষ্যমাত্রা", .. targets, total, "৩", ""]),
        Row(["", "", "", "", "", "", "অর্জন", .. actuals, "", "", ""]), .. more]));

    [Theory]
    [InlineData("-")]
    [InlineData("প্রযোজ্য নয়")]
    [InlineData("")]
    public void Validate_SumThatLacksALostQuarter_IsNotRepaired(string lost)
    {
        var result = Count(["১০", "২০", "২০", "১৫"], ["১০", "২০", lost, "২৫"], "৬৫", "৬৫");
        Assert.DoesNotContain(result.Findings, finding => finding.IsRepair);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.SumDiffers);
    }

    [Fact]
    public void Validate_QuartersThatClimbToThePrintedTotal_AreNotAdded()
    {
        var result = Count(["১", "১", "১", "১"], ["১", "২", "২", "৩"], "৪", "৩");
        Assert.Equal("3", result.Value!.Indicators[0].YearToDate.Parts[0].ToString());
    }

    [Fact]
    public void Validate_QuartersThatClimbToTheTargetWithoutTotal_AreSetAside() =>
        Assert.Equal(FindingCodes.AdditivityUnclear, Count(["১", "১", "১", "১"], ["১", "২", "৩", "৪"], "৪", "").Value!.Indicators[0].Quarantine!.Code);

    [Fact]
    public void Validate_TotalBelowTheTargetThatQuartersReach_IsDisputed() =>
        Assert.Equal(FindingCodes.TotalDisputed, Count(["২০", "২০", "২০", "১৫"], ["২০", "২০", "২০", "১৫"], "৭৫", "৫৯").Value!.Indicators[0].Quarantine!.Code);

    [Fact]
    public void Validate_TargetThatOneDigitWouldMakeTheSumOfItsQuarters_IsDisputed() =>
        Assert.Equal(FindingCodes.TotalDisputed, Count(["", "", "", "১০০"], ["", "", "", "১০০"], "২০০", "১০০").Value!.Indicators[0].Quarantine!.Code);

    [Fact]
    public void Validate_DateOfAQuarterThatTheYearLacks_IsTold()
    {
        var result = Count(["", "", "", "২৮.৬.২১"], ["", "", "", "২৮.৬.২১"], "২৪.৬.২১", "", "তারিখ");
        Assert.Contains(result.Findings, finding => finding is { Code: FindingCodes.QuarterDateNotAnnual, Column: "q4_target" });
    }

    [Fact]
    public void Validate_RowThatLostAnEmptyCell_IsSetAside()
    {
        string[] others = [.. Enumerable.Range(2, 6).SelectMany(number => new[]
        {
            Row($"১.{number} সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "৩", ""),
            Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", ""),
        })];
        var result = Count(["", "৩৫", "", "৩৫"], ["৩৫", "", "৩৫"], "৭০", "", more: others);
        Assert.Equal(FindingCodes.RowOutOfLine, result.Value!.Indicators[0].Quarantine!.Code);
        Assert.Null(result.Value!.Indicators[1].Quarantine);
    }

    [Fact]
    public void Validate_CriterionMissingBetweenTwoOthers_IsSetAside()
    {
        var plan = Read.Validated(Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৪", "৪", "", "৩", "২", "৩টি"))).Value!;
        Assert.Equal(FindingCodes.TiersNotMonotone, plan.Indicators[0].Quarantine!.Code);
    }

    [Fact]
    public void Validate_PlanWithoutAnyMarks_IsNotSetAside()
    {
        var text = Count(["১", "১", "১", "১"], ["১", "১", "১", "১"], "৪", "৪");
        Assert.Null(text.Value!.Indicators[0].Quarantine);
        var unmarked = Read.Scored(Nis(Row("১. ব্যবস্থা", "", "", "", "", "", "", "", "", "", "", "", "", ""),
            Row("১.১ সভা", "অনুষ্ঠিত সভা", "", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "", ""),
            Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", "")));
        Assert.Null(unmarked.Value!.Plan.Indicators[0].Quarantine);
        Assert.Equal("no_weight", unmarked.Value!.Scores[0].ReasonCode);
    }

    [Fact]
    public void Validate_ReportThatNamesNoQuarter_SaysSo()
    {
        var text = Nis(s_section, Row("১.১ সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "১", "লক্ষ্যমাত্রা", "১", "", "", "", "১", "৩", ""), Row("", "", "", "", "", "", "অর্জন", "১", "", "", "", "", "", ""));
        Assert.Contains(Read.Validated(string.Join('\n', text.Split('\n').Where((_, at) => at != 1))).Findings, finding => finding.Code == FindingCodes.QuarterNotNamed);
    }

    [Fact]
    public void Validate_AchievementsInColumnsOfTheirQuarters_AreNotTakenForTheYear()
    {
        var text = Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৪", "৪", "৩", "২", "১টি", "২টি"))
            .Replace("ত্রৈমাসিক অর্জন\tমন্তব্য", "২য় ত্রৈমাসিক অর্জন\t৩য় ত্রৈমাসিক অর্জন", StringComparison.Ordinal);
        var plan = Read.Validated(text).Value!;
        Assert.Equal("1|2", $"{plan.Final("1.1.1", PlanColumn.Q2Actual)}|{plan.Final("1.1.1", PlanColumn.Achievement)}");
        Assert.Equal(FindingCodes.EarlierQuarterUnclear, plan.Indicators[0].Quarantine!.Code);
    }

    [Fact]
    public void Validate_PlanCutOffInTheMiddle_IsWorthTheWholeFormAndSaysSo()
    {
        var whole = Read.Sample("nis-2020-21-q4-ict-division.txt");
        var half = Read.Validated(whole[..(whole.Length / 2)]);
        Assert.Equal(100m, half.Value!.PlanTotalMarks);
        Assert.Contains(half.Findings, finding => finding.Code == FindingCodes.PlanTotalDiffers);
    }

    /// <summary>Three claims of 5, 4 and 5 under the total of 18: the 4 of a mark of 8 may be an 8, and the 18 a 14.</summary>
    [Theory]
    [InlineData("৫,৮,৫", "৫,৪,৫")]
    // the lost claim of 4 and the 8 of the total explain the difference alike
    [InlineData("৬,৮,৪", "৬,৮,")]
    public void Validate_ClaimsThatDifferFromATotalThatMayBeMisreadToo_AreLeftAsPrinted(string weights, string claims)
    {
        var rows = weights.Split(',').Zip(claims.Split(',')).SelectMany((pair, at) => new[]
        {
            Row($"১.{at + 1} সভা", "অনুষ্ঠিত সভা", pair.First, "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", pair.Second, ""),
            Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", ""),
        });
        var result = Read.Validated(Nis([Row("১. ব্যবস্থা.....১৮", "", "", "", "", "", "", "", "", "", "", "", "", ""), .. rows, Row("মোট অর্জন=", "", "", "", "", "", "", "", "", "", "", "", "১৮", "")]));
        Assert.DoesNotContain(result.Findings, finding => finding.IsRepair);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.ClaimTotalDiffers);
    }

    [Fact]
    public void Validate_SectionRepeatedWithAnotherMark_IsTold()
    {
        static string Line(string mark, string number) => Row("১", "[১] উদ্ভাবন", mark, "[১.১] সভা", $"[১.১.{number}] সভা আয়োজিত {number}", "সংখ্যা", "৫", "৪", "৩", "২", "৩টি", "");
        var result = Read.Validated(Egov("৩য়", Line("১০", "১"), Line("১৬", "২")));
        Assert.Contains(result.Findings, finding => finding is { Code: FindingCodes.SectionDiffers, Printed: "১৬" });
    }
}
