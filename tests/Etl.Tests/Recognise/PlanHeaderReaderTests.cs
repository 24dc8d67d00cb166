using System.Globalization;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Tests.Recognise;

public class PlanHeaderReaderTests
{
    [Theory]
    [InlineData("nis-2020-21-q4-ict-division.txt", PlanKind.Nis, "ICTD", 2020, 4, null)]
    [InlineData("egov-2021-22-q3-ict-division.txt", PlanKind.Egov, "ICTD", 2021, 3, "2022-05-11")]
    [InlineData("nis-2020-21-plan-industries.txt", PlanKind.Nis, "MOIND", 2020, null, null)]
    [InlineData("egov-2021-22-q2-jute.txt", PlanKind.Egov, "DOJ", 2021, 2, "2022-01-10")]
    [InlineData("egov-2023-24-q2-industries.txt", PlanKind.Egov, "MOIND", 2023, 2, null)]
    public void Read_Sample_IsWhatAReaderSees(string sample, PlanKind plan, string office, int year, int? quarter, string? date)
    {
        var header = PlanHeaderReader.Read(Printed.Sample(sample)).Value!;
        Assert.Equal((plan, office, year, quarter, date), (header.Plan, header.Office.Code, header.FiscalYear, header.Quarter, header.DocumentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.True(header.Office.IsKnown);
    }

    [Fact]
    public void Read_SampleWithHeadingOfAnotherYear_KeepsTheTitleAndSaysSo()
    {
        var findings = PlanHeaderReader.Read(Printed.Sample("egov-2023-24-q2-industries.txt")).Findings;
        Assert.Contains(findings, finding => finding is { Code: FindingCodes.FiscalYearConflict, Final: "2023-24", Origin.Line: 8 });
        Assert.Contains(findings, finding => finding is { Code: FindingCodes.DocumentDateImpossible, Printed: "৩০.০২.২০২৪" });
    }

    [Fact]
    public void Read_SampleWithTwoDatesOfOneLetter_TakesTheOneThatFits()
    {
        var findings = PlanHeaderReader.Read(Printed.Sample("egov-2021-22-q2-jute.txt")).Findings;
        Assert.Contains(findings, finding => finding is { Code: FindingCodes.DocumentDateConflict, Final: "2022-01-10", IsRepair: true, Origin.Line: 17 });
        Assert.Contains(findings, finding => finding is { Code: FindingCodes.PeriodDayOff, Origin.Line: 40 });
    }

    public static readonly TheoryData<string, PlanKind, int, int?> ReadsAs = new()
    {
        { "কৃষি মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২২-২৩ এর ১ম ত্রৈমাসিক (জুলাই-সেপ্টেম্বর ২০২২) প্রতিবেদন", PlanKind.Egov, 2022, 1 },
        { "কৃষি মন্ত্রণালয়ের ই-গভর্নেন্স ও উল্গাবন কর্মপরিকল্পনা ২০২১-২২ এর ৩য় ব্রৈমাসিক প্রতিবেদন", PlanKind.Egov, 2021, 3 },
        { "জাতীয় শুল্কাচার কৌশল কর্ম-পরিকল্পনা, ২০১৯-২০২০ চতুর্থ গ্রেমাসিক প্রতিবেদন (এপ্রিল–জুন)", PlanKind.Nis, 2019, 4 },
        { "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা ২০১৭-২০১৮ এর ২য় কোয়ার্টার প্রতিবেদন", PlanKind.Nis, 2017, 2 },
        { "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২৪ - ২০২৫ (জানুয়ারী হতে মার্চ ২০২৫)", PlanKind.Nis, 2024, 3 },
        { "শুদ্ধাচার কর্মপরিকল্পনা ২০১৮–১৯, ৪ৰ্থ ত্রৈমাসিক", PlanKind.Nis, 2018, 4 },
        { "শুদ্ধাচার কর্মপরিকল্পনা ২০১৮-১৯, ৮র্থ ত্রৈমাসিক", PlanKind.Nis, 2018, 4 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২০-২০২৯ দ্বিতীয় ত্রৈমাসিক", PlanKind.Egov, 2020, 2 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ (১/১/২২ থেকে ৩১/৩/২২)", PlanKind.Egov, 2021, 3 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার অগ্রগতি (অক্টোবর ২০২১-ডিসেম্বর ২০২১)", PlanKind.Egov, 2021, 2 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর অর্ধবার্ষিক মূল্যায়ন প্রতিবেদন", PlanKind.Egov, 2021, 2 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর চূড়ান্ত মূল্যায়ন", PlanKind.Egov, 2021, 4 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২, জুলাই ২০২১ - মার্চ ২০২২", PlanKind.Egov, 2021, 3 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২, জুলাই ২০২১ - জুন ২০২২", PlanKind.Egov, 2021, null },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২", PlanKind.Egov, 2021, null },
        { "অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্ম-পরিকল্পনা ২০২১-২২, ২য় ত্রৈমাসিক", PlanKind.Grs, 2021, 2 },
        { "সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্মপরিকল্পনা, ২০২২-২০২৩ তৃতীয় ত্রৈমাসিক", PlanKind.Charter, 2022, 3 },
        { "তথ্য অধিকার বিষয়ে ২০২২-২৩ অর্থবছরের বার্ষিক কর্মপরিকল্পনা, ত্রৈমাসিক-৩", PlanKind.Rti, 2022, 3 },
        { "National Integrity Strategy work plan 2021-22, 3rd Quarter (January-March 2022)", PlanKind.Nis, 2021, 3 },
        { "e-Governance and Innovation Work Plan 2022-23 Q2", PlanKind.Egov, 2022, 2 },
        { "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০ ২১-২২", PlanKind.Egov, 2021, null },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Read_Title_SaysPlanYearAndQuarter(string title, PlanKind plan, int year, int? quarter)
    {
        var header = PlanHeaderReader.Read(Printed.Document(title + "\n" + Printed.EgovTable)).Value!;
        Assert.Equal((plan, year, quarter), (header.Plan, header.FiscalYear, header.Quarter));
        Assert.Equal(title, header.Title);
    }

    [Fact]
    public void Read_NoTitle_AsksTheTable()
    {
        var header = PlanHeaderReader.Read(Printed.Document(Printed.EgovTable.Replace("ত্রৈমাসিক অর্জন", "৩য় ত্রৈমাসিক অর্জন").Replace("লক্ষ্যমাত্রা", "লক্ষ্যমাত্রা ২০২১-২২"))).Value!;
        Assert.Equal((PlanKind.Egov, 2021, 3, "egov-tiers"), (header.Plan, header.FiscalYear, header.Quarter, header.FormCode));
    }

    [Fact]
    public void Read_OrdinalAgainstMonthsAndHeading_FollowsTheMonths()
    {
        var table = Printed.EgovTable.Replace("ত্রৈমাসিক অর্জন", "৩য় ত্রৈমাসিক অর্জন");
        var result = PlanHeaderReader.Read(Printed.Document("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর ২য় ত্রৈমাসিক (জানুয়ারি-মার্চ ২০২২)\n" + table));
        Assert.Equal(3, result.Value!.Quarter);
        Assert.Contains(result.Findings, finding => finding is { Code: FindingCodes.QuarterConflict, Printed: "2", Final: "3" });
    }

    [Theory]
    [InlineData("কর্মকর্তাদের নামের তালিকা ২০২১-২২", FindingCodes.NoPlan)]
    [InlineData("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", FindingCodes.NoFiscalYear)]
    [InlineData("", FindingCodes.NoPlan)]
    public void Read_DocumentThatCannotBePlaced_IsRefused(string text, string code)
    {
        var result = PlanHeaderReader.Read(Printed.Document(text));
        Assert.True(result.IsRefused);
        Assert.Equal(code, result.Findings[^1].Code);
    }

    public static readonly TheoryData<string, string?> DateReadsAs = new()
    {
        { "তারিখ: ১০ জানুয়ারি ২০২২ খ্রি.", "2022-01-10" },
        { "স্মারক নং-২৪.০১.০০০০.০০১.০৫.০০১.২০-০৫ তারিখ: ১০/০১/২০২২", "2022-01-10" },
        { "তারিখ: ২৬ পৌষ ১৪২৮ বঙ্গাব্দ", "2022-01-10" },
        { "২৬ পৌষ, ১৪২৮/১০ জানুয়ারি, ২০২২", "2022-01-10" },
        { "২৬ পৌষ ১৪২৮\n১০ জানুয়ারি ২০২১", "2022-01-10" },
        { "২৬ পৌষ ১৪২৪\n১০ জানুয়ারি ২০২২", "2022-01-10" },
        { "৩১/০২/২০২২", null },
        { "সূত্র: স্মারক নং ০৪.০০, তারিখ: ০৫/১০/২০২১", null },
        { "গত ১২/০১/২০২২ তারিখে সভা হয়েছে", null },
    };

    [Theory]
    [MemberData(nameof(DateReadsAs))]
    public void Read_DateLines_GiveTheDateOfTheDocument(string lines, string? date)
    {
        var title = "কৃষি মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর ২য় ত্রৈমাসিক প্রতিবেদন";
        var header = PlanHeaderReader.Read(Printed.Document(lines + "\n" + title + "\n" + Printed.EgovTable)).Value!;
        Assert.Equal(date, header.DocumentDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
