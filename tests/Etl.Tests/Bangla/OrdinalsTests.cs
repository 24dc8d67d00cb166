using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class OrdinalsTests
{
    public static readonly TheoryData<string, int> ReadsAs = new()
    {
        { "১ম", 1 }, { "প্রথম", 1 }, { "1st", 1 }, { "২য়", 2 }, { "দ্বিতীয়", 2 }, { "দ্বিতীয", 2 }, { "দ্বিতিয়", 2 }, { "৩য়", 3 }, { "তৃতীয়", 3 },
        { "৪র্থ", 4 }, { "৪ৰ্থ", 4 }, { "চতুর্থ", 4 }, { "চতূর্থ", 4 }, { "4th", 4 }, { "Third", 3 },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Find_OrdinalWord_IsItsNumber(string word, int number) => Assert.Equal(number, Ordinals.Find(word));

    [Theory]
    [InlineData("২টি")]
    [InlineData("৫ম")]
    [InlineData("১ম২")]
    [InlineData("প্রতিবেদন")]
    [InlineData("")]
    public void Find_OtherWord_IsNone(string word) => Assert.Equal(0, Ordinals.Find(word));
}
