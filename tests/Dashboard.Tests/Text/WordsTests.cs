using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests.Text;

public class WordsTests
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    public static TheoryData<decimal, string, string> Writes => new()
    {
        { 0m, "০", "0" },
        { 87.97m, "৮৭.৯৭", "87.97" },
        { 593170m, "৫,৯৩,১৭০", "593,170" },
        { 10000000m, "১,০০,০০,০০০", "10,000,000" },
        { -1234.5m, "-১,২৩৪.৫", "-1,234.5" },
        { 2.005m, "২.০১", "2.01" },
    };

    public static TheoryData<string, string, string> Values => new()
    {
        { "4", "৪", "4" },
        { "2021-04-28", "২৮/০৪/২০২১", "28\u00A0Apr\u00A02021" },
        { "4;2020-09-24;2020-12-26", "৪\u00A0· ২৪/০৯/২০২০\u00A0· ২৬/১২/২০২০", "4\u00A0· 24\u00A0Sep\u00A02020\u00A0· 26\u00A0Dec\u00A02020" },
        { "98.6", "৯৮.৬", "98.6" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public void Number_GroupsAndWritesDigitsOfTheLanguage(decimal value, string bangla, string english)
    {
        Assert.Equal(bangla, s_bangla.Number(value));
        Assert.Equal(english, s_english.Number(value));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OfTheWarehouse_ReadsAsTheLanguageWritesIt(string text, string bangla, string english)
    {
        Assert.Equal(bangla, s_bangla.Value(text));
        Assert.Equal(english, s_english.Value(text));
    }

    [Fact]
    public void Score_HasTwoPlacesAndRoundsHalfAwayFromZero()
    {
        Assert.Equal("37.90", s_english.Score(37.9m));
        Assert.Equal("২.৯৭", s_bangla.Score(2.965m));
    }

    [Fact]
    public void Calendar_NamesDatesYearsAndQuarters()
    {
        Assert.Equal("১০ জানুয়ারি ২০২২".Normalize(), s_bangla.Date(new DateOnly(2022, 1, 10)));
        Assert.Equal("10 January 2022", s_english.Date(new DateOnly(2022, 1, 10)));
        Assert.Equal("২০২১-২২", s_bangla.Year("2021-22"));
        Assert.Equal("Q3 (January–March 2022)", s_english.QuarterMonths("2021-22 Q3"));
        Assert.Equal("২য় ত্রৈমাসিক (অক্টোবর–ডিসেম্বর ২০২১)".Normalize(), s_bangla.QuarterMonths("2021-22 Q2"));
        Assert.Equal("plan without a reported quarter", s_english.Quarter(null));
    }
}
