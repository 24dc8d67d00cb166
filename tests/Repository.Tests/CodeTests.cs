using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>Codes of findings and of rejected requests: one constant, one message, one line in a README each; a range for each stage; never twice.</summary>
public sealed class CodeTests
{
    const string Findings = "etl/FindingCodes.cs";
    const string FindingWords = "etl/findings.csv";
    const string Rejections = "warehouse/OData/RejectionCodes.cs";
    const string RejectionWords = "warehouse/OData/rejections.csv";

    static readonly Dictionary<string, string> s_stages = new()
    {
        ["EXT1"] = "extract",
        ["REC2"] = "recognise",
        ["NOR3"] = "normalise",
        ["VAL4"] = "validate",
        ["SCO5"] = "score",
        ["LOA6"] = "load",
    };

    [Theory]
    [InlineData(Findings, FindingWords)]
    [InlineData(Rejections, RejectionWords)]
    public void Codes_AreNeverUsedTwice(string constants, string words)
    {
        var list = new CodeList(constants, words);
        Rule.None("A code stands for one trouble, once as a constant and once among the words.",
            Again(list.Constants.GroupBy(entry => entry.Code)).Concat(Again(list.Constants.GroupBy(entry => entry.Rest))).Concat(Again(list.Words.GroupBy(entry => entry.Code))));
    }

    [Theory]
    [InlineData(Findings, FindingWords)]
    [InlineData(Rejections, RejectionWords)]
    public void Codes_HaveOneMessageEach(string constants, string words)
    {
        var list = new CodeList(constants, words);
        Rule.None($"Each constant has a line in {words} and each line a constant.",
            Beyond(list.Constants, list.Words, "has no message").Concat(Beyond(list.Words, list.Constants, "has no constant")));
    }

    [Theory]
    [InlineData(Findings, FindingWords)]
    [InlineData(Rejections, RejectionWords)]
    public void Codes_StandInTheOrderOfTheirNumber(string constants, string words)
    {
        var list = new CodeList(constants, words).Words;
        Rule.None("Messages are in the order of their codes, so that a new one is seen beside its neighbours.",
            list.Zip(list.Skip(1)).Where(pair => string.CompareOrdinal(pair.First.Code[3..], pair.Second.Code[3..]) >= 0).Select(pair => pair.Second.Place));
    }

    [Theory]
    [InlineData(Findings, FindingWords, "etl")]
    [InlineData(Rejections, RejectionWords, "warehouse", "dashboard")]
    public void Codes_AreRaisedSomewhere(string constants, string words, params string[] folders)
    {
        var name = Path.GetFileNameWithoutExtension(constants);
        var code = string.Concat(folders.SelectMany(SourceTree.Under).Where(file => file.EndsWith(".cs") && file.Path != constants).Select(file => file.Text));
        Rule.None("A constant that nobody raises is taken out; its number stays used up, as a comment.",
            new CodeList(constants, words).Constants.Where(entry => !code.Contains($"{name}.{entry.Rest}", StringComparison.Ordinal)).Select(entry => $"{entry.Place} {entry.Rest}"));
    }

    [Fact]
    public void FindingCodes_LieInTheRangeOfTheirStage() =>
        Rule.None("EXT1xx extract, REC2xx recognise, NOR3xx normalise, VAL4xx validate, SCO5xx score, LOA6xx load.",
            new CodeList(Findings, FindingWords).Words.Where(entry => s_stages.GetValueOrDefault(entry.Code[..4]) != Csv.Cells(entry.Rest)[1]).Select(entry => $"{entry.Place} {entry.Code}"));

    [Fact]
    public void RejectionCodes_SayWhereTheyWereSeen() =>
        Rule.None("ODT1xx is seen in the request alone, ODT2xx against the model.",
            new CodeList(Rejections, RejectionWords).Words.Where(entry => entry.Code[..4] is not ("ODT1" or "ODT2")).Select(entry => $"{entry.Place} {entry.Code}"));

    [Theory]
    [InlineData(Findings, FindingWords, "etl/README.md")]
    [InlineData(Rejections, RejectionWords, "warehouse/OData/README.md")]
    public void Codes_AreListedInAReadme(string constants, string words, string readme) =>
        Golden.BlockMatches(readme, "codes", new CodeList(constants, words).Table());

    static IEnumerable<string> Again(IEnumerable<IGrouping<string, CodeList.Entry>> groups) =>
        groups.Where(group => group.Count() > 1).SelectMany(group => group.Skip(1).Select(entry => $"{entry.Place} {group.Key} again"));

    static IEnumerable<string> Beyond(IReadOnlyList<CodeList.Entry> these, IReadOnlyList<CodeList.Entry> those, string trouble)
    {
        var known = those.Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        return these.Where(entry => !known.Contains(entry.Code)).Select(entry => $"{entry.Place} {entry.Code} {trouble}");
    }
}
