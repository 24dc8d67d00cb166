using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>Years and quarters on which title, heading, months and dates disagree.</summary>
public class YearConflictTests
{
    const string Name = "কৃষি মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা";

    static StageResult<PlanHeader> Header(string head, string targetYear = "", string quarter = "", string tail = "")
    {
        var table = Printed.EgovTable.Replace("লক্ষ্যমাত্রা", "লক্ষ্যমাত্রা " + targetYear).Replace("ত্রৈমাসিক অর্জন", quarter + " ত্রৈমাসিক অর্জন");
        return PlanHeaderReader.Read(Printed.Document(head + "\n" + table + "\n" + tail));
    }

    public static readonly TheoryData<string, string, string, int, int?> ReadsAs = new()
    {
        // title against heading and months: two of three
        { Name + " ২০২১-২২ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২২)", "২০২২-২৩", "", 2022, 2 },
        { Name + " ২০২২-২৩ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২২)", "২০২১-২২", "", 2022, 2 },
        { Name + " ২০২২-২৩ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "২০২২-২৩", "", 2022, 2 },
        // title against heading alone: the title
        { Name + " ২০২২-২৩", "২০২১-২২", "", 2022, null },
        // a damaged half
        { Name + " ২০২১-২১ এর ২য় ত্রৈমাসিক", "", "", 2021, 2 },
        { Name + " ২০২১-২৩ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২২)", "২০২২-২৩", "", 2022, 2 },
        // quarter: ordinal, months and heading
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "", "২য়", 2021, 2 },
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "", "৩য়", 2021, 3 },
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক", "", "২য়", 2021, 3 },
        { Name + " ২০২১-২২", "", "২য়", 2021, 2 },
        { Name + " ২০২১-২২ অর্থবছর, অক্টোবর/২১ - ডিসেম্বর/২১", "", "", 2021, 2 },
        { Name + " ২০২১-২২ (০১/১০/২০২১ - ৩১/১২/২০২১)", "", "", 2021, 2 },
        { Name + " ২০২১-২২ (১ অক্টোবর হতে ৩১ ডিসেম্বর ২০২১)", "", "", 2021, 2 },
        { Name + " ২০২১-২২, দ্বিতীয় প্রান্তিক", "", "", 2021, 2 },
        { Name + " FY 2021-22 (Oct-Dec 2021)", "", "", 2021, 2 },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Read_Disagreement_IsDecidedByTwoOfThree(string title, string targetYear, string quarter, int year, int? expected)
    {
        var header = Header(title, targetYear, quarter).Value!;
        Assert.Equal((year, expected), (header.FiscalYear, header.Quarter));
    }

    public static readonly TheoryData<string, string, string, string> SaysSo = new()
    {
        { Name + " ২০২১-২২ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২২)", "২০২২-২৩", "", FindingCodes.FiscalYearConflict },
        { Name + " ২০২২-২৩ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "২০২২-২৩", "", FindingCodes.FiscalYearConflict },
        { Name + " ২০২২-২৩", "২০২১-২২", "", FindingCodes.FiscalYearConflict },
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "", "২য়", FindingCodes.QuarterConflict },
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "", "৩য়", FindingCodes.QuarterConflict },
        { Name + " ২০২১-২২ এর ৩য় ত্রৈমাসিক", "", "২য়", FindingCodes.QuarterConflict },
    };

    [Theory]
    [MemberData(nameof(SaysSo))]
    public void Read_Disagreement_IsAFinding(string title, string targetYear, string quarter, string code) => Assert.Contains(Header(title, targetYear, quarter).Findings, finding => finding.Code == code);

    [Fact]
    public void Read_LetterOfAnotherYear_SaysSo()
    {
        var result = Header("তারিখ: ১০ জানুয়ারি ২০২৪\n" + Name + " ২০২১-২২ এর ২য় ত্রৈমাসিক");
        Assert.Equal(2021, result.Value!.FiscalYear);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.LetterOfAnotherYear);
    }

    [Fact]
    public void Read_NoTitleAndABaseYear_TakesTheYearOfTheDates()
    {
        var table = Printed.EgovTable.Replace("ত্রৈমাসিক অর্জন", "প্রকৃত অর্জন ২০২০-২১") + "\t\n\t\t\t[১.২] সভা\t[১.২.১] সভা\tতারিখ\t৫\t১৬/০৩/২০২২\t১৪/০৪/২০২২\t০৫/০৫/২০২২\t-";
        var result = PlanHeaderReader.Read(Printed.Document("কৃষি মন্ত্রণালয়\n" + table));
        Assert.Equal(2021, result.Value!.FiscalYear);
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.FiscalYearFromDates);
    }

    [Fact]
    public void Read_EverythingAgrees_FindsNothing() => Assert.Empty(Header("তারিখ: ১০ জানুয়ারি ২০২২\n" + Name + " ২০২১-২২ এর ২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২১)", "২০২১-২২", "২য়").Findings);
}
