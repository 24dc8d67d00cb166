using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>Finding codes: one constant, one message, one line in a README each; a range for each stage; never twice.</summary>
public sealed partial class CodeTests
{
    static readonly SourceFile s_constants = new("etl/FindingCodes.cs");
    static readonly SourceFile s_messages = new("etl/findings.csv");

    static readonly Dictionary<string, string> s_stages = new()
    {
        ["EXT1"] = "extract", ["REC2"] = "recognise", ["NOR3"] = "normalise", ["VAL4"] = "validate", ["SCO5"] = "score", ["LOA6"] = "load",
    };

    static IReadOnlyList<(string Name, string Code, string Place)> Constants { get; } =
        [.. s_constants.Lines.Index().Select(line => (Match: Constant().Match(line.Item), Place: s_constants.At(line.Index)))
            .Where(line => line.Match.Success).Select(line => (line.Match.Groups[1].Value, line.Match.Groups[2].Value, line.Place))];

    static IReadOnlyList<(string[] Cells, string Place)> Messages { get; } =
        [.. s_messages.Lines.Index().Skip(1).Select(line => (Csv.Cells(line.Item), s_messages.At(line.Index)))];

    [Fact]
    public void Codes_AreNeverUsedTwice() =>
        Rule.None("A code stands for one trouble, once as a constant and once in findings.csv.",
            Constants.GroupBy(one => one.Code).Concat(Constants.GroupBy(one => one.Name)).Where(group => group.Count() > 1)
                .SelectMany(group => group.Skip(1).Select(one => $"{one.Place} {group.Key} again"))
                .Concat(Messages.GroupBy(one => one.Cells[0]).Where(group => group.Count() > 1).SelectMany(group => group.Skip(1).Select(one => $"{one.Place} {group.Key} again"))));

    [Fact]
    public void Codes_HaveOneMessageEach()
    {
        Assert.NotEmpty(Constants);
        var (codes, messages) = (Constants.Select(one => one.Code).ToHashSet(), Messages.Select(one => one.Cells[0]).ToHashSet());
        Rule.None("Each constant has a line in findings.csv and each line a constant.",
            Constants.Where(one => !messages.Contains(one.Code)).Select(one => $"{one.Place} {one.Code} has no line in {s_messages}")
                .Concat(Messages.Where(one => !codes.Contains(one.Cells[0])).Select(one => $"{one.Place} {one.Cells[0]} has no constant")));
    }

    [Fact]
    public void Codes_LieInTheRangeOfTheirStage() =>
        Rule.None("EXT1xx extract, REC2xx recognise, NOR3xx normalise, VAL4xx validate, SCO5xx score, LOA6xx load.",
            Messages.Where(one => s_stages.GetValueOrDefault(one.Cells[0][..4]) != one.Cells[1]).Select(one => $"{one.Place} {one.Cells[0]} is of stage {one.Cells[1]}"));

    [Fact]
    public void Codes_StandInTheOrderOfTheirNumber() =>
        Rule.None("findings.csv is in order of code, so that a new one is seen beside its neighbours.",
            Messages.Zip(Messages.Skip(1)).Where(pair => string.CompareOrdinal(pair.First.Cells[0][3..], pair.Second.Cells[0][3..]) >= 0).Select(pair => pair.Second.Place));

    [Fact]
    public void Codes_AreRaisedSomewhere()
    {
        var code = string.Concat(SourceTree.Under("etl").Where(file => file.EndsWith(".cs") && file.Path != s_constants.Path).Select(file => file.Text));
        Rule.None("A constant that no stage raises is taken out (its number stays used up, as a comment).",
            Constants.Where(one => !code.Contains($"FindingCodes.{one.Name}", StringComparison.Ordinal)).Select(one => $"{one.Place} {one.Name}"));
    }

    [Fact]
    public void Codes_AreListedInTheReadmeOfEtl() =>
        Golden.BlockMatches("etl/README.md", "codes", "| code | severity | what was seen |\n| --- | --- | --- |\n"
            + string.Concat(Messages.Select(one => $"| {one.Cells[0]} | {one.Cells[2]} | {one.Cells[3].Replace("|", @"\|", StringComparison.Ordinal)} |\n")));

    [GeneratedRegex("^    public const string (\\w+) = \"(\\w+)\";")]
    private static partial Regex Constant();
}
