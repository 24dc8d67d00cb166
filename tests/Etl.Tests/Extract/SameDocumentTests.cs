using System.Text;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Tests.Extract;

/// <summary>The samples as csv, Excel and Word say the same as the scanner's text.</summary>
public class SameDocumentTests
{
    static readonly string[] s_kinds = ["csv", "csv;", "utf16", "xlsx", "docx"];

    public static readonly MatrixTheoryData<string, string> SamplesInEveryKind = new(Read.Samples.Select(row => row.Data), s_kinds);

    [Theory]
    [MemberData(nameof(SamplesInEveryKind))]
    public void Run_SampleInAnotherKindOfFile_GivesTheSamePlan(string sample, string kind)
    {
        var expected = Pipeline.Run(sample, Encoding.UTF8.GetBytes(Read.Sample(sample)));
        var actual = Pipeline.Run(sample, Rewrite(expected.Extracted!, kind));
        Assert.True(actual.Scored is not null, string.Join(' ', actual.Refusal?.Details ?? []));
        Assert.Equal(Text(expected), Text(actual));
        Assert.Equal(expected.Recognised!.Header with { Office = null! }, actual.Recognised!.Header with { Office = null! });
        Assert.Equal(expected.Recognised.Header.Office.Code, actual.Recognised.Header.Office.Code);
        if (kind != "docx") Assert.Equal(expected.Extracted!.Lines.Length, actual.Extracted!.Lines.Length);
    }

    static string Text(PipelineResult result)
    {
        var table = IndicatorTable.Of(result.Scored!.Plan);
        return new CsvTable([.. table.Columns.SkipLast(1)], [.. table.Rows.Select(row => row.SkipLast(1).ToArray())]).ToCsv();
    }

    static byte[] Rewrite(ExtractedDocument document, string kind)
    {
        var lines = document.Lines.Select(line => line.Cells.Select(cell => cell.Text).ToArray()).ToArray();
        return kind switch
        {
            "xlsx" => OfficeFiles.Sheet(lines),
            "docx" => OfficeFiles.Document(lines),
            "utf16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv(lines, ','))],
            _ => Encoding.UTF8.GetBytes(Csv(lines, kind[^1] == ';' ? ';' : ',')),
        };
    }

    static string Csv(string[][] lines, char separator) =>
        string.Join("\r\n", lines.Select(cells => string.Join(separator, cells.Select(cell => cell.AsSpan().ContainsAny(',', ';', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))));
}
