using Shuddhachar.Etl.Normalise;
using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Normalise;

/// <summary>What a row is measured in where its unit is missing, wrong or repeated, and what a ditto stands for.</summary>
public class UnitTests
{
    static (NormalisedPlan Plan, string[] Codes) Normalise(string document)
    {
        var result = PlanNormaliser.Normalise(Read.Recognised(document).Value!);
        return (result.Value!, [.. result.Findings.Select(finding => finding.Code)]);
    }

    static string Budget(string unit) => Nis(
        Row("১২. অর্থ বরাদ্দ.....৩", "", "", "", "", "", "", "", "", "", "", "", "", ""),
        Row("১২.১ শুদ্ধাচার কর্ম-পরিকল্পনায় অন্তর্ভুক্ত বিভিন্ন কার্যক্রম বাস্তবায়নের জন্য বরাদ্দকৃত অর্থের আনুমানিক পরিমাণ", "বরাদ্দকৃত অর্থ", "৩", unit, "উপসচিব", "৬", "লক্ষ্যমাত্রা", "১", "২", "২", "১", "৬", "৩", ""),
        Row("", "", "", "", "", "", "অর্জন", "১", "২", "২", "১", "", "", ""));

    [Theory]
    [InlineData("লক্ষ টাকা")]
    [InlineData("")]
    public void Normalise_MoneyWithAndWithoutItsUnit_IsTaka(string unit)
    {
        var (plan, codes) = Normalise(Budget(unit));
        Assert.Equal(("600000", UnitKind.LakhTaka), (plan.Indicators[0].Row[PlanColumn.AnnualTarget]!.Text, plan.Indicators[0].Unit));
        Assert.Equal(unit.Length == 0, codes.Contains(FindingCodes.UnitFromForm));
    }

    [Fact]
    public void Normalise_AmountThatBeginsLikeAnActivity_StaysInItsColumn()
    {
        var (plan, _) = Normalise(Budget("লক্ষ টাকা").Replace("\t২\t২\t১\t৬\t", "\t২.৫ লক্ষ\t১.৫ লক্ষ টাকা\t১\t৬\t", StringComparison.Ordinal));
        Assert.Equal(("250000", "150000"), (plan.Indicators[0].Row[PlanColumn.Q2Target]!.Text, plan.Indicators[0].Row[PlanColumn.Q3Target]!.Text));
    }

    [Fact]
    public void Normalise_MoneyOfAnUnknownIndicatorWithoutUnit_IsFlagged()
    {
        var (_, codes) = Normalise(Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] তহবিল", "[১.১.১] তহবিলে জমাকৃত টাকা", "", "৪", "৬", "৫", "৪", "৫", "")));
        Assert.Contains(FindingCodes.UnitOfMoneyMissing, codes);
    }

    [Fact]
    public void Normalise_PercentsOnARowOfCounts_ArePercents()
    {
        var (plan, codes) = Normalise(Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] নথি", "[১.১.১] নোট নিষ্পত্তি", "সংখ্যা", "৪", "৮০%", "৭০%", "৬০%", "৭৫%", "")));
        Assert.Equal((UnitKind.Percent, "75"), (plan.Indicators[0].Unit, plan.Indicators[0].Row[PlanColumn.Achievement]!.Text));
        Assert.Contains(FindingCodes.UnitContradictsCriteria, codes);
    }

    [Fact]
    public void Normalise_SpreadsheetDaysOnARowOfDates_AreNoDatesAndNoCounts()
    {
        var (plan, codes) = Normalise(Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] সভা", "[১.১.১] সভা", "তারিখ", "৪", "44561", "44592", "44620", "44561", "")));
        Assert.Equal((UnitKind.Date, ReadingStatus.Unreadable, ReadingStatus.Unreadable), (plan.Indicators[0].Unit, plan.Indicators[0].Row[PlanColumn.Tier100]!.Status, plan.Indicators[0].Row[PlanColumn.Achievement]!.Status));
        Assert.Contains(FindingCodes.SpreadsheetDay, codes);
    }

    static string TwoRows(string unit, string criterion, string told) => Egov("৩য়",
        Row("১", "[১] উদ্ভাবন", "৮", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৪", "৪", "৩", "২", "৪", ""),
        Row("", "", "", "[১.২] কর্মশালা", "[১.২.১] কর্মশালা আয়োজিত", unit, "৪", criterion, criterion, criterion, told, ""));

    [Fact]
    public void Normalise_Ditto_RepeatsTheCellAboveAndSaysWhich()
    {
        var result = PlanNormaliser.Normalise(Read.Recognised(TwoRows("ঐ", "ঐ", "ঐ")).Value!);
        var row = result.Value!.Indicators[1];
        Assert.Equal((UnitKind.Count, "4", "3", "4", "ঐ"), (row.Unit, row.Row[PlanColumn.Tier100]!.Text, row.Row[PlanColumn.Tier80]!.Text, row.Row[PlanColumn.Achievement]!.Text, row.Row[PlanColumn.Achievement]!.Raw));
        Assert.Contains(result.Findings, finding => finding is { Code: FindingCodes.Ditto, IndicatorNo: "1.2.1", Column: "achievement", Final: "4" } && finding.Details[0] == "1.1.1");
    }

    [Fact]
    public void Normalise_DittoUnderAnotherUnit_IsUnreadable()
    {
        var (plan, _) = Normalise(TwoRows("তারিখ", "৩১/১২/২০২১", "ঐ"));
        Assert.Equal(ReadingStatus.Unreadable, plan.Indicators[1].Row[PlanColumn.Achievement]!.Status);
    }

    [Fact]
    public void Normalise_DittoInAQuarterOfAnIntegrityPlan_IsUnreadable()
    {
        var (plan, _) = Normalise(Nis(
            Row("১. ব্যবস্থা.....২", "", "", "", "", "", "", "", "", "", "", "", "", ""),
            Row("১.১ সভা", "অনুষ্ঠিত সভা", "২", "সংখ্যা", "উপসচিব", "১", "লক্ষ্যমাত্রা", "১", "", "", "", "১", "২", ""),
            Row("", "", "", "", "", "", "অর্জন", "ঐ", "", "", "", "", "", "")));
        Assert.Equal(ReadingStatus.Unreadable, plan.Indicators[0].Row[PlanColumn.Q1Actual]!.Status);
    }
}
