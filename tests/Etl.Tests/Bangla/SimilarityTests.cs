using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class SimilarityTests
{
    public static readonly TheoryData<string, string> IsTheSame = new()
    {
        { "মন্ত্রণালয়", "মন্ত্রনালয়" }, { "জানুয়ারী", "জানুযারি" }, { "ই-গভর্ন্যান্স", "ই গভর্ন্যান্স " }, { "সংশোধন", "সংসোধন" },
        { "কর্ম-পরিকল্পনা", "কর্মপরিকল্পনা" }, { "৪ৰ্থ", "৪র্থ" }, { "ঊর্ধ্বতন", "উর্ধ্বতন" }, { "আন্তঃমন্ত্রণালয়", "আন্তমন্ত্রণালয়" },
        { "প্ল\u200Dাটফর্ম", "প্লাটফর্ম" }, { "\u09DF", "\u09AF\u09BC" }, { "e-Nothi", "E NOTHI" }, { "১২", "12" },
    };

    public static readonly TheoryData<string, string, double> IsAtLeast = new()
    {
        { "ব্রৈমাসিক", "ত্রৈমাসিক", 0.85 }, { "গ্রেমাসিক", "ত্রৈমাসিক", 0.8 }, { "শুল্কাচার", "শুদ্ধাচার", 0.75 }, { "শুধুচার", "শুদ্ধাচার", 0.6 },
        { "ই-গভর্নেন্স ও উল্গাবন", "ই-গভর্ন্যান্স ও উদ্ভাবন", 0.75 }, { "বাস্তবায়নেরদায়িত্বাপ্ত ব্যক্তি", "বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি", 0.9 },
        { "ডাঃ চেলিয়োগায়োগ ও তথ্যপ্রযুক্তি মন্ত্রণালয়", "ডাক, টেলিযোগাযোগ ও তথ্যপ্রযুক্তি মন্ত্রণালয়", 0.85 },
    };

    public static readonly TheoryData<string, string, double> IsBelow = new()
    {
        { "কৃষি", "ভূমি", 0.6 }, { "অর্জন", "লক্ষ্যমাত্রা", 0.4 }, { "পাট অধিদপ্তর", "শিল্প মন্ত্রণালয়", 0.5 }, { "", "", 0.01 }, { "মান", "", 0.01 },
    };

    [Theory]
    [MemberData(nameof(IsTheSame))]
    public void Of_SpellingsOfficesMix_IsOne(string left, string right) => Assert.Equal(1m, Similarity.Of(left, right));

    [Theory]
    [MemberData(nameof(IsAtLeast))]
    public void Of_DamagedPrint_IsHigh(string left, string right, double least) => Assert.InRange(Similarity.Of(left, right), (decimal)least, 1m);

    [Theory]
    [MemberData(nameof(IsBelow))]
    public void Of_OtherWords_IsLow(string left, string right, double below) => Assert.InRange(Similarity.Of(left, right), 0m, (decimal)below);

    [Fact]
    public void Of_AnyTwo_IsTheSameBothWays() => Assert.Equal(Similarity.Of("নৈতিকতা কমিটি", "নেতৃত্বকৃত কমিটি"), Similarity.Of("নেতৃত্বকৃত কমিটি", "নৈতিকতা কমিটি"));

    [Theory]
    [InlineData("শিল্প মন্ত্রণালয়ের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪", "শিল্প মন্ত্রণালয়", "শিল্প মন্ত্রণালয়")]
    [InlineData("এর আওতায় তথ্য ও যোগাযোগ প্রযুক্তি বিভাগের প্রতিবেদন", "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ", "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ")]
    public void Find_NameInTitle_SaysWhereItStands(string title, string name, string stretch)
    {
        var found = Similarity.Find(title, name);
        Assert.Equal(1m, found.Likeness);
        Assert.Equal(stretch, title.Substring(found.Start, found.Length));
    }

    [Fact]
    public void ContainsLike_DamagedTitle_IsStillFound() =>
        Assert.True(Similarity.ContainsLike("রাষ্ট্রীয় প্রতিষ্ঠানের জাতীয় শুল্কাচার কৌশল কর্ম-পরিকল্পনা, ২০২০-২০২১", "জাতীয় শুদ্ধাচার কৌশল") > 0.85m);

    [Fact]
    public void ContainsLike_AbsentName_IsLow() =>
        Assert.True(Similarity.ContainsLike("ই-গভর্নেন্স ও উদ্ভাবন কর্মপরিকল্পনা", "জাতীয় শুদ্ধাচার কৌশল") < 0.5m);

    [Fact]
    public void Genitive_AnyWordOrPhrase_LosesOnlyTheEnding()
    {
        Assert.Equal("শিল্প মন্ত্রণালয়", Genitive.Strip("শিল্প মন্ত্রণালয়ের"));
        Assert.Equal("সংস্থা", Genitive.Strip("সংস্থার"));
        Assert.Equal("পাট অধিদপ্তর", Genitive.Strip("পাট অধিদপ্তর"));
        Assert.Equal("পাট অধিদপ্তর", Genitive.Strip("পাট অধিদপ্তরের"));
        Assert.Equal("বিটাক", Genitive.Strip("বিটাক-এর"));
    }
}
