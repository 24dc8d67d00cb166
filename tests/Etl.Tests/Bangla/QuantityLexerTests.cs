using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Tests.Bangla;

public class QuantityLexerTests
{
    /// <summary>Printed text, and its tokens as `kind:value`.</summary>
    public static readonly TheoryData<string, string> ReadsAs = new()
    {
        { "৮", "Number:8" },
        { "গত ২২.১১. তারিখে", "PartialDate:0" },
        { "২২/১১ খ্রি.", "PartialDate:0" },
        { "২২.১১%", "Percent:22.11" },
        { "৩৫.১১ তারিখে", "Number:35.11" },
        { "১০০%", "Percent:100" },
        { "৯৮.৬ %", "Percent:98.6" },
        { "৭৫ শতাংশ", "Percent:75" },
        { "১.৫ লক্ষ", "Amount:150000" },
        { "২ কোটি", "Amount:20000000" },
        { "২,৪৩,১৭০", "Number:243170" },
        { "243,170", "Number:243170" },
        { "০৩ টি", "Number:3" },
        { "১ ব্যাচ", "Number:1" },
        // dates, in every damage that the samples print
        { "২৮.০৪.২১", "Date:2021-04-28" },
        { "২৮.৪.২১", "Date:2021-04-28" },
        { "১৬/০৩/২০২২", "Date:2022-03-16" },
        { "১-১০-২১", "Date:2021-10-01" },
        { "৩০/০৫/ ২০২২", "Date:2022-05-30" },
        { "১৫/০১/২ ০২১", "Date:2021-01-15" },
        { "৩০০৩/২০২৪", "Date:2024-03-30" },
        { "৩০/০৩২০২৪", "Date:2024-03-30" },
        { "2021-04-28", "Date:2021-04-28" },
        { "১০ জুন ২০২১", "Date:2021-06-10" },
        { "৩১ ডিসেম্বর/ ২০২০", "Date:2020-12-31" },
        { "৩০জুলাই/ ২০২০", "Date:2020-07-30" },
        { "১৫ জানুয়ারি/২০২১", "Date:2021-01-15" },
        { "৩০.৯.২০ ৩০.৯.২০", "Date:2020-09-30 Date:2020-09-30" },
        { "১৫.১০.২০ ১৫.০১.২১ ১৫.০৮.২১", "Date:2020-10-15 Date:2021-01-15 Date:2021-08-15" },
        { "৩০/০৯/২০২০, ৩১/১২/২০২০,", "Date:2020-09-30 Date:2020-12-31" },
        // a count is not glued to the date behind it (003:54)
        { "১ ২২/১২/২০২১ খ্রি:", "Number:1 Date:2021-12-22" },
        { "৪, (২৪/০৯/ ২০২০,", "Number:4 Date:2020-09-24" },
        // no day of the calendar, or a cut year
        { "৩১/০২/২০২০", "BrokenDate:" },
        { "৩০/০৫/২০২", "BrokenDate:" },
        { "৪৫/১৩/২০২০", "BrokenDate:" },
        // never a value
        { "৩য় ত্রৈমাসিকে ৯৮.৬%", "Ordinal:3 Percent:98.6" },
        { "৪ৰ্থ কোয়ার্টার", "Ordinal:4" },
        { "২০২০-২০২১ অর্থবছরের", "Year:2020" },
        { "২০২০-২১", "Year:2020" },
        { "Covid-19", "" },
        { "PPR2008", "" },
        { "প্রক্রিয়াধীন", "" },
    };

    [Theory]
    [MemberData(nameof(ReadsAs))]
    public void Read_PrintedQuantity_IsThatQuantity(string printed, string expected)
    {
        var tokens = QuantityLexer.Read(BanglaText.Enter(printed));
        Assert.Equal(expected, string.Join(' ', tokens.Select(Describe)));
    }

    [Fact]
    public void Read_RandomText_NeverThrowsAndTokensNeverOverlap()
    {
        var random = new Random(20201120);
        const string Letters = "০১২৩৪৫৬৭৮৯0123456789./-।,% টিলক্ষমার্চজুনয়র্থabZ ";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var tokens = QuantityLexer.Read(text);
            Assert.All(tokens.Zip(tokens.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, text));
            Assert.All(tokens, token => Assert.InRange(token.End, 1, text.Length));
        }
    }

    [Fact]
    public void Read_EveryDateOfTenYears_RoundTripsInEveryPrintedForm()
    {
        string[] forms = ["dd/MM/yyyy", "d.M.yy", "dd-MM-yy", "dd.MM.yyyy", "yyyy-MM-dd"];
        for (var date = new DateOnly(2015, 7, 1); date < new DateOnly(2025, 7, 1); date = date.AddDays(1))
        {
            foreach (var form in forms)
            {
                var printed = Digits.ToBengali(date.ToString(form, CultureInfo.InvariantCulture));
                Assert.Equal(date, Assert.Single(QuantityLexer.Read(printed)).Date);
            }
        }
    }

    static string Describe(QuantityToken token) => token.Kind switch
    {
        QuantityKind.Date => $"Date:{token.Date:yyyy-MM-dd}",
        QuantityKind.BrokenDate => "BrokenDate:",
        _ => $"{token.Kind}:{token.Number.ToString("0.####", CultureInfo.InvariantCulture)}",
    };

    /// <summary>300 KB in one cell of a damaged file took half a minute and more, for each figure looked at all that follow.</summary>
    [Theory]
    [InlineData("a", "1", "")]
    [InlineData("", "1.1", "/1")]
    [InlineData("1", ".1", "/1")]
    [InlineData("", "1,", "O")]
    [InlineData("", "2020.", "/1")]
    [InlineData("1", " ", "x")]
    [InlineData("1 লক্ষ", " ", "x")]
    public void Read_LongRunOfFigures_TakesTimeByItsLength(string begin, string repeated, string end)
    {
        var text = begin + string.Concat(Enumerable.Repeat(repeated, 300_000 / repeated.Length)) + end;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        QuantityLexer.Read(text);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed}");
    }
}
