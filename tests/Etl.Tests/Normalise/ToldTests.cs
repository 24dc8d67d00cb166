using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using static Shuddhachar.Etl.Normalise.UnitKind;

namespace Shuddhachar.Etl.Tests.Normalise;

/// <summary>Achievements told in a sentence: the one figure that the unit asks for, or nothing.</summary>
public class ToldTests
{
    static (Measure Measure, ImmutableArray<string> Codes) Cell(UnitKind unit, string text)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        var measure = SentenceReader.Read(new([new Cell(BanglaText.Enter(text), new Origin(1, 1))]), unit, codes.Add);
        return (measure, codes.ToImmutable());
    }

    public static readonly TheoryData<UnitKind, string, string> ReadsAs = new()
    {
        { Count, "২টি", "2" }, { Count, "০৩ টি", "3" }, { Count, "২টি সভা অনুষ্ঠিত হয়েছে", "2" }, { Count, "দুইটি কর্মশালা আয়োজন করা হয়েছে", "2" }, { Count, "০", "0" }, { Count, "৪টি সভার মধ্যে ৩টি অনুষ্ঠিত হয়েছে", "3" },
        { Count, "৩টি সভার মধ্যে একটি অনুষ্ঠিত হয়েছে", "1" }, { Count, "৪টির মধ্যে ৩টি", "3" }, { Count, "২০২১-২২ অর্থবছরে ৫টি সভা হয়েছে", "5" }, { Count, "২০২১ সালে ৫টি সভা হয়েছে", "5" }, { Count, "৩য় ত্রৈমাসিকে ২টি", "2" }, { Count, "১ম পর্যায়ে ৩ ব্যাচ প্রশিক্ষণ", "3" },
        { Count, "১১টি দপ্তর/সংস্থার অংশগ্রহণে ২টি সভা", "2" }, { Count, "২৫ জন কর্মকর্তার অংশগ্রহণে ১টি কর্মশালা", "1" }, { Count, "স্মারক নং ৫৬.০০.০০০০.০২১.০৫.০০১.২০ মূলে ৩টি প্রতিবেদন প্রেরিত", "3" }, { Count, "১২/০১/২০২২ তারিখে ১টি সভা", "1" },
        { Count, "১৫ জানুয়ারি তারিখে ২টি সভা", "2" }, { Count, "সকাল ১০:৩০ টায় ১টি সভা", "1" }, { Count, "২টি সভা (৫০%)", "2" }, { Count, "https://a.gov.bd/2021/05 লিংকে ৩টি প্রকাশনা", "3" }, { Count, "www.a.gov.bd/page/44 ২টি", "2" }, { Count, "মোবাইল ০১৭১২৩৪৫৬৭৮, ২টি সভা", "2" },
        { Count, "৪র্থ শিল্প বিপ্লব বিষয়ে ২টি কর্মশালা", "2" }, { Count, "১৫ দিনের মধ্যে ২টি সভা হয়েছে", "2" }, { Count, "২৭-২৮ ডিসেম্বর ২০২১ তারিখে ১টি কর্মশালা", "1" },
        { Percent, "৩য় ত্রৈমাসিকে ৯৮.৬% বাস্তবায়িত", "98.6" }, { Percent, "বরাদ্দকৃত অর্থের ৭৫% ব্যয়িত", "75" }, { Percent, "১১০০টি নোটের মধ্যে ১০৫০টি, ৯৫.৪৫%", "95.45" }, { Percent, "শতকরা ৮৫ ভাগ নথি নিষ্পত্তি হয়েছে", "85" }, { Percent, "৮০ শতাংশ", "80" }, { Percent, "মোট ৫ লক্ষ টাকার ৮০% ব্যয়", "80" },
        { Date, "১২/০১/২০২২ তারিখে সভা অনুষ্ঠিত হয়েছে", "2022-01-12" }, { Date, "গত ১৩ মার্চ ২০২২ খ্রি. তারিখে", "2022-03-13" }, { Date, "১৩ মার্চ ২০২২ তারিখে, পুনরায় ১৩/০৩/২০২২", "2022-03-13" }, { Date, "০৫/১০/২০২১ তারিখের পত্রের আলোকে ১২/০১/২০২২ তারিখে বাস্তবায়িত", "2022-01-12" },
        { Date, "স্মারক নং ১২.০০.০০০০.০০১ তারিখ ০৫/১০/২০২১, ১২/০১/২০২২ তারিখে বাস্তবায়িত", "2022-01-12" }, { Date, "২৬ পৌষ ১৪২৮ বঙ্গাব্দ তারিখে সম্পন্ন", "2022-01-10" }, { Date, "স্মারক ০৫ তারিখ ১২/০১/২০২২ মূলে প্রেরিত", "2022-01-12" },
        { LakhTaka, "৫ লক্ষ টাকা ব্যয় হয়েছে", "500000" }, { LakhTaka, "২,৪৩,১৭০/- টাকা ব্যয়", "243170" }, { LakhTaka, "১ কোটি ২০ লক্ষ টাকা", "12000000" },
        { CountAndDate, "১টি, ৩০/০৯/২০২১", "1;2021-09-30" },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Read_Sentence_TellsTheFigure(UnitKind unit, string told, string expected)
    {
        var (measure, codes) = Cell(unit, told);
        Assert.Equal((expected, ReadingStatus.Value), (measure.Text, measure.Status));
        Assert.DoesNotContain(FindingCodes.NoValueInSentence, codes);
    }

    public static readonly TheoryData<UnitKind, string> IsBlank = new()
    {
        { Count, "-" }, { Count, "প্রক্রিয়াধীন" }, { Count, "কার্যক্রম চলমান রয়েছে" }, { Date, "প্রক্রিয়াধীন রয়েছে" }, { Count, "৪র্থ ত্রৈমাসিকে ২টি সভা অনুষ্ঠিত হবে" }, { Percent, "৮৫% অর্জন করা হবে" }, { Date, "বাস্তবায়ন করা হবে" },
    };

    [Theory]
    [MemberData(nameof(IsBlank))]
    public void Read_NotDoneYet_IsBlank(UnitKind unit, string told) => Assert.Equal(ReadingStatus.Blank, Cell(unit, told).Measure.Status);

    public static readonly TheoryData<UnitKind, string, string> IsUnreadable = new()
    {
        // claimed, and no figure; done and in progress at once
        { Count, "অর্জিত হয়েছে", "NOR303" }, { Count, "শতভাগ অর্জিত", "NOR303" }, { Date, "যথাসময়ে সম্পন্ন করা হয়েছে", "NOR303" }, { Count, "সম্পন্ন হয়েছে, অন্যগুলো প্রক্রিয়াধীন", "NOR303" }, { Count, "নিয়মিত হালনাগাদ করা হয়", "NOR303" },
        // an article is no count (004:20)
        { Count, "শিল্প মন্ত্রণালয়ে একটি সভা অনুষ্ঠিত হয়।", "NOR303" }, { Count, "১ম সভা অনুষ্ঠিত হয়েছে", "NOR303" }, { Count, "১১টি দপ্তর/সংস্থা", "NOR303" }, { Count, "২৫ জন কর্মকর্তা উপস্থিত ছিলেন", "NOR303" },
        { Count, "স্মারক নং ৫৬.০০.০০০০.০২১.০৫.০০১.২০ মূলে প্রেরিত", "NOR303" }, { Count, "ফোন: ৯৫৪০০১২", "NOR303" }, { Count, "২০২১-২২ অর্থবছরে হয়েছে", "NOR303" }, { Count, "১০০% বাস্তবায়িত", "NOR303" }, { Percent, "১০টির মধ্যে ৮টি", "NOR303" }, { Percent, "৫টি সভা", "NOR303" },
        // several
        { Count, "২টি সভা ও ৩টি কর্মশালা", "NOR304" }, { Count, "২-৩টি সভা", "NOR304" }, { Percent, "৮০-৯০% অর্জিত", "NOR304" }, { Date, "১২/০১/২০২২ ও ১৫/০২/২০২২ তারিখে", "NOR304" },
        // misprinted
        { Percent, "নোট নিষ্পত্তি ৯৮,৬% হয়েছে", "NOR301" }, { Percent, "৯৮ .৬% হয়েছে", "NOR301" }, { Percent, "0.75", "NOR312" }, { Count, "1O টি সভা", "NOR301" }, { Date, "৩১/০২/২০২২ তারিখে সভা হয়েছে", "NOR302" }, { Date, "জুন ২০২২ মাসে সম্পন্ন", "NOR310" }, { Date, "১৫ জানুয়ারি তারিখে সভা হয়েছে", "NOR310" },
        { Count, "২টি সভা করা সম্ভব হয়নি", "NOR301" }, { Count, "#REF!", "NOR301" },
    };

    [Theory]
    [MemberData(nameof(IsUnreadable))]
    public void Read_NoOneFigure_IsUnreadableAndSaysWhy(UnitKind unit, string told, string code)
    {
        var (measure, codes) = Cell(unit, told);
        Assert.Equal((ReadingStatus.Unreadable, ""), (measure.Status, measure.Text));
        Assert.Contains(code, codes);
    }
}
