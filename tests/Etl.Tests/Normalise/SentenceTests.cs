using Shuddhachar.Etl.Normalise;
using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Normalise;

public class SentenceTests
{
    static Measure Told(string unit, string sentence)
    {
        var tiers = unit switch { "%" => ("৮০%", "৭০%", "৬০%"), "তারিখ" => ("১৬/০৩/২০২২", "১৪/০৪/২০২২", "০৫/০৫/২০২২"), _ => ("৪", "৩", "২") };
        var plan = Read.Validated(Egov("৩য়", Row("১", "[১] উদ্ভাবন", "৪", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", unit, "৪", tiers.Item1, tiers.Item2, tiers.Item3, sentence, ""))).Value!;
        return plan.Indicators[0].Row[PlanColumn.Achievement]!.Final;
    }

    [Theory]
    [InlineData("%", "৮৫% অর্জন করা হবে")]
    [InlineData("সংখ্যা", "৪র্থ ত্রৈমাসিকে ২টি সভা অনুষ্ঠিত হবে")]
    [InlineData("তারিখ", "১৫/০৫/২০২২ তারিখে সম্পন্ন হবে")]
    public void Normalise_WhatWillBeDone_IsNotDone(string unit, string sentence) => Assert.Equal(ReadingStatus.Blank, Told(unit, sentence).Status);

    [Fact]
    public void Normalise_DoneAndAnnounced_TakesWhatIsDone() => Assert.Equal("2", Told("সংখ্যা", "২টি সভা হয়েছে, ৪র্থ ত্রৈমাসিকে ৩টি করা হবে।").Text);

    [Theory]
    [InlineData("সংখ্যা", "২টি সভা করা সম্ভব হয়নি")]
    [InlineData("সংখ্যা", "সভার স্মারক নং ১২৩")]
    [InlineData("সংখ্যা", "সংযুক্তি-৩")]
    [InlineData("সংখ্যা", "৫০০০ টাকা ব্যয়")]
    [InlineData("সংখ্যা", "১ম ত্রৈমাসিকে ১টি, ২য় ত্রৈমাসিকে ১টি")]
    [InlineData("%", "১১০০ টি")]
    [InlineData("%", "৭.৫ লক্ষ টাকা")]
    public void Normalise_FigureOfSomethingElse_IsNoAchievement(string unit, string sentence) => Assert.Equal(ReadingStatus.Unreadable, Told(unit, sentence).Status);

    [Theory]
    [InlineData("মার্চ ১৩, ২০২২")]
    [InlineData("১৩ ই মার্চ ২০২২")]
    [InlineData("১৩ মার্চ, ২০২২ খ্রিঃ")]
    public void Normalise_DatesWithTheNameOfTheMonth_AreRead(string date) => Assert.Equal("2022-03-13", Told("তারিখ", $"{date} তারিখে সম্পন্ন হয়েছে").Text);

    [Fact]
    public void Normalise_CountWithTheDateOfItsEvent_IsTheCountAndSaysSo()
    {
        var result = Read.Scored(Nis(
            Row("১. ব্যবস্থা.....২", "", "", "", "", "", "", "", "", "", "", "", "", ""),
            Row("১.১ সভা", "অনুষ্ঠিত সভা", "২", "সংখ্যা", "উপসচিব", "১", "লক্ষ্যমাত্রা", "১", "", "", "", "১", "২", ""),
            Row("", "", "", "", "", "", "অর্জন", "১ (২৭.০৯.২০)", "", "", "", "", "", "")));
        Assert.Equal("1", result.Value!.Plan.Final("1.1", PlanColumn.Q1Actual));
    }

    [Fact]
    public void Normalise_CellOfAWholePage_IsUnreadable() => Assert.Equal(ReadingStatus.Unreadable, Told("সংখ্যা", string.Concat(Enumerable.Repeat("২টি সভা, ", 1000))).Status);
}
