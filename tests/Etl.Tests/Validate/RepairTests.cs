using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Validate;

public class RepairTests
{
    static readonly string s_section = Row("১. ব্যবস্থা.....৩", "", "", "", "", "", "", "", "", "", "", "", "", "");

    static string DateRow(string annual, string q1 = "", string q2 = "", string q3 = "", string q4 = "") => Row("১.১ প্রতিবেদন", "প্রেরিত", "৩", "তারিখ", "উপসচিব", annual, "লক্ষ্যমাত্রা", q1, q2, q3, q4, "", "৩", "");

    static string ActualRow(string q1 = "", string q2 = "", string q3 = "", string q4 = "") => Row("", "", "", "", "", "", "অর্জন", q1, q2, q3, q4, "", "", "");

    [Fact]
    public void Validate_DateUnderAnotherQuarter_MovesWithItsAchievement()
    {
        var plan = Read.Validated(Nis(s_section, DateRow("৩১.১২.২০", q3: "৩১.১২.২০"), ActualRow(q3: "২৯.১২.২০"))).Value!;
        Assert.Equal("2020-12-31|2020-12-29|", $"{plan.Final("1.1", PlanColumn.Q2Target)}|{plan.Final("1.1", PlanColumn.Q2Actual)}|{plan.Final("1.1", PlanColumn.Q3Target)}");
    }

    [Fact]
    public void Validate_ReportDatesSoonAfterTheirQuarter_StayWhereTheyArePrinted()
    {
        var plan = Read.Validated(Nis(s_section, DateRow("১৫.১০.২০ ১৫.০১.২১ ১৫.০৪.২১", "১৫.১০.২০", "১৫.০১.২১", "১৫.০৪.২১"), ActualRow("১৫.১০.২০", "১৪.০১.২১", "১৫.০৪.২১"))).Value!;
        Assert.Equal("2020-10-15|2021-01-15|2021-04-15", $"{plan.Final("1.1", PlanColumn.Q1Target)}|{plan.Final("1.1", PlanColumn.Q2Target)}|{plan.Final("1.1", PlanColumn.Q3Target)}");
    }

    [Fact]
    public void Validate_DateAfterTheFiscalYear_IsRepairedWhenOneLookAlikeFits()
    {
        var result = Read.Validated(Nis(s_section, DateRow("১৫.০৮.২১", q3: "১৫.০৮.২১"), ActualRow(q3: "১৫.০৮.২১")));
        Assert.Equal("2021-04-15|2021-04-15", $"{result.Value!.Final("1.1", PlanColumn.Q3Target)}|{result.Value!.Final("1.1", PlanColumn.AnnualTarget)}");
        Assert.All(result.Findings.Where(finding => finding.IsRepair), finding => Assert.NotEmpty(finding.Printed));
    }

    [Fact]
    public void Validate_DateOutsideTheYearWithoutOneAnswer_IsSetAsideAndKeepsItsPrint()
    {
        var result = Read.Validated(Nis(s_section, DateRow("৩০/৬/২০২০", q4: "৩০/৬/২০২০"), ActualRow(q4: "৩০/৬/২০২০")));
        Assert.Equal("2020-06-30", result.Value!.Final("1.1", PlanColumn.Q4Target));
        Assert.NotNull(result.Value!.Indicators[0].Quarantine);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.DateOutsideYear);
    }

    [Fact]
    public void Validate_PercentRepeatedInEveryQuarter_IsNotAddedUp()
    {
        var result = Read.Validated(Nis(s_section,
            Row("১.১ সিদ্ধান্ত বাস্তবায়ন", "বাস্তবায়িত", "৩", "%", "উপসচিব", "১০০", "লক্ষ্যমাত্রা", "১০০", "১০০", "১০০", "১০০", "", "৩", ""),
            ActualRow("১০০", "৯০", "১০০", "৯০")));
        Assert.Empty(result.Findings.Where(finding => finding.IsRepair));
        Assert.Equal("95", result.Value!.Indicators[0].YearToDate.Parts[0].ToString());
    }

    [Theory]
    [MemberData(nameof(Read.Samples), MemberType = typeof(Read))]
    public void Validate_MeasureWithoutRepair_EqualsWhatIsPrinted(string sample)
    {
        var result = Read.Validated(Read.Sample(sample));
        var repaired = result.Findings.Where(finding => finding.IsRepair).Select(finding => (finding.IndicatorNo, finding.Column)).ToHashSet();
        foreach (var indicator in result.Value!.Indicators)
            foreach (var (column, measure) in indicator.Row.Cells)
                if (column != PlanColumn.SectionWeight && !repaired.Contains((indicator.Row.Name.IndicatorNo, column.Code())))
                    Assert.Equal(measure.Printed.Text, measure.Final.Text);
    }

    [Fact]
    public void Validate_DateOfTheLetterAmongSeveralThatFit_IsTakenAndNamedAsTheProof()
    {
        var repair = Read.Validated(Read.Sample("egov-2021-22-q2-jute.txt")).Findings.Single(finding => finding is { IndicatorNo: "2.2.4", IsRepair: true });
        Assert.Equal((FindingCodes.DateRepairedByLetter, "2022-01-10"), (repair.Code, repair.Final));
    }

    [Fact]
    public void Validate_RemarkTellsADateOutsideTheYear_IsSetAside()
    {
        var remarks = Read.Sample("egov-2023-24-q2-industries.txt").Replace("০৫.১১.২০২৩", "০৫.১১.২০১৪", StringComparison.Ordinal);
        var plan = Read.Validated(remarks).Value!;
        Assert.NotNull(plan.Indicators.Single(indicator => indicator.Row.Name.IndicatorNo == "1.1.1").Quarantine);
    }
}
