using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using static Shuddhachar.Etl.Normalise.UnitKind;

namespace Shuddhachar.Etl.Tests.Normalise;

/// <summary>Cells that should hold figures: targets, criteria, quarters. The name of a table is the property of its cells.</summary>
public class FigureTests
{
    static (Measure Measure, ImmutableArray<string> Codes) Cell(UnitKind unit, string text)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        var measure = FigureReader.ReadFigures(new([new Cell(BanglaText.Enter(text), new Origin(1, 1))]), unit, codes.Add);
        return (measure, codes.ToImmutable());
    }

    public static readonly TheoryData<UnitKind, string, string> ReadsAs = new()
    {
        // digits of both scripts, mixed; counting words; zero is zero
        { Count, "৪", "4" }, { Count, "4", "4" }, { Count, "১2", "12" }, { Count, "০৩ টি", "3" }, { Count, "১ ব্যাচ", "1" }, { Count, "১০ জন", "10" },
        { Count, "২ বার", "2" }, { Count, "৫টা", "5" }, { Count, "৪টি", "4" }, { Count, "5 nos", "5" }, { Count, "০", "0" }, { Count, "শূন্য", "0" }, { Count, "0", "0" },
        { Count, "৩ (তিন) টি", "3" }, { Count, "৩(তিন)টি", "3" }, { Count, "দুই", "2" }, { Count, "দুইটি", "2" }, { Count, "দুটি", "2" }, { Count, "একটি", "1" },
        { Count, "তিনজন", "3" }, { Count, "একশত", "100" }, { Count, "পাঁচটি", "5" }, { Count, "ছয়টি", "6" }, { Count, "Two", "2" }, { Count, "২০০০", "2000" },
        { Count, "২০২০ জন", "2020" }, { Count, "২,৪৩,১৭০", "243170" }, { Count, "243,170", "243170" }, { Count, "১,০০০", "1000" }, { Count, "২.৫", "2.5" },
        { Count, "১,২৩৪.৫০", "1234.5" }, { Count, "২ হাজার", "2000" }, { Count, "১ (২৭.০৯.২০)", "1" }, { Count, "১ টি ২৭.১২.২০২১ খ্রি:", "1" }, { Count, "১ ২২/১২/২০২১ খ্রি:", "1" },
        { Count, "৪,২৪/০৯/২০২০", "4" }, { Count, "১ (জুন ২০২২)", "1" }, { Count, "৫টি (১০০%)", "5" }, { Count, "৪ (২০২১-২২)", "4" }, { Count, "১ টি মার্চ ২০২২", "1" },
        // percents, with and without sign and words
        { Percent, "১০০%", "100" }, { Percent, "৯৮.৬ %", "98.6" }, { Percent, "৮০", "80" }, { Percent, "৭৫ শতাংশ", "75" }, { Percent, "৮০ ভাগ", "80" }, { Percent, "৮০ পারসেন্ট", "80" },
        { Percent, "শতকরা ৮০", "80" }, { Percent, "শতকরা ৮০ ভাগ", "80" }, { Percent, "80 percent", "80" }, { Percent, "০.৫%", "0.5" }, { Percent, "০%", "0" }, { Percent, "১০০% (৫টি)", "100" },
        { Percent, "৯০.৫০", "90.5" }, { Percent, "১২০%", "120" }, { Percent, "৮৫%।", "85" },
        // money: lakhs where the form prints lakhs, taka where the figure says so
        { LakhTaka, "৬", "600000" }, { LakhTaka, "১.৫ লক্ষ", "150000" }, { LakhTaka, "৩ লাখ টাকা", "300000" }, { LakhTaka, "২ কোটি", "20000000" }, { LakhTaka, "২ কোটি ৫০ লক্ষ", "25000000" },
        { LakhTaka, "১ লক্ষ ৫০ হাজার", "150000" }, { LakhTaka, "২,৪৩,১৭০", "243170" }, { LakhTaka, "৫০০০/-", "5000" }, { LakhTaka, "৳ ৫০০০০", "50000" }, { LakhTaka, "৫০ হাজার টাকা", "50000" },
        { LakhTaka, "1.5 lakh", "150000" }, { LakhTaka, "2 crore", "20000000" }, { LakhTaka, "Tk 25,000", "25000" }, { LakhTaka, "৬.০০", "600000" }, { LakhTaka, "২৪৩১৭০", "243170" },
        // dates in figures
        { Date, "২৮.০৪.২১", "2021-04-28" }, { Date, "২৮.৪.২১", "2021-04-28" }, { Date, "১৬/০৩/২০২২", "2022-03-16" }, { Date, "১-১০-২১", "2021-10-01" }, { Date, "৩০/০৫/ ২০২২", "2022-05-30" },
        { Date, "১৫/০১/২ ০২১", "2021-01-15" }, { Date, "১৫/০১/২০২ ১", "2021-01-15" }, { Date, "৩০০৬/২০২২", "2022-06-30" }, { Date, "৩০/০৬২০২২", "2022-06-30" }, { Date, "30062022", "2022-06-30" },
        { Date, "20220630", "2022-06-30" }, { Date, "2022-06-30", "2022-06-30" }, { Date, "২০২২/০৬/৩০", "2022-06-30" }, { Date, "2022.6.30", "2022-06-30" }, { Date, "2022-06-30 00:00:00", "2022-06-30" },
        { Date, "30/06/2022 12:00:00 AM", "2022-06-30" }, { Date, "২০২২-০৬-৩০T০০:০০:০০", "2022-06-30" }, { Date, "১৫।০৩।২০২২", "2022-03-15" }, { Date, "৩০–০৬–২০২২", "2022-06-30" }, { Date, "৩০\\০৬\\২০২২", "2022-06-30" },
        { Date, "৩০/০৬/২০২২ খ্রি.", "2022-06-30" }, { Date, "৩০/০৬/২০২২খ্রিঃ", "2022-06-30" },
        // dates with the name of the month, in both languages, short, damaged
        { Date, "১০ জুন ২০২১", "2021-06-10" }, { Date, "৩১ ডিসেম্বর/ ২০২০", "2020-12-31" }, { Date, "৩০জুলাই/ ২০২০", "2020-07-30" }, { Date, "15 January 2022", "2022-01-15" }, { Date, "15-Jan-22", "2022-01-15" },
        { Date, "15/Jan/2022", "2022-01-15" }, { Date, "Jan 15, 2022", "2022-01-15" }, { Date, "January 15 2022", "2022-01-15" }, { Date, "15th January, 2022", "2022-01-15" }, { Date, "১৫ জানু ২০২২", "2022-01-15" },
        { Date, "১৫ সেপ্টেঃ ২০২১", "2021-09-15" }, { Date, "৩১ ডিসে. ২০২১", "2021-12-31" }, { Date, "১৫ই জানুয়ারি ২০২২", "2022-01-15" }, { Date, "১লা জুলাই ২০২১", "2021-07-01" }, { Date, "১৫ জানুযারি ২০২২", "2022-01-15" },
        { Date, "৩১ ডিসেম্বব ২০২১", "2021-12-31" }, { Date, "২০ ফেব্রুযারী ২০২২", "2022-02-20" }, { Date, "১৫ আগষ্ট, ২০২১", "2021-08-15" }, { Date, "৫ মার্চ'২২", "2022-03-05" }, { Date, "৪ ও ২৪ সেপ্টেম্বর ২০২০", "2020-09-04;2020-09-24" },
        // the Bangla calendar, alone and beside the Gregorian date
        { Date, "২৬ পৌষ ১৪২৮", "2022-01-10" }, { Date, "২৬ পৌষ, ১৪২৮ বঙ্গাব্দ", "2022-01-10" }, { Date, "১লা বৈশাখ ১৪২৯", "2022-04-14" }, { Date, "সোমবার, ২৬ পৌষ ১৪২৮", "2022-01-10" }, { Date, "২৬ পৌষ ১৪২৮/১০ জানুয়ারি ২০২২", "2022-01-10" },
        // several dates; count and dates
        { Date, "৩০.৯.২০ ৩১.১২.২০", "2020-09-30;2020-12-31" }, { Date, "১৫.১০.২০ ১৫.০১.২১ ১৫.০৪.২১", "2020-10-15;2021-01-15;2021-04-15" }, { Date, "৩০/০৯/২০২০, ৩১/১২/২০২০,", "2020-09-30;2020-12-31" },
        { Date, "৩০/০৯/২০২০ ও ৩১/১২/২০২০", "2020-09-30;2020-12-31" }, { CountAndDate, "১ ৩০/০৯/২০২০", "1;2020-09-30" }, { CountAndDate, "৪, (২৪/০৯/ ২০২০,", "4;2020-09-24" }, { CountAndDate, "১ টি ১৫/০১/২০২১ ৩০/০৬/২০২১", "1;2021-01-15;2021-06-30" },
        { CountAndDate, "১ June ৩০, ২০২০", "1;2020-06-30" }, { CountAndDate, "১ জুন ৩০ ২০২০", "1;2020-06-30" }, { Date, "September ৩০, ২০১৮ December ৩১, ২০১৮", "2018-09-30;2018-12-31" },
        { CountAndDate, "৩১/১২/২০২০", "2020-12-31" }, { Unknown, "৩", "3" }, { Unknown, "৩১/১২/২০২০", "2020-12-31" },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void ReadFigures_PrintedFigure_ReadsAs(UnitKind unit, string printed, string expected)
    {
        var (measure, codes) = Cell(unit, printed);
        Assert.Equal((expected, ReadingStatus.Value), (measure.Text, measure.Status));
        Assert.DoesNotContain(FindingCodes.UnreadableValue, codes);
    }

    public static readonly TheoryData<string> IsBlank = new("", " ", "-", "--", "---", "–", "—", "…", "_", "...", "নাই", "নেই", "Nil", "None", "প্রক্রিয়াধীন", "চলমান", "কার্যক্রম চলমান", "চলমান রয়েছে", "In progress", "Ongoing");

    [Theory]
    [MemberData(nameof(IsBlank))]
    public void ReadFigures_NothingPrinted_IsBlankAndNeverZero(string printed) => Assert.All(Enum.GetValues<UnitKind>(), unit => Assert.Equal(ReadingStatus.Blank, Cell(unit, printed).Measure.Status));

    public static readonly TheoryData<string> IsNotApplicable = new("প্রযোজ্য নয়", "প্রযোজ্য নহে", "প্র.নয়", "প্র. নয়", "প্রঃ নয়", "N/A", "NA", "n/a", "Not applicable", "অপ্রযোজ্য", "প্রযোজ্য নষ়");

    [Theory]
    [MemberData(nameof(IsNotApplicable))]
    public void ReadFigures_DoesNotApply_IsNotApplicable(string printed) => Assert.Equal(ReadingStatus.NotApplicable, Cell(Count, printed).Measure.Status);

    public static readonly TheoryData<UnitKind, string, string> IsUnreadable = new()
    {
        // what a spreadsheet prints when a format is lost
        { Count, "####", "NOR301" }, { Count, "#REF!", "NOR301" }, { Count, "#DIV/0!", "NOR301" }, { Count, "#N/A", "NOR301" }, { Count, "1.2E+05", "NOR301" }, { Date, "4.43E+04", "NOR301" }, { Count, "1E5", "NOR301" },
        { Date, "44561", "NOR313" }, { CountAndDate, "৪৪৫৬১", "NOR313" }, { Date, "Jun-21", "NOR310" }, { Count, "Jun-21", "NOR301" }, { Count, "জুন-২১", "NOR301" }, { Date, "জুন'২১", "NOR310" }, { Percent, "0.75", "NOR312" }, { Percent, ".৫", "NOR301" },
        // a sign lost or misread inside the number
        { Percent, "৯৮,৬%", "NOR301" }, { Percent, "৯৮।৬%", "NOR301" }, { Percent, "৯৮ .৬%", "NOR301" }, { Percent, "৯৮. ৬%", "NOR301" }, { Count, "1O", "NOR301" }, { Percent, "1OO%", "NOR301" }, { Count, "২,৪৩,১৭", "NOR301" }, { Count, "১,২", "NOR301" },
        { Count, "-৫", "NOR301" }, { Percent, "-৮০%", "NOR301" },
        // several, and nobody can say which
        { Count, "৩/৪", "NOR304" }, { Count, "২ ৩", "NOR304" }, { Count, "২-৩টি", "NOR304" }, { Percent, "৮০-৯০%", "NOR304" }, { Percent, "৮০% ৯০%", "NOR304" }, { Count, "৬৫ জন (৩ ব্যাচ)", "NOR304" }, { Percent, "৩/৪", "NOR304" },
        // a figure of another kind
        { Count, "১০০%", "NOR301" }, { LakhTaka, "১০০%", "NOR301" }, { Percent, "১১০০ টি", "NOR301" }, { Percent, "৭.৫ লক্ষ", "NOR301" }, { Count, "৫০০০ টাকা", "NOR301" }, { LakhTaka, "৫০০ টাকা", "NOR301" }, { Date, "৩", "NOR301" }, { Date, "১ ২২/১২/২০২১", "NOR301" },
        { Count, "৩১/১২/২০২০", "NOR301" }, { Count, "২০২১-২২", "NOR301" }, { Count, "জুন ২০২২", "NOR301" }, { Count, "১৫ জানুয়ারি", "NOR301" }, { Count, "২৭-২৮ ডিসেম্বর ২০২১", "NOR301" }, { Count, "০১৭১২৩৪৫৬৭৮", "NOR301" }, { Count, "৫৬.০০.০০০০.০২১.০৫", "NOR301" },
        { Count, "১০:৩০", "NOR301" }, { Count, "৩য়", "NOR301" }, { Count, "১ম", "NOR301" }, { Count, "৩০০৬২০২২", "NOR301" },
        // no day of the calendar, a part of a date, a period
        { Date, "৩১/০২/২০২০", "NOR302" }, { Date, "৩০/০৫/২০২", "NOR302" }, { Date, "৪৫/১৩/২০২০", "NOR302" }, { Date, "12/31/2021", "NOR302" }, { Date, "৩১/১২/২০ ২১", "NOR302" }, { Date, "৩২ পৌষ ১৪২৮", "NOR302" }, { Date, "৩১ জুন ২০২১", "NOR302" },
        { Date, "জুন ২০২২", "NOR310" }, { Date, "১৫ জানুয়ারি", "NOR310" }, { Date, "২৭-২৮ ডিসেম্বর ২০২১", "NOR310" }, { Date, "২৬ পৌষ", "NOR310" }, { Date, "০১/০১/২০২২ হতে ৩১/০৩/২০২২", "NOR311" }, { Date, "০১.০৭.২১ - ৩০.০৬.২২", "NOR311" },
        { Date, "১৫/০১", "NOR304" }, { Date, "২০২২", "NOR301" },
        // words without a figure
        { Count, "অর্জিত হয়েছে", "NOR301" }, { Count, "ঐ", "NOR301" }, { Count, "সকল", "NOR301" }, { Date, "যথাসময়ে", "NOR301" }, { Count, "প্রযোজ্য", "NOR301" }, { Count, "Covid-19", "NOR301" }, { Count, "PPR2008", "NOR301" }, { Count, "প্রণয়ন", "NOR301" }, { Count, "নয়", "NOR301" },
        { Count, "২৬.০১.২০২২ ২৭.০১.২০২২", "NOR301" }, { Date, "২৬ পৌষ ১৪২৮/২০ জানুয়ারি ২০২২", "NOR301" },
    };

    [Theory]
    [MemberData(nameof(IsUnreadable))]
    public void ReadFigures_NotSurelyAValue_IsUnreadableAndSaysWhy(UnitKind unit, string printed, string code)
    {
        var (measure, codes) = Cell(unit, printed);
        Assert.Equal((ReadingStatus.Unreadable, ""), (measure.Status, measure.Text));
        Assert.Contains(code, codes);
    }
}
