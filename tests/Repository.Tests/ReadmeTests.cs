using System.Text.RegularExpressions;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Repository.Tests;

/// <summary>README.md is run: its commands, its addresses, its figures. UPDATE_GOLDEN=1 rewrites the figures.</summary>
public sealed partial class ReadmeTests(LoadedSamples samples) : IClassFixture<LoadedSamples>
{
    const string Prefix = "dotnet run --project etl -- ";
    const string Followed = "etl/samples/nis-2020-21-q4-ict-division.txt";
    const int ThreeScreens = 150;

    static readonly SourceFile s_readme = new("README.md");

    [Fact]
    public void Readme_FillsThreeScreensAtMost() => Assert.InRange(s_readme.Lines.Count, 1, ThreeScreens);

    [Fact]
    public void Commands_OfTheProgram_EndWell()
    {
        var commands = s_readme.Lines.Where(line => line.StartsWith(Prefix, StringComparison.Ordinal)).Select(line => line[Prefix.Length..].Split("  #")[0]).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.NotEmpty(samples.Run(Arguments(command))));
    }

    [Fact]
    public void Lines_OfTheTableFollowed_AreTheSamples()
    {
        var lines = new SourceFile(Followed).Lines;
        Golden.BlockMatches(s_readme.Path, "lines", "```text\n" + string.Concat(new[] { 22, 23 }
            .Select(line => $"{line}  {string.Join(" | ", lines[line - 1].Split('\t')[3..12])}".TrimEnd() + '\n')) + "```");
    }

    [Fact]
    public void Findings_OfTheTableFollowed_ArePrinted() =>
        Golden.BlockMatches(s_readme.Path, "printed", "```text\n" + string.Join('\n', samples.Run("inspect", Followed, "--findings")
            .Split('\n').Where(line => line.StartsWith("code,", StringComparison.Ordinal) || FollowedIndicator().IsMatch(line))) + "\n```");

    [Fact]
    public void Address_OfTheTableFollowed_AnswersTheFiguresShown()
    {
        var address = s_readme.Lines.Single(line => line.StartsWith("http://127.0.0.1:5080/odata/", StringComparison.Ordinal));
        var (head, rows) = Answer(address["http://127.0.0.1:5080/odata/".Length..]);
        Golden.BlockMatches(s_readme.Path, "answered", string.Join('\n',
            [$"| {string.Join(" | ", head)} |", $"|{string.Concat(head.Select(_ => " --- |"))}", .. rows.Select(row => $"| {string.Join(" | ", row)} |")]));
    }

    [Fact]
    public void FiguresTrusted_AreThoseOfTheSamples()
    {
        var table = samples.Run("export", "mart_quality", "--format", "csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Csv.Cells).ToList();
        int At(string column) => Array.IndexOf(table[0], column);
        string[] counts = ["cell_count", "read_cell_count", "repaired_cell_count", "quarantined_cell_count"];
        var rows = table.Skip(1).OrderBy(row => row[At("file_name")], StringComparer.Ordinal)
            .Select(row => $"| `{row[At("file_name")]}` | {string.Join(" | ", counts.Select(count => row[At(count)]))} |");
        var sums = counts.Select(count => table.Skip(1).Sum(row => int.Parse(row[At(count)], System.Globalization.CultureInfo.InvariantCulture)));
        Golden.BlockMatches(s_readme.Path, "trusted", string.Join('\n',
            ["| document | figures | as printed | repaired by proof | left to a person |", "| --- | --: | --: | --: | --: |", .. rows, $"| together | {string.Join(" | ", sums)} |"]));
    }

    [Fact]
    public void Paths_NamedInAReadme_AreThere() =>
        Rule.Holds("A README names files and folders that are there.", SourceTree.Files.Where(file => file.Name == "README.md"), readme =>
            readme.Lines.Index().SelectMany(line => Named().Matches(line.Item).Select(match => match.Groups[1].Value.TrimEnd('/'))
                .Where(path => path.Split('/')[0] is "etl" or "warehouse" or "dashboard" or "tests")
                .Where(path => !Path.Exists(SourceTree.Absolute(path))).Select(path => $"{readme.At(line.Index)} {path}")));

    /// <summary>What the OData service reads for an address, without a server: the same model, plan and SQL.</summary>
    (IReadOnlyList<string> Head, IReadOnlyList<string[]> Rows) Answer(string address)
    {
        using var warehouse = new LiveWarehouse(new DataFolder(samples.Folder));
        using var lease = warehouse.Lease();
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
        var plan = Assert.IsType<FeedPlan>(QueryPlan.Bind(ODataRequest.Parse(path, query), ODataModel.From(lease.Catalog), lease.SnapshotNumber));
        var sql = SqlText.Write(plan);
        var first = plan.CursorOrdinal + 1;
        var rows = lease.Connection.Query(sql.Text, row => row.Columns.Skip(first).Select(column => $"{row.Value(column.Name):0.####}").ToArray(),
            [.. sql.Parameters.Select((value, i) => ($"{i + 1}", value))]);
        return ([.. plan.Shape.Members.Select(member => member.Name)], rows);
    }

    static string[] Arguments(string command) => [.. Argument().Matches(command).Select(match => match.Value.Trim('"'))];

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Argument();

    [GeneratedRegex("^VAL4\\d\\d,\\w+,2[23],\\d+,2\\.3,")]
    private static partial Regex FollowedIndicator();

    [GeneratedRegex(@"`([\w.]+/[\w./-]*)`")]
    private static partial Regex Named();
}
