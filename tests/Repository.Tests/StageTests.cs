using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>The order of the pipeline, read off the `using` lines of etl.</summary>
public sealed partial class StageTests
{
    static readonly string[] s_stages = ["Bangla", "Extract", "Recognise", "Normalise", "Validate", "Score", "Load"];

    [Fact]
    public void Stages_UseOnlyStagesBeforeThem() =>
        Rule.Holds($"A stage uses only stages before it: {string.Join(" < ", s_stages)}.", CodeOf(s_stages), file =>
            Uses(file, StageUsed()).Where(use => Array.IndexOf(s_stages, use.Name) > Array.IndexOf(s_stages, StageOf(file)))
                .Select(use => $"{use.Place} {StageOf(file)} uses {use.Name}"));

    [Fact]
    public void Bangla_UsesNothingOfThePipeline() =>
        Rule.HoldsForLines("Bangla is a leaf: it knows no plan and no file.", CodeOf("Bangla"),
            line => line.TrimStart().StartsWith("using Shuddhachar.", StringComparison.Ordinal) && !line.Contains("Etl.Bangla", StringComparison.Ordinal));

    [Fact]
    public void Warehouse_IsNamedByNoStageButLoad() =>
        Rule.HoldsForLines("Only Etl.Load writes to the warehouse.", CodeOf(s_stages[..^1]), line => line.Contains("Shuddhachar.Warehouse", StringComparison.Ordinal));

    [Fact]
    public void FileReaders_AreUsedByNoStageButExtract() =>
        Rule.HoldsForLines("Only Etl.Extract reads csv, Excel and Word files.", CodeOf([.. s_stages.Except(["Extract"])]), line => FileReader().IsMatch(line));

    [Fact]
    public void Stages_AreAFunctionOfTheirInput() =>
        Rule.HoldsForLines("A stage reads no clock and no file, writes no log and catches nothing: Pipeline alone catches.",
            CodeOf([.. s_stages.Except(["Extract", "Load"])]), line => SideEffect().IsMatch(line));

    static IEnumerable<SourceFile> CodeOf(params string[] stages) =>
        SourceTree.Under("etl").Where(file => file.EndsWith(".cs") && stages.Contains(StageOf(file), StringComparer.Ordinal));

    static string StageOf(SourceFile file) => file.Path.Split('/')[1];

    static IEnumerable<(string Place, string Name)> Uses(SourceFile file, Regex what) =>
        file.Lines.Index().SelectMany(line => what.Matches(line.Item).Select(match => (file.At(line.Index), match.Groups[1].Value)));

    [GeneratedRegex(@"\bShuddhachar\.Etl\.(\w+)")]
    private static partial Regex StageUsed();

    [GeneratedRegex(@"\busing (CsvHelper|ExcelDataReader|DocumentFormat)\b")]
    private static partial Regex FileReader();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\b|\bFile\.\w+\(|\bDirectory\.\w+\(|\bConsole\.|\bcatch\b *(\(|$)|\bILogger\b|\bnew Random\b")]
    private static partial Regex SideEffect();
}
