using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>Forms of other years and offices: their columns are known by what their headings mean.</summary>
public class FormTests
{
    const string NisTitle = "শিল্প মন্ত্রণালয়ের জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২১-২০২২\n২য় ত্রৈমাসিক প্রতিবেদন\n";
    const string EgovTitle = "শিল্প মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর ৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন\n";

    static readonly string s_halves = Row("কার্যক্রমের নাম", "কর্মসম্পাদন সূচকের নাম", "সূচকের নম্বর", "একক", "ভিত্তি বছর ২০২০-২১", "২০২১-২২ অর্থবছরের লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "", "২য় কোয়ার্টার", "", "ক্রমপুঞ্জিত অর্জন", "মন্তব্য");
    static readonly string s_halvesBelow = Row("", "", "", "", "", "", "লক্ষ্যমাত্রা", "অর্জন", "লক্ষ্যমাত্রা", "অর্জন", "", "");

    static string Read1(string text, params PlanColumn[] columns)
    {
        var plan = Read.Recognised(text).Value!;
        return string.Join('|', columns.Select(column => plan.Indicators[0][column]?.Text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Recognise_TargetAndAchievementInTwoColumns_AreToldApart(bool withoutEmptyCells)
    {
        string Heading(string line) => withoutEmptyCells ? string.Join('\t', line.Split('\t').Where(cell => cell.Length > 0)) : line;
        var text = string.Join('\n', NisTitle, Heading(s_halves), Heading(s_halvesBelow), Row("১. ব্যবস্থা.....২", "", "", "", "", "", "", "", "", "", "", ""),
            Row("১.১ সভা", "অনুষ্ঠিত সভা", "২", "সংখ্যা", "৩", "৪", "১", "২", "৩", "৫", "৭", "চলমান"));
        Assert.Equal("২|৪|১|২|৩|৫|৭|চলমান", Read1(text, PlanColumn.Weight, PlanColumn.AnnualTarget, PlanColumn.Q1Target, PlanColumn.Q1Actual, PlanColumn.Q2Target, PlanColumn.Q2Actual, PlanColumn.TotalActual, PlanColumn.Remarks));
        Assert.Contains(Read.Recognised(text).Findings, finding => finding is { Code: FindingCodes.ColumnLeftOut, Printed: "ভিত্তি বছর ২০২০-২১" });
    }

    [Fact]
    public void Score_OnlyTheReportedQuarterAndTheSumSoFar_TheSumIsTheYear()
    {
        var text = string.Join('\n', NisTitle, Row("কার্যক্রমের নাম", "কর্মসম্পাদন সূচক", "সূচকের মান", "একক", "বার্ষিক লক্ষ্যমাত্রা", "২য় কোয়ার্টারের লক্ষ্যমাত্রা", "২য় কোয়ার্টারে অর্জন", "২য় কোয়ার্টার পর্যন্ত ক্রমপুঞ্জিত অর্জন"),
            Row("১. ব্যবস্থা", "", "২", "", "", "", "", ""), Row("১.১ সভা", "অনুষ্ঠিত সভা", "২", "সংখ্যা", "৪", "১", "১", "২"));
        Assert.Equal("2", string.Join(';', Read.Validated(text).Value!.Indicators.Single().YearToDate.Parts));
    }

    [Theory]
    [InlineData("অসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে", "", "১|২|৩|৪|৫")]
    [InlineData("অসাধারণ\tঅতি উত্তম\txx\tচলতি মান\tচলতি মানের নিম্নে", "", "১|২|৩|৪|৫")]
    [InlineData("অসাধারণ\tউত্তম\tচলতি মান", "", "১||২||৩")]
    [InlineData("অসাধারণ\tউত্তম\tচলতি মান", "১০০%\t৯০%\t৭০%", "১|২||৩|")]
    [InlineData("Excellent (100%)\tVery Good (90%)\tGood (80%)\tFair (70%)\tPoor (60%)", "", "১|২|৩|৪|৫")]
    public void Recognise_Tiers_StandForThePercentThatIsPrintedOrNamed(string names, string percents, string expected)
    {
        var count = names.Split('\t').Length;
        var blank = string.Concat(Enumerable.Repeat("\t", count));
        var text = string.Join('\n', EgovTitle, $"ক্রম\tকর্মসম্পাদন ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tলক্ষ্যমাত্রা ২০২১-২২{blank}অর্জন", $"\t\t\t\t\t\t\t{names}\t",
            percents.Length > 0 ? $"\t\t\t\t\t\t\t{percents}\t" : "", $"১\t[১] ক্ষেত্র\t৫\t[১.১] কাজ\t[১.১.১] সূচক\tসংখ্যা\t৫\t{string.Join('\t', "১২৩৪৫"[..count].ToCharArray())}\t২টি");
        Assert.Equal(expected, Read1(text, [.. PlanColumns.Tiers]));
    }

    [Theory]
    [InlineData("অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্ম-পরিকল্পনা", "grs-tiers")]
    [InlineData("সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্ম-পরিকল্পনা", "charter-tiers")]
    [InlineData("তথ্য অধিকার বিষয়ে বার্ষিক কর্মপরিকল্পনা", "rti-tiers")]
    public void Score_PlanBesideTheEgovOne_IsScoredFrom2021AndNotBefore(string title, string form)
    {
        var text = $"শিল্প মন্ত্রণালয়ের {title}, ২০২১-২২\n২য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন\n" + string.Join('\n', Egov("২য়", Row("১", "[১] প্রাতিষ্ঠানিক", "৫", "[১.১] কাজ", "[১.১.১] সূচক", "সংখ্যা", "৫", "৪", "৩", "২", "৩টি", "")).Split('\n').Skip(1));
        var scored = Read.Scored(text);
        Assert.Equal(form, scored.Value!.Plan.Header.FormCode);
        Assert.Equal([80m, 80m], scored.Value!.Scores.Select(score => score.RawPercent));
        var before = Read.Scored(text.Replace("২০২১-২২", "২০২০-২১", StringComparison.Ordinal).Replace("২০২১-২০২২", "২০২০-২০২১", StringComparison.Ordinal));
        Assert.Empty(before.Value!.Scores);
        Assert.Contains(before.Findings, finding => finding.Code == FindingCodes.NoMethod);
    }

    [Fact]
    public void Recognise_OneTargetPerIndicator_IsTheTargetOfTheYear()
    {
        var text = string.Join('\n', EgovTitle, Row("ক্রম", "কর্মসম্পাদন ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "লক্ষ্যমাত্রা ২০২১-২২", "৩য় ত্রৈমাসিক অর্জন"),
            Row("১", "[১] ক্ষেত্র", "৫", "[১.১] কাজ", "[১.১.১] সূচক", "সংখ্যা", "৫", "৪", "৩টি"));
        Assert.Equal("৪|৩টি", Read1(text, PlanColumn.AnnualTarget, PlanColumn.Achievement));
    }
}
