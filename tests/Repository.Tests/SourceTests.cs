using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

public sealed partial class SourceTests
{
    const int LongestFile = 250;
    const int LongestTestFile = 300;

    /// <summary>Declarations of somebody else's API keep its order and its names.</summary>
    const string Bindings = "warehouse/DuckDB.NET.Bindings";

    static IEnumerable<SourceFile> Sources => SourceTree.Files.Where(file => file.EndsWith(".cs", ".razor"));

    [Fact]
    public void Files_HoldOneIdea() =>
        Rule.Holds($"A file has at most {LongestFile} lines, of tests {LongestTestFile}.", Sources.Where(file => !file.IsUnder(Bindings)), file =>
            file.Lines.Count > (file.IsUnder("tests") ? LongestTestFile : LongestFile) ? [$"{file}: {file.Lines.Count} lines"] : []);

    [Fact]
    public void Bengali_IsInCodeOnlyWhereTextIsTheSubject() =>
        Rule.HoldsForLines("Spellings are data: no Bengali outside etl/Bangla, dashboard/Text and tests, not even in a comment.",
            Sources.Where(file => !file.IsUnder("etl/Bangla") && !file.IsUnder("dashboard/Text") && !file.IsUnder("tests")),
            line => Bengali().IsMatch(line));

    [Fact]
    public void Code_IsFinished() =>
        Rule.HoldsForLines("What is not done is an issue, not a mark in the code.",
            SourceTree.Files.Where(file => file.EndsWith(".cs", ".razor", ".sql", ".sh", ".css", ".props", ".targets", ".csproj") && file.Name != $"{nameof(SourceTests)}.cs"),
            line => Unfinished().IsMatch(line));

    [Fact]
    public void Tests_AreNeverSwitchedOff() =>
        Rule.HoldsForLines("A test that is switched off proves nothing: mend it or delete it.",
            SourceTree.Under("tests").Where(file => file.EndsWith(".cs") && file.Name != $"{nameof(SourceTests)}.cs"), line => SwitchedOff().IsMatch(line));

    [Fact]
    public void Whitespace_IsAsDotnetFormatWritesIt()
    {
        // the rest of `dotnet format` is in the build, as warnings that are errors
        var (exitCode, printed, complaints) = ChildProcess.Run("dotnet", ["format", "whitespace", ".", "--folder", "--verify-no-changes"]);
        Assert.True(exitCode == 0, $"`dotnet format` would write these otherwise.\n{printed}{complaints}");
    }

    [GeneratedRegex(@"[\u0980-\u09FF]")]
    private static partial Regex Bengali();

    // the slashes of an address follow a colon

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|\bNotImplementedException\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[.*\b(Fact|Theory|InlineData|MemberData|ClassData)\b.*\bSkip\s*=")]
    private static partial Regex SwitchedOff();
}
