using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Recognise;

/// <summary>One report in every way in which its table may be printed: the figures stay the same.</summary>
public class LayoutTests
{
    static readonly string s_report = Nis(
        Row("১. ব্যবস্থা.....৮", "", "", "", "", "", "", "", "", "", "", "", "", ""),
        Row("১.১ নৈতিকতা কমিটির সভা", "অনুষ্ঠিত সভা", "২", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "২", "কার্যবিবরণী সংযুক্ত"),
        Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", ""),
        Row("১.২ সিদ্ধান্ত বাস্তবায়ন", "বাস্তবায়িত", "৬", "%", "উপসচিব", "১০০%", "লক্ষ্যমাত্রা", "১০০%", "১০০%", "১০০%", "১০০%", "৯৫%", "৬", "-"),
        Row("", "", "", "", "", "", "অর্জন", "১০০%", "৯০%", "৯০%", "১০০%", "", "", ""));

    static string Table(Func<string, string> print) => string.Join('\n', s_report.Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal) ? print(line) : line));

    public static readonly TheoryData<string, string> Layouts = new()
    {
        { "pipes with a frame", Table(line => $"| {line.Replace("\t", " | ", StringComparison.Ordinal)} |") },
        { "pipes without a frame", Table(line => line.Replace("\t", " | ", StringComparison.Ordinal)) },
        { "pipes between drawn lines", Table(line => $"| {line.Replace("\t", " | ", StringComparison.Ordinal)} |\n+-----+-----+-----+") },
        { "a cell on each line", Table(line => line.Replace('\t', '\n')) },
        { "a cell on each line, empty lines between", Table(line => line.Replace("\t", "\n\n", StringComparison.Ordinal) + "\n") },
        { "a cell on each line, empty cells left out", Table(line => string.Join('\n', line.Split('\t').Where(cell => cell.Length > 0))) },
        { "cells broken over lines", Table(line => line.Replace("কমিটির সভা", "কমিটির\nসভা", StringComparison.Ordinal).Replace("সিদ্ধান্ত ", "সিদ্ধান্ত\n\n", StringComparison.Ordinal).Replace("কার্যবিবরণী ", "কার্যবিবরণী\n", StringComparison.Ordinal)) },
        { "no column numbers", string.Join('\n', s_report.Split('\n').Where(line => !line.StartsWith("১\t", StringComparison.Ordinal))) },
        { "no heading", string.Join('\n', s_report.Split('\n').Where((_, at) => at is < 2 or > 4)) },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Recognise_TablePrintedOtherwise_ReadsTheSame(string layout, string text)
    {
        Assert.NotEmpty(layout);
        Assert.Equal(Figures(s_report), Figures(text));
    }

    static string[] Figures(string text) =>
        [.. Read.Validated(text).Value!.Indicators.SelectMany(indicator => indicator.Row.Cells.Select(cell => $"{indicator.Row.Name} {cell.Key} {cell.Value.Final.Text} {cell.Value.Printed.Raw}"))];

    [Fact]
    public void Recognise_LinesWithoutTheirEmptyCells_LeaveOutWhatTheirColumnCannotBeKnownOf()
    {
        var text = string.Join('\n', s_report.Replace("অর্জন\t১\t১\t১\t১", "অর্জন\t\t১\t১\t", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Contains('\t', StringComparison.Ordinal) ? string.Join('\n', line.Split('\t').Where(cell => cell.Length > 0)) : line));
        var result = Read.Recognised(text);
        Assert.All(Enumerable.Range(1, 4), quarter => Assert.True(result.Value!.Indicators[0][PlanColumns.Actual(quarter)]!.IsBlank));
        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.UnplacedText);
    }

    [Theory]
    [InlineData("সভায় ২০২০-২১ অর্থবছরের শুদ্ধাচার কর্মপরিকল্পনা নিয়ে আলোচনা হয়।", FindingCodes.NoTable)]
    [InlineData("২০২০-২১ অর্থবছরের বাজেট\nক্রমিক\tঅর্থনৈতিক কোড\tখাত\tবরাদ্দ\n১\t৩১১১১০১\tমূল বেতন\t২৫,০০,০০০", FindingCodes.OtherTable)]
    [InlineData("শুদ্ধাচার মূল্যায়ন ২০২০-২১\nক্রম\tমন্ত্রণালয়/বিভাগ\tপ্রাপ্ত নম্বর\tঅবস্থান\n১\tবিদ্যুৎ বিভাগ\t৯৯.৯৬\t১", FindingCodes.OtherTable)]
    [InlineData("wkí gš¿Yvj‡qi RvZxq ï×vPvi †KŠkj Kg©-cwiKíbv, 2020-2021\n4_© ˆÎgvwmK cÖwZ‡e`b", FindingCodes.OldFont)]
    public void Recognise_DocumentThatIsNoPlan_IsRefusedWithWhatWasFound(string text, string code)
    {
        var refusal = Assert.Single(Read.Recognised(text).Findings);
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Printed);
        Assert.True(refusal.Origin.Line > 0);
    }
}
