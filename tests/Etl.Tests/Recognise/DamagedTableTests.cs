using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Recognise;

public class DamagedTableTests
{
    static readonly string s_section = Row("১. ব্যবস্থা.....৮", "", "", "", "", "", "", "", "", "", "", "", "", "");
    static readonly string s_meetings = Targets("১.১ নৈতিকতা কমিটির সভা");
    static readonly string s_held = Actuals();

    static string Targets(string activity, string label = "লক্ষ্যমাত্রা") => Row(activity, "অনুষ্ঠিত সভা", "২", "সংখ্যা", "উপসচিব", "৪", label, "১", "১", "১", "১", "৪", "২", "");

    static string Actuals(string label = "অর্জন") => Row("", "", "", "", "", "", label, "১", "১", "১", "১", "", "", "");

    static string Total(string label) => Row(label, "", "৮", "", "", "", "", "", "", "", "", "", "৮", "");

    [Fact]
    public void Recognise_AchievementsThatLookLikeTiers_AreNoHeading()
    {
        var plan = Read.Validated(Nis(s_section,
            Row("১.১ সিদ্ধান্ত বাস্তবায়ন", "বাস্তবায়িত", "৬", "%", "উপসচিব", "১০০%", "লক্ষ্যমাত্রা", "১০০%", "১০০%", "১০০%", "১০০%", "", "৬", ""),
            Row("", "", "", "", "", "", "অর্জন", "১০০%", "৯০%", "৮০%", "৭০%", "", "", ""),
            Targets("১.২ সভা"), s_held)).Value!;
        Assert.Equal(["1.1", "1.2"], plan.Indicators.Select(indicator => indicator.Row.Name.IndicatorNo));
        Assert.Equal("90", plan.Final("1.1", PlanColumn.Q2Actual));
    }

    [Theory]
    [InlineData("৩য় কোয়ার্টার")]
    [InlineData("২০২০-২০২১ অর্থবছরের লক্ষ্যমাত্রা")]
    public void Recognise_HeadingLost_IsKnownByItsNeighbours(string heading)
    {
        var plan = Read.Validated(Nis(s_section, s_meetings, s_held).Replace(heading, "", StringComparison.Ordinal)).Value!;
        Assert.Equal("4|1|4|2", $"{plan.Final("1.1", PlanColumn.AnnualTarget)}|{plan.Final("1.1", PlanColumn.Q3Target)}|{plan.Final("1.1", PlanColumn.TotalActual)}|{plan.Final("1.1", PlanColumn.AwardedScore)}");
    }

    [Theory]
    [InlineData("উপমোট (ক)")]
    [InlineData("সাব-টোটাল")]
    [InlineData("Sub-total")]
    [InlineData("মোট প্রাপ্ত মান=")]
    [InlineData("সর্বমোট প্রাপ্ত নম্বর")]
    public void Recognise_RowsThatAddUp_AreNoPartOfTheRowAbove(string label)
    {
        var result = Read.Validated(Nis(s_section, s_meetings, s_held, Total(label), Targets("১.২ সভা"), s_held));
        Assert.Equal("2|2|", $"{result.Value!.Final("1.1", PlanColumn.Weight)}|{result.Value!.Final("1.1", PlanColumn.AwardedScore)}|{result.Value!.ClaimedTotalMarks}");
        Assert.All(result.Value!.Indicators, indicator => Assert.Null(indicator.Quarantine));
    }

    [Theory]
    [InlineData("১,২ সভা")]
    [InlineData("l.২ সভা")]
    [InlineData("অংশীজনের সভা")]
    public void Recognise_NumberThatCannotBeRead_IsTheNextByItsPlace(string activity)
    {
        var text = Nis(s_section, s_meetings, s_held, Targets(activity), s_held);
        var plan = Read.Validated(text).Value!;
        Assert.Equal("4|4", $"{plan.Final("1.1", PlanColumn.AnnualTarget)}|{plan.Final("1.2", PlanColumn.AnnualTarget)}");
        Assert.Contains(Read.Recognised(text).Findings, finding => finding is { Code: FindingCodes.NumberByPlace, Final: "1.2" });
    }

    [Fact]
    public void Recognise_RowPrintedTwiceAlike_IsKeptOnce() =>
        Assert.Single(Read.Validated(Nis(s_section, s_meetings, s_held, s_meetings, s_held)).Value!.Indicators);

    [Fact]
    public void Recognise_OneNumberOnDifferentRows_IsSetAside()
    {
        var plan = Read.Validated(Nis(s_section, s_meetings, s_held, Targets("১.১ অংশীজনের সভা"), s_held)).Value!;
        Assert.All(plan.Indicators, indicator => Assert.Equal(FindingCodes.NumberSharedByRows, indicator.Quarantine!.Code));
    }

    [Theory]
    [InlineData("লক্ষ্য মাত্রা", "অর্জণ")]
    [InlineData("লক্ষমাত্রা", "অৰ্জিত")]
    [InlineData("লক্ষ্যমাত্রা", "মোট অর্জন")]
    [InlineData("", "")]
    public void Recognise_DamagedLabels_KeepTheColumns(string target, string actual)
    {
        var plan = Read.Validated(Nis(s_section, Targets("১.১ সভা", target), Actuals(actual))).Value!;
        Assert.Equal("4|1|1|1|1", $"{plan.Final("1.1", PlanColumn.AnnualTarget)}|{plan.Final("1.1", PlanColumn.Q1Target)}|{plan.Final("1.1", PlanColumn.Q1Actual)}|{plan.Final("1.1", PlanColumn.Q4Target)}|{plan.Final("1.1", PlanColumn.Q4Actual)}");
    }

    [Fact]
    public void Recognise_SectionWithoutItsEmptyCells_KeepsItsMark()
    {
        var plan = Read.Validated(Nis("১. ব্যবস্থা (মান-৪)", s_meetings, s_held, Targets("১.২ সভা"), s_held)).Value!;
        Assert.Equal("4", plan.Final("1.1", PlanColumn.SectionWeight));
    }

    [Fact]
    public void Recognise_ListOfMembersBehindTheTable_IsNoPartOfIt()
    {
        var plan = Read.Validated(Nis(s_section, s_meetings, s_held, "", Row("১", "আবদুল করিম", "উপসচিব", "৪৫৬৭"))).Value!;
        Assert.Equal("4|2", $"{plan.Final("1.1", PlanColumn.AnnualTarget)}|{plan.Final("1.1", PlanColumn.Weight)}");
    }

    [Fact]
    public void Recognise_DateOnALineCutOffBehindIt_IsKept()
    {
        var plan = Read.Validated(Nis(s_section,
            Row("১.১ প্রতিবেদন", "প্রেরিত", "৩", "তারিখ", "উপসচিব", "২৮.৪.২১", "লক্ষ্যমাত্রা", "", "", "", "২৮.৪.২১"),
            Row("", "", "", "", "", "২৮.৬.২১"))).Value!;
        Assert.Equal("2021-04-28;2021-06-28", plan.Final("1.1", PlanColumn.AnnualTarget));
    }

    [Fact]
    public void Recognise_RowsOfCumulativeFigures_AreNoColumnNumbers()
    {
        var plan = Read.Validated(Nis(s_section, s_meetings, Row("", "", "", "", "", "", "", "১", "২", "৩", "৪", "৪", "", ""))).Value!;
        Assert.Equal("2", plan.Final("1.1", PlanColumn.Q2Actual));
    }

    [Fact]
    public void Recognise_TableOfAnotherPlan_IsToldAndNotMixedIn()
    {
        var text = Nis(s_section, s_meetings, s_held) + "\n" + Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৪", "৪", "৩", "২", "২টি", ""));
        Assert.Equal("1.1", Assert.Single(Read.Validated(text).Value!.Indicators).Row.Name.IndicatorNo);
        Assert.Contains(Read.Recognised(text).Findings, finding => finding.Code == FindingCodes.OtherForm);
    }

    [Fact]
    public void Recognise_DateInBrackets_IsNoNumberOfAnIndicator()
    {
        var plan = Read.Validated(Nis(s_section,
            Row("১.১ প্রতিবেদন", "প্রেরিত", "৩", "তারিখ", "উপসচিব", "২৮.৪.২১", "লক্ষ্যমাত্রা", "", "", "", "২৮.৪.২১", "", "৩", ""),
            Row("", "", "", "", "", "", "অর্জন", "", "", "", "(২৭.৪.২১)", "", "", ""))).Value!;
        Assert.Equal("2021-04-27", plan.Final("1.1", PlanColumn.Q4Actual));
    }

    [Fact]
    public void Recognise_MoreRowsThanAnyPlan_AreRefused() =>
        Assert.Equal(FindingCodes.TableTooLong, Read.Recognised(Nis([.. Enumerable.Repeat(s_meetings, 5000)])).Findings.Single().Code);
}
