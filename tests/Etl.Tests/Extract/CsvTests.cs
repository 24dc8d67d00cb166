using System.Text;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Tests.Extract;

public class CsvTests
{
    static StageResult<ExtractedDocument> Extract(string text) => DocumentExtractor.Extract("x", Encoding.UTF8.GetBytes(text));

    static string[] Lines(string text) => [.. Extract(text).Value!.Lines.Select(line => string.Join('|', line.Cells.Select(cell => cell.Text)))];

    [Fact]
    public void Extract_Csv_IsNumberedByTheLineOfTheFile()
    {
        var document = Extract("Title,,,,\n\n1,2,3,4,5\n6,\"7\nseven\",8,9,10\n11,12,13,14,15\n").Value!;
        Assert.Equal(Enumerable.Range(1, document.Lines.Length), document.Lines.Select(line => line.Number));
        Assert.Equal(new Origin(4, 2), document.Lines.SelectMany(line => line.Cells).Single(cell => cell.Text == "7 seven").Origin);
        Assert.Equal(new Origin(6, 1), document.Lines.SelectMany(line => line.Cells).Single(cell => cell.Text == "11").Origin);
        Assert.Equal(["Title"], document.Lines[0].Cells.Select(cell => cell.Text));
        Assert.Equal("seven\",8,9,10", document.Lines[4].Text);
    }

    [Fact]
    public void Extract_SemicolonsQuotesAndRaggedRows_AreRead() =>
        Assert.Equal(["1|2|3|4|5", "a;b|c\"d|e|f|g", "h|i", "1,5|2|3|4|5|6", ""], Lines("1;2;3;4;5\r\n\"a;b\";\"c\"\"d\";e;f;g\r\nh;i\r\n1,5;2;3;4;5;6\r\n"));

    [Fact]
    public void Extract_SeparatorNamedByExcel_IsUsed() => Assert.Equal(["", "1|2|3|4|5", "1|2|3|4|5", "1|2|3|4|5"], Lines("sep=;\n1;2;3;4;5\n1;2;3;4;5\n1;2;3;4;5"));

    [Fact]
    public void Extract_QuoteThatIsNeverClosed_SwallowsNothing()
    {
        const string Text = "1,2,3,4,5\n1,\"2,3,4,5\n1,2,3,4,5\n1,2,3,4,5";
        Assert.Equal("1|2|3|4|5", Lines(Text)[3]);
        Assert.Equal((FindingCodes.QuoteUnclosed, 2), Extract(Text).Findings.Select(finding => (finding.Code, finding.Origin.Line)).Single());
    }

    [Fact]
    public void Extract_StrayQuote_IsAMarkOfTheText() => Assert.Equal("5\" pipe|2|3|4|5", Lines("5\" pipe,2,3,4,5\n1,2,3,4,5\n1,2,3,4,5")[0]);

    public static readonly TheoryData<string> IsNoCsv =
    [
        "a, b, c, d, e\tx\ty\tz\t1\t2\na, b, c, d, e\tx\ty\tz\t1\t2\na, b, c, d, e\tx\ty\tz\t1\t2",
        "১ | a, b | c, d | e, f | g\n২ | a, b | c, d | e, f | g\n৩ | a, b | c, d | e, f | g",
        "Dhaka, 5 March\nSir, we have met, and met again, and so on, for long, and will.\nYours, N.",
    ];

    [Theory]
    [MemberData(nameof(IsNoCsv))]
    public void Extract_TextWithCommas_StaysText(string text) => Assert.DoesNotContain(Extract(text).Value!.Lines.SelectMany(line => line.Cells), cell => cell.Text is "b" or " b");
}
