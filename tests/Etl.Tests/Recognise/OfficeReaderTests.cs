using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Tests.Recognise;

public class OfficeReaderTests
{
    const string Plan = "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২";
    const string NisPlan = "জাতীয় শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২০-২০২১";
    const string GenericTitle = "মন্ত্রণালয়/বিভাগ/রাষ্ট্রীয় প্রতিষ্ঠানের " + NisPlan;

    static OfficeMatch Read(string head, string tail = "") =>
        PlanHeaderReader.Read(Printed.Document(head + "\n" + Printed.EgovTable + "\n" + tail)).Value!.Office;

    public static readonly TheoryData<string, string> IsOffice = new()
    {
        { "কৃষি মন্ত্রণালয়ের " + Plan, "MOA" },
        { "কৃষি মন্ত্রণালয় এর " + Plan, "MOA" },
        { "বিদ্যুৎ বিভাগের " + Plan, "POWERDIV" },
        { "বিদ্যুত বিভাগ-এর " + Plan, "POWERDIV" },
        { "২০২১-২২ অর্থবছরে শিল্প মন্ত্রণালয়ের " + Plan, "MOIND" },
        { "বিষয়: অর্থ বিভাগের ২০২১-২২ অর্থবছরের " + Plan, "MOF-FD" },
        { "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগের " + Plan, "ICTD" },
        { "তথ্য ও যোগাযেগ প্রযুক্তি বিভাগের " + Plan, "ICTD" },
        { "আইসিটি বিভাগের " + Plan, "ICTD" },
        { "ডাক ও টেলিযোগাযোগ বিভাগের " + Plan, "PTD" },
        { "মৎস ও প্রানিসম্পদ মন্ত্রণালয়ের " + Plan, "MOFL" },
        { "বস্ত্র ও পাট মন্ত্রণালয়ের আওতাধীন পাট অধিদপ্তরের " + Plan, "DOJ" },
        { "পাট অধিদপ্তর, বস্ত্র ও পাট মন্ত্রণালয়ের " + Plan, "DOJ" },
        { "শিক্ষা মন্ত্রণালয়ের মাধ্যমিক ও উচ্চ শিক্ষা বিভাগের " + Plan, "SHED" },
        { "ব্যাংক ও আর্থিক প্রতিষ্ঠান বিভাগের " + Plan, "FID" },
        { "নির্বাচন কমিশন সচিবালয়ের " + Plan, "ECS" },
        { "বিষয়: মন্ত্রিপরিষদ বিভাগের নির্দেশনা মোতাবেক শিল্প মন্ত্রণালয়ের " + Plan, "MOIND" },
        { NisPlan + ", শিল্প মন্ত্রণালয়", "MOIND" },
        { "শিল্প মন্ত্রণালয়ের ই-গভর্ন্যান্স ও\nউদ্ভাবন কর্মপরিকল্পনা ২০২১-২২", "MOIND" },
        { "শিল্ল মন্ত্রনালয়ের ই-গভর্নেন্স ও উদ্ভবন কর্মপরিকলনা ২০২৩-২৪", "MOIND" },
        { "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ এবং আওতাধীন দপ্তর/সংস্থার " + Plan, "ICTD" },
        { "বিসিসি-এর " + Plan, "BCC" },
        { "মন্ত্রণালয়/বিভাগ: রেলপথ মন্ত্রণালয়\n" + NisPlan, "MOR" },
        { "আইন, বিচার ও সংসদ বিষয়ক মন্ত্রণালয়ের আইন ও বিচার বিভাগের " + Plan, "LJD" },
        { GenericTitle + "\nমন্ত্রণালয়/বিভাগ/রাষ্ট্রীয় প্রতিষ্ঠানের নাম: ভূমি মন্ত্রণালয়", "MINLAND" },
        { GenericTitle + "\nমন্ত্রণালয়ের নামঃ খাদ্য মন্ত্রণালয়", "MOFOOD" },
        { GenericTitle + "\nমন্ত্রণালয়/বিভাগের নাম\tরেলপথ মন্ত্রণালয়", "MOR" },
        { GenericTitle + "\nমন্ত্রণালয়/বিভাগের নাম:\nরেলপথ মন্ত্রণালয়", "MOR" },
        { GenericTitle + "\nমন্ত্রণালয়ের নাম: বস্ত্র ও পাট মন্ত্রণালয়\nদপ্তর/সংস্থার নাম: পাট অধিদপ্তর", "DOJ" },
        { "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nস্বাস্থ্য ও পরিবার কল্যাণ মন্ত্রণালয়\nস্বাস্থ্য সেবা বিভাগ\nপ্রশাসন শাখা\nবাংলাদেশ সচিবালয়, ঢাকা\n" + Plan, "HSD" },
        { "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nপাট অধিদপ্তর\nবস্ত্র ও পাট মন্ত্রণালয়\n" + Plan, "DOJ" },
        { "পাট অধিদপ্তর\nস্মারক-২৪.০১\nবিষয়: প্রতিবেদন প্রেরণ\nসচিব\nবস্ত্র ও পাট মন্ত্রণালয়\n" + Plan, "DOJ" },
        { "Ministry of Agriculture\ne-Governance and Innovation Work Plan 2022-23", "MOA" },
    };

    [Theory]
    [MemberData(nameof(IsOffice))]
    public void Read_Head_NamesTheOffice(string head, string code)
    {
        var office = Read(head);
        Assert.Equal(code, office.Code);
        Assert.True(office.IsKnown);
        Assert.InRange(office.Confidence, 0.85m, 1m);
    }

    public static readonly TheoryData<string, string> IsAnotherOffice = new()
    {
        { "জেলা প্রশাসকের কার্যালয়, কুমিল্লা এর " + Plan, "জেলা প্রশাসকের কার্যালয়, কুমিল্লা" },
        { "জেলা কার্যালয়, পাট অধিদপ্তর, রংপুর\n" + Plan, "" },
        { "পাট অধিদপ্তর, রংপুর\n" + Plan, "পাট অধিদপ্তর, রংপুর" },
        { "শিল্প মন্ত্রণালয়ের আওতাধীন বাংলাদেশ চিনি ও খাদ্য শিল্প কর্পোরেশনের " + Plan, "বাংলাদেশ চিনি ও খাদ্য শিল্প কর্পোরেশন" },
        { "মৎস্য অধিদপ্তরের " + Plan, "মৎস্য অধিদপ্তর" },
        { "ডাক বিভাগের " + Plan, "ডাক বিভাগ" },
        { "উপজেলা নির্বাহী অফিসারের কার্যালয়, শ্রীপুর, গাজীপুর এর " + Plan, "উপজেলা নির্বাহী অফিসারের কার্যালয়, শ্রীপুর, গাজীপুর" },
        { "পাট গবেষণা ইনস্টিটিউটের " + Plan, "পাট গবেষণা ইনস্টিটিউট" },
        { "পর্যটন মন্ত্রণালয়ের " + Plan, "পর্যটন মন্ত্রণালয়" },
        { "মন্ত্রিপরিষদ বিভাগ\nজেলা প্রশাসকের কার্যালয়, কুমিল্লার " + Plan, "জেলা প্রশাসকের কার্যালয়, কুমিল্লা" },
        { "জেলা প্রশাসকের কার্যালয়, ঢাকার " + Plan, "জেলা প্রশাসকের কার্যালয়, ঢাকা" },
        { "উপজেলা নির্বাহী অফিসারের কার্যালয়, সাভার, ঢাকা\n" + Plan, "উপজেলা নির্বাহী অফিসারের কার্যালয়, সাভার, ঢাকা" },
        { "উপজেলা কৃষি অফিস, গোদাগাড়ী, রাজশাহীর " + Plan, "উপজেলা কৃষি অফিস, গোদাগাড়ী, রাজশাহী" },
        { "জেলা প্রশাসকের কার্যালয়, রংপুর এর " + Plan, "জেলা প্রশাসকের কার্যালয়, রংপুর" },
        { "কার্যালয়ের নাম: উপজেলা সমাজসেবা কার্যালয়, শিবালয়, মানিকগঞ্জ\n" + Plan, "উপজেলা সমাজসেবা কার্যালয়, শিবালয়, মানিকগঞ্জ" },
        { "জাতীয় ভোক্তা অধিকার সংরক্ষণ অধিদপ্তরের " + Plan, "জাতীয় ভোক্তা অধিকার সংরক্ষণ অধিদপ্তর" },
        { "কলকারখানা ও প্রতিষ্ঠান পরিদর্শন অধিদপ্তরের " + Plan, "কলকারখানা ও প্রতিষ্ঠান পরিদর্শন অধিদপ্তর" },
        { "মৎস্যঅধিদপ্তরের " + Plan, "মৎস্যঅধিদপ্তর" },
    };

    [Theory]
    [MemberData(nameof(IsAnotherOffice))]
    public void Read_NameThatIsNotSurelyOurs_StaysAnOfficeOfItsOwn(string head, string name)
    {
        var office = Read(head);
        Assert.False(office.IsKnown);
        Assert.Matches("^X-[0-9a-f]{8}$", office.Code);
        if (name.Length > 0) Assert.Equal(name, office.NameBn);
    }

    const string EnglishPlan = "e-Governance and Innovation Work Plan 2022-23";

    /// <summary>Heads of letters, with the one who reports and those who are written to in many orders.</summary>
    public static readonly TheoryData<string, string> IsReporter = new()
    {
        { "পাট অধিদপ্তর\nসচিব, বস্ত্র ও পাট মন্ত্রণালয়, বাংলাদেশ সচিবালয়, ঢাকা\n" + Plan, "DOJ" },
        { "কৃষি মন্ত্রণালয়\nমন্ত্রিপরিষদ সচিব, মন্ত্রিপরিষদ বিভাগ\n" + Plan, "MOA" },
        { "কৃষি মন্ত্রণালয়\nপ্রাপক: সচিব, মন্ত্রিপরিষদ বিভাগ\n" + Plan, "MOA" },
        { "কৃষি মন্ত্রণালয়\nদৃষ্টি আকর্ষণ: যুগ্মসচিব, মন্ত্রিপরিষদ বিভাগ\n" + Plan, "MOA" },
        { "কৃষি মন্ত্রণালয়\nবরাবর\nমন্ত্রিপরিষদ সচিব\nমন্ত্রিপরিষদ বিভাগ\nবাংলাদেশ সচিবালয়\n" + Plan, "MOA" },
        { "বরাবর,\nসিনিয়র সচিব\nজনপ্রশাসন মন্ত্রণালয়\nঢাকা\nভূমি মন্ত্রণালয়\n" + Plan, "MINLAND" },
        { "১। সচিব, অর্থ বিভাগ\nখাদ্য মন্ত্রণালয়\n" + Plan, "MOFOOD" },
        { "শিল্প মন্ত্রণালয়\nবাংলাদেশ স্ট্যান্ডার্ডস অ্যান্ড টেস্টিং ইনস্টিটিউশন\n" + Plan, "BSTI" },
        { "কৃষিমন্ত্রণালয়ের " + Plan, "MOA" },
        { "কৃষি মন্ত্র ণালয়ের " + Plan, "MOA" },
        { "স্বাস্থ্যসেবা বিভাগের " + Plan, "HSD" },
        { "Government of the People's Republic of Bangladesh\nMinistry of Industries\n" + EnglishPlan, "MOIND" },
        { "MINISTRY OF LAW, JUSTICE AND PARLIAMENTARY AFFAIRS\n" + EnglishPlan, "MINLAW" },
        { "Ministry of Agriculture এর " + Plan, "MOA" },
        { "শিক্ষা মন্ত্রণালয়\nTechnical and Madrasah Education Division\nবিষয়: Technical and Madrasah Education Division এর " + Plan, "TMED" },
        { "Department of Jute\nMinistry of Textiles and Jute\n" + EnglishPlan, "DOJ" },
        { "Department of Jute, Ministry of Textiles and Jute\n" + EnglishPlan, "DOJ" },
        { "Information and Communication Technology Division\nMinistry of Posts, Telecommunications and Information Technology\n" + EnglishPlan, "ICTD" },
        { "Ministry of Agriculture\nTo\nThe Secretary\nCabinet Division\nDhaka\n" + EnglishPlan, "MOA" },
    };

    [Theory]
    [MemberData(nameof(IsReporter))]
    public void Read_LetterHead_NamesWhoReportsAndNotWhoIsWrittenTo(string head, string code) => Assert.Equal(code, Read(head).Code);

    public static readonly TheoryData<string, string> IsUnverified = new()
    {
        { "Department of Agricultural Extension, Ministry of Agriculture\n" + EnglishPlan, "Department of Agricultural Extension" },
        { "Department of Jute Mills\n" + EnglishPlan, "Department of Jute Mills" },
        { "Bangladesh Jute Mills Corporation\nMinistry of Textiles and Jute\n" + EnglishPlan, "Bangladesh Jute Mills Corporation" },
    };

    [Theory]
    [MemberData(nameof(IsUnverified))]
    public void Read_EnglishNameThatIsNotInTheList_StaysAnOfficeOfItsOwn(string head, string name) => Assert.Equal((false, name), (Read(head).IsKnown, Read(head).NameBn));

    static Finding[] Findings(string head, string tail = "") => [.. PlanHeaderReader.Read(Printed.Document(head + "\n" + Printed.EgovTable + "\n" + tail)).Findings];

    [Fact]
    public void Read_DamagedName_StatesItsConfidence() =>
        Assert.Contains(Findings("তথ্য ও যোগাযেগ প্রযুক্তি বিভাগের " + Plan), finding => finding is { Code: FindingCodes.OfficeNameDamaged, Final: "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ" } && finding.Details[0].StartsWith("0.9", StringComparison.Ordinal));

    [Fact]
    public void Read_RightName_NeedsNoFinding() => Assert.DoesNotContain(Findings("কৃষি মন্ত্রণালয়ের " + Plan), finding => finding.Code.StartsWith("REC22", StringComparison.Ordinal) || finding.Code == FindingCodes.UnknownOffice);

    [Fact]
    public void Read_NameBetweenTwoDivisionsOfOneMinistry_IsNeitherAndNamesBoth()
    {
        const string Head = "স্বাস্থ্য শেবা শিক্ষা বিভাগের " + Plan;
        Assert.False(Read(Head).IsKnown);
        var texts = PlanHeaderReader.Read(Printed.Document("জালানি বিভাগের " + Plan + "\n" + Printed.EgovTable)).Findings;
        Assert.All(texts, finding => Assert.NotNull(FindingTexts.Render(finding).EvidenceBn));
    }

    [Fact]
    public void Read_OnlyASignature_IsALowerConfidenceAndSaysSo()
    {
        const string Tail = "মোঃ শরিফুল ইসলাম\nউপসচিব\nতথ্য ও যোগাযোগ প্রযুক্তি বিভাগ";
        Assert.Equal(0.8m, Read(Plan, Tail).Confidence);
        Assert.Contains(Findings(Plan, Tail), finding => finding.Code == FindingCodes.OfficeFromSignature);
    }

    [Fact]
    public void Read_OnlyACopyLineBelow_IsNobodysReport()
    {
        var office = Read(Plan, "অনুলিপি: সচিব, কৃষি মন্ত্রণালয়");
        Assert.False(office.IsKnown);
        Assert.Contains(Findings(Plan, "অনুলিপি: সচিব, কৃষি মন্ত্রণালয়"), finding => finding.Code == FindingCodes.OfficeNotNamed);
    }

    [Fact]
    public void Read_UnknownOfficeInTwoSpellings_IsOneOffice() =>
        Assert.Equal(Read("মৎস্য অধিদপ্তরের " + Plan).Code, Read("মৎস্য অধিদপ্তর\n" + Plan).Code);

    [Fact]
    public void Read_OnlyASignature_NamesTheOfficeAndNotItsMinistry() =>
        Assert.Equal("ICTD", Read(Plan, "মোঃ শরিফুল ইসলাম\nউপসচিব\nতথ্য ও যোগাযোগ প্রযুক্তি বিভাগ\nডাক, টেলিযোগাযোগ ও তথ্যপ্রযুক্তি মন্ত্রণালয়").Code);

    [Fact]
    public void Read_NoOfficeAtAll_GivesEachDocumentItsOwn()
    {
        Assert.False(Read(Plan).IsKnown);
        Assert.NotEqual(Read(Plan).Code, Read(Plan + "\nঅনুলিপি").Code);
    }

    [Fact]
    public void Match_EverySpellingInTheRegister_IsItsOffice() =>
        Assert.All(OfficeRegister.All, office => Assert.Equal(office.Code, OfficeRegister.Match(office.NameBn)?.Office.Code));
}
