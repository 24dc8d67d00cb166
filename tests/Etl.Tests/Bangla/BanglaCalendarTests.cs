using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class BanglaCalendarTests
{
    public static readonly TheoryData<int, int, int, string> ReadsAs = new()
    {
        { 1428, 9, 26, "2022-01-10" },
        { 1428, 1, 1, "2021-04-14" },
        { 1427, 12, 30, "2021-04-13" },
        { 1426, 11, 17, "2020-03-01" },
        { 1430, 11, 16, "2024-02-29" },
        { 1430, 11, 30, "2024-03-14" },
        { 1429, 11, 29, "2023-03-14" },
        { 1424, 12, 12, "2018-03-26" },
        { 1424, 9, 2, "2017-12-16" },
        { 1427, 6, 31, "2020-10-16" },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void ToGregorian_KnownDay_IsItsDate(int year, int month, int day, string date)
    {
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), BanglaCalendar.ToGregorian(year, month, day));
        Assert.Equal((year, month, day), BanglaCalendar.FromGregorian(DateOnly.ParseExact(date, "yyyy-MM-dd")));
    }

    [Theory]
    [InlineData(1428, 11, 30)]
    [InlineData(1428, 7, 31)]
    [InlineData(1428, 13, 1)]
    [InlineData(1428, 1, 0)]
    [InlineData(2021, 1, 1)]
    public void ToGregorian_NoSuchDay_IsNull(int year, int month, int day) => Assert.Null(BanglaCalendar.ToGregorian(year, month, day));

    [Fact]
    public void FromGregorian_EveryDayOfThirtyYears_ComesBack()
    {
        for (var date = new DateOnly(2010, 1, 1); date.Year < 2040; date = date.AddDays(1))
        {
            var (year, month, day) = BanglaCalendar.FromGregorian(date);
            Assert.Equal(date, BanglaCalendar.ToGregorian(year, month, day));
        }
    }

    [Theory]
    [InlineData("পৌষ", 9)]
    [InlineData("আষাঢ়", 3)]
    [InlineData("অগ্রহায়ন", 8)]
    [InlineData("জ্যৈষ্ঠ", 2)]
    [InlineData("মে", 0)]
    public void FindMonth_Word_IsItsPlaceInTheYear(string word, int month) => Assert.Equal(month, BanglaCalendar.FindMonth(word));
}
