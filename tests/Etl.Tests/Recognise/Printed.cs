using System.Security.Cryptography;
using System.Text;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>Documents for tests: from text with tabs between cells, or a sample.</summary>
static class Printed
{
    /// <summary>Heading and first rows of an e-Gov table, without a year.</summary>
    public const string EgovTable = """

        ক্রম	কর্মসম্পাদন ক্ষেত্র	মান	কার্যক্রম	কর্মসম্পাদন সূচক	একক	কর্মসম্পাদন সূচকের মান	লক্ষ্যমাত্রা			ত্রৈমাসিক অর্জন
        						অসাধারণ	উত্তম	চলতি মান
        ১	[১] ই-গভর্নেন্স	২৯	[১.১] উদ্ভাবনী ধারণা বাস্তবায়ন	[১.১.১] একটি নতুন উদ্ভাবনী ধারণা বাস্তবায়িত	তারিখ	৫	১৬/০৩/২০২২	১৪/০৪/২০২২	০৫/০৫/২০২২	-
        """;

    public static ExtractedDocument Document(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((line, at) =>
        {
            var cells = line.Split('\t').Select((cell, field) => new Cell(BanglaText.Enter(cell), new Origin(at + 1, field + 1))).ToArray();
            return new ExtractedLine(at + 1, line, cells is [{ IsBlank: true }] ? [] : [.. cells]);
        });
        return new("test.txt", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), [.. lines]);
    }

    public static ExtractedDocument Sample(string name) => Document(Read.Sample(name));
}
