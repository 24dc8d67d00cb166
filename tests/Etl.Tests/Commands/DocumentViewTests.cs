using System.Text.Json;
using Shuddhachar.Etl.Commands;

namespace Shuddhachar.Etl.Tests.Commands;

/// <summary>The view for a desk officer: complete, within 80 columns, in either language.</summary>
public class DocumentViewTests
{
    const string Jute = "egov-2021-22-q2-jute.txt";

    static PipelineResult Result(string sample) => Pipeline.Run(sample, File.ReadAllBytes(Path.Combine(Read.SampleFolder, sample)));

    static string[] Lines(string sample, string language) => [.. new DocumentView(new(language), 80).Of(Result(sample)).Select(line => line.Text)];

    [Theory]
    [MemberData(nameof(Read.Samples), MemberType = typeof(Read))]
    public void Of_Sample_FitsEightyColumnsAndHidesNothing(string sample)
    {
        var result = Result(sample);
        foreach (var language in new[] { "bn", "en" })
        {
            var lines = Lines(sample, language);
            Assert.All(lines, line => Assert.True(ViewLine.Width(line) <= 80, line));
            var text = string.Join('\n', lines);
            Assert.All(result.Findings, finding => Assert.Contains($"[{finding.Code}]", string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.Ordinal));
            Assert.Equal(result.Scored!.Plan.Indicators.Length, lines.Count(line => line.StartsWith(language == "bn" ? "  নম্বর " : "  Mark ", StringComparison.Ordinal)));
            Assert.DoesNotContain("{", text);
        }
    }

    [Fact]
    public void Of_Repair_TellsWhatWasPrintedWhatWasConcludedAndWhy()
    {
        var lines = Lines(Jute, "en");
        var at = Array.IndexOf(lines, "line 46, field 3, indicator 1.1.1, mark of the section");
        Assert.True(at > 0);
        Assert.Equal(["  Printed       ৩৫", "  Concluded     29"], lines[(at + 1)..(at + 3)]);
        Assert.Contains(lines[at..(at + 8)], line => line.StartsWith("  Why  ", StringComparison.Ordinal));
        Assert.Contains(lines[at..(at + 8)], line => line.Contains(">৩৫<", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Sample_EndsWithWhatToDo()
    {
        var lines = Lines(Jute, "en");
        var next = lines[Array.IndexOf(lines, "WHAT TO DO NEXT")..];
        Assert.Contains("Indicators that need a person: 1", next);
        Assert.Contains(next, line => line.StartsWith("  - 2.1.2, line 53", StringComparison.Ordinal));
        Assert.Contains(Lines(Jute, "bn"), line => line == "এরপর করণীয়");
    }

    [Fact]
    public void Of_PlanWithoutAchievements_SaysThatNothingCouldBeScored() =>
        Assert.Contains("Marks         nothing could be scored; the plan has 100", Lines("nis-2020-21-plan-industries.txt", "en"));

    [Fact]
    public void Of_RefusedDocument_SaysWhyAndWhatToDo()
    {
        var lines = new DocumentView(new("en"), 80).Of(Pipeline.Run("letter.txt", "কর্মকর্তাদের নামের তালিকা"u8.ToArray())).Select(line => line.Text).ToArray();
        Assert.Contains("The document was refused. Correct this and read it again:", lines);
    }

    [Fact]
    public void ToJson_Figures_AreNumbersAndNamesAreText()
    {
        using var json = JsonDocument.Parse(IndicatorTable.Of(Result(Jute).Scored!.Plan).ToJson());
        var row = json.RootElement.EnumerateArray().Single(row => row.GetProperty("indicator_no").GetString() == "2.2.4");
        Assert.Equal((3m, "2022-01-10", JsonValueKind.Null), (row.GetProperty("weight").GetDecimal(), row.GetProperty("achievement_value").GetString(), row.GetProperty("tier90").ValueKind));
        using var findings = JsonDocument.Parse(FindingTable.Of(Result(Jute).Findings).ToJson());
        Assert.All(findings.RootElement.EnumerateArray(), finding => Assert.Equal(JsonValueKind.Number, finding.GetProperty("line").ValueKind));
    }

    [Theory]
    [InlineData("bn", "কার্যালয়")]
    [InlineData("en", "Office")]
    public void Words_EveryKey_IsInBothLanguages(string language, string office)
    {
        var words = new ViewWords(language);
        Assert.Equal(office, words["office"]);
        Assert.All(Enum.GetValues<PlanColumn>(), column => Assert.DoesNotContain('_', words.Label(column.Code())));
        Assert.All(Knowledge.Read("Commands/view_words.csv"), row => Assert.True(row["en"].Length > 0 && row["bn"].Length > 0, row["key"]));
    }
}
