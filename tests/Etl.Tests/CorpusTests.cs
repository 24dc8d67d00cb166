using System.Text;
using CsvHelper;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Testing;

namespace Shuddhachar.Etl.Tests;

/// <summary>
/// Every document of tests/corpus, stage by stage, against what a person last agreed to; and against gold.csv where a careful human
/// reader wrote one.
/// </summary>
public class CorpusTests
{
    static readonly Stage[] s_stages = [Stage.Recognise, Stage.Normalise, Stage.Validate, Stage.Score];

    public static readonly TheoryData<string> Documents = [.. Folders().Select(folder => Path.GetFileName(folder)!)];

    public static readonly TheoryData<string> WithGold = [.. Folders().Where(folder => File.Exists(Path.Combine(folder, "gold.csv"))).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Stages_OfTheDocument_GiveWhatWasAgreed(string document)
    {
        var result = Run(document);
        foreach (var stage in s_stages)
            Golden.Matches($"tests/corpus/{document}/{stage.ToString().ToLowerInvariant()}.tsv", Tsv(StageTable.Of(result, stage)!));
        Golden.Matches($"tests/corpus/{document}/findings.tsv", Tsv(FindingTable.Of(result.Findings)));
    }

    [Theory]
    [MemberData(nameof(WithGold))]
    public void Inspect_DocumentWithGold_EqualsEveryFigureAndInventsNone(string document)
    {
        var ours = Rows(IndicatorTable.Of(Run(document).Validated!).ToCsv());
        var gold = Rows(File.ReadAllText(SourceTree.Absolute($"tests/corpus/{document}/gold.csv")));
        string[] texts = ["note", "unit", "section_name", "activity", "indicator", "responsible", "achievement_text", "remarks", "source_line"];
        var figures = gold[0].Keys.Except(texts).ToArray();
        Assert.Equal(gold.Select(row => row["indicator_no"]), ours.Select(row => row["indicator_no"]));
        foreach (var (expected, actual) in gold.Zip(ours))
            foreach (var figure in figures)
                Assert.True(expected[figure] == actual[figure], $"{expected["indicator_no"]} {figure}: gold says '{expected[figure]}', we say '{actual[figure]}'");
    }

    static IEnumerable<string> Folders() => Directory.GetDirectories(SourceTree.Absolute("tests/corpus")).Order(StringComparer.Ordinal);

    static PipelineResult Run(string document)
    {
        var about = File.ReadLines(SourceTree.Absolute($"tests/corpus/{document}/about.md")).First();
        var source = about["source: ".Length..].Trim();
        return Pipeline.Run(Path.GetFileName(source), File.ReadAllBytes(SourceTree.Absolute(source)));
    }

    static string Tsv(CsvTable table)
    {
        var text = new StringBuilder().AppendJoin('\t', table.Columns).Append('\n');
        foreach (var row in table.Rows) text.AppendJoin('\t', row.Select(cell => cell.Replace('\t', ' '))).Append('\n');
        return text.ToString();
    }

    static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = CsvReader.Create(new StringReader(text.TrimStart('\uFEFF')), new CsvReaderOptions { Separator = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column)));
        return rows;
    }
}
