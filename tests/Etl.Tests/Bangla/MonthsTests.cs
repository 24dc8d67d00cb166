using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class MonthsTests
{
    public static readonly TheoryData<string, int> ReadsAs = new()
    {
        { "জানুয়ারী", 1 }, { "জানুয়ারি", 1 }, { "জানুয়ারির", 1 }, { "জানুযারি", 1 }, { "জনুয়ারি", 1 }, { "January", 1 }, { "JAN", 1 },
        { "ফেব্রুয়ারী", 2 }, { "ফেব্রয়ারি", 2 }, { "মার্চ", 3 }, { "মার্চের", 3 }, { "এপ্রিল", 4 }, { "মে", 5 }, { "জুন", 6 }, { "জূন", 6 },
        { "জুলাই", 7 }, { "আগস্ট", 8 }, { "আগষ্ট", 8 }, { "সেপ্টেম্বর", 9 }, { "সেপ্টেম্বার", 9 }, { "সেপ্টেমবর", 9 }, { "Sept", 9 },
        { "অক্টোবর", 10 }, { "নভেম্বর", 11 }, { "ডিসেম্বর", 12 }, { "ডিসেম্বরের", 12 }, { "december", 12 },
    };

    public static readonly TheoryData<string> IsNoMonth = ["মান", "মোট", "কার্যক্রম", "পৌষ", "সংখ্যা", "জুতা", "১২", "", "অর্জন", "চুক্তি"];

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Find_NameOrItsVariant_IsTheMonth(string word, int month) => Assert.Equal(month, Months.Find(word));

    [Theory]
    [MemberData(nameof(IsNoMonth))]
    public void Find_OtherWord_IsNone(string word) => Assert.Equal(0, Months.Find(word));
}
