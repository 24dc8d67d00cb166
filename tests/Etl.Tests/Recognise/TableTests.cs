using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise;
using static Shuddhachar.Etl.Tests.Forms;

namespace Shuddhachar.Etl.Tests.Recognise;

public class TableTests
{
    public static readonly TheoryData<string, string, string> IsSection = new()
    {
        { "১. প্রাতিষ্ঠানিক ব্যবস্থা..... ৮", "1|প্রাতিষ্ঠানিক ব্যবস্থা", "৮" },
        { "৯. অন্যান্য কার্যক্রম.....১৫ (অগ্রাধিকার ভিত্তিতে ন্যূনতম পাঁচটি কার্যক্রম)", "9|অন্যান্য কার্যক্রম", "১৫" },
        { "২। দক্ষতা ও নৈতিকতার উন্নয়ন…………২০", "2|দক্ষতা ও নৈতিকতার উন্নয়ন", "২০" },
        { "[৩] শুদ্ধাচার ১০", "3|শুদ্ধাচার", "১০" },
        { "৪. ওয়েবসাইট হালনাগাদকরণ", "4|ওয়েবসাইট হালনাগাদকরণ", "" },
    };

    [Theory]
    [MemberData(nameof(IsSection))]
    public void SectionLine_NumberNameAndMark_AreTakenApart(string printed, string name, string marks)
    {
        var section = SectionLine.Read(new Cell(BanglaText.Enter(printed), new(1, 1)));
        Assert.Equal(name, $"{section?.No}|{section?.Name}");
        Assert.Equal(marks, section!.Marks.Text);
    }

    public static readonly TheoryData<string> IsNoNumber = ["৩০.৬.২১", "২৮.০৪.২১", "১৬/০৩/২০২২", "১.৫ লক্ষ", "২,৪৩,১৭০", "৭৫%", "৮", "Tracker ১.৫.৮ Live", "২০২০ সালের"];

    [Theory]
    [MemberData(nameof(IsNoNumber))]
    public void PlanNumber_QuantityOrText_IsNone(string printed) => Assert.True(PlanNumber.Read(printed) is null or { No: "1.5" });

    [Fact]
    public void Recognise_RowPushedLeftUnderMergedCells_IsReadUnderItsHeadings()
    {
        var plan = Read.Recognised(Egov("৩য়",
            Row("১", "[১] প্রথম ক্ষেত্র", "২৯", "[১.১] কাজ", "[১.১.১] সূচক এক", "সংখ্যা", "৫", "৪", "৩", "২", "৪", ""),
            Row("[২] দ্বিতীয় ক্ষেত্র", "২১", "[২.১] কাজ দুই", "[২.১.১] সূচক দুই", "সংখ্যা", "৪", "৪", "৩", "২", "৩", "", ""),
            Row("", "", "[২.১.২] সূচক তিন", "%", "২", "৮০%", "৭০%", "৬০%", "৭৫%", "", "", ""))).Value!;
        Assert.Equal(["৪", "৩", "৭৫%"], plan.Indicators.Select(row => row[PlanColumn.Achievement]!.Text));
        Assert.Equal(["৫", "৪", "২"], plan.Indicators.Select(row => row[PlanColumn.Weight]!.Text));
        Assert.Equal(["1.1", "2.1", "2.1"], plan.Indicators.Select(row => row.Name.ActivityNo));
        Assert.Equal("কাজ দুই", plan.Indicators[2].Name.Activity);
    }

    [Fact]
    public void Recognise_TargetAndAchievementInOneCell_AreTakenApart()
    {
        var plan = Read.Recognised(Nis(
            Row("১. ব্যবস্থা.....৩", "", "", "", "", "", "", "", "", "", "", "", "", ""),
            Row("১.১ সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "২০", "লক্ষ্যমাত্রা অর্জন", "৫ ১৫", "৫ ৫", "৫ ৫", "৫ ৫", "৩০", "৩", ""))).Value!;
        var row = Assert.Single(plan.Indicators);
        Assert.Equal("৫|১৫", $"{row[PlanColumn.Q1Target]!.Text}|{row[PlanColumn.Q1Actual]!.Text}");
        Assert.Equal(new Origin(7, 8), row[PlanColumn.Q1Actual]!.Origin);
    }

    [Fact]
    public void Recognise_PipesInsteadOfTabs_ReadsTheSame()
    {
        foreach (var sample in Directory.GetFiles(Read.SampleFolder))
        {
            var tabs = Read.Validated(File.ReadAllText(sample)).Value!;
            var pipes = Read.Validated(string.Join('\n', File.ReadAllText(sample).Split('\n').Select(line => line.Contains('\t', StringComparison.Ordinal) ? "| " + line.Replace("\t", " | ", StringComparison.Ordinal) + " |" : line))).Value!;
            Assert.Equal(Figures(tabs), Figures(pipes));
        }
    }

    [Theory]
    [MemberData(nameof(Read.Samples), MemberType = typeof(Read))]
    public void Recognise_BlankRowsStraySpacesAndJoiners_ChangeNothing(string sample)
    {
        var random = new Random(7);
        var text = Read.Sample(sample);
        var noisy = string.Join('\n', text.Split('\n').SelectMany(line => random.Next(4) == 0 ? new[] { line, " " } : [line])
            .Select(line => string.Join('\t', line.Split('\t').Select(cell => random.Next(3) == 0 ? $" {cell}\u200B\u00A0" : cell))));
        Assert.Equal(Figures(Read.Validated(text).Value!), Figures(Read.Validated(noisy).Value!));
    }

    static string[] Figures(Etl.Validate.ValidatedPlan plan) =>
        [.. plan.Indicators.SelectMany(indicator => indicator.Row.Cells.Select(cell => $"{indicator.Row.Name.IndicatorNo} {cell.Key} {cell.Value.Final.Text} {cell.Value.Printed.Text}"))];

    [Fact]
    public void Recognise_RowOfFiguresCutShort_IsTold()
    {
        var text = Forms.Nis(
            Forms.Row("১.১ সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "৩", ""),
            Forms.Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", ""),
            Forms.Row("৪", "৫", "৬"));
        Assert.Contains(Etl.Tests.Read.Recognised(text).Findings, finding => finding is { Code: FindingCodes.UnplacedText, Printed: "৪ ৫ ৬" });
    }

    /// <summary>Blanks behind a figure, as many as a line may have, took longer than anybody waits.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("9")]
    public void Recognise_CellOfBlanks_TakesTimeByItsLength(string end)
    {
        var text = Forms.Nis(Forms.Row("১.১ সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "৩", "1" + new string(' ', 40_000) + end));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(Etl.Tests.Read.Recognised(text).Value);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(12, "৩")]
    public void Recognise_TotalUnderTheFullMarks_IsNoTotalOfClaims(int column, string? total)
    {
        var cells = Enumerable.Repeat("", 14).ToArray();
        (cells[0], cells[column]) = ("সর্বমোট", "৩");
        var text = Forms.Nis(
            Forms.Row("১.১ সভা", "অনুষ্ঠিত সভা", "৩", "সংখ্যা", "উপসচিব", "৪", "লক্ষ্যমাত্রা", "১", "১", "১", "১", "৪", "", ""),
            Forms.Row("", "", "", "", "", "", "অর্জন", "১", "১", "১", "১", "", "", ""),
            Forms.Row(cells));
        Assert.Equal(total, Etl.Tests.Read.Recognised(text).Value!.PrintedTotal?.Text);
    }
}
