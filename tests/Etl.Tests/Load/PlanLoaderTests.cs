using Shuddhachar.Etl.Load;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Load;

public sealed class PlanLoaderTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static string Samples() => SourceTree.Absolute("etl/samples");

    internal static PipelineResult[] ReadSamples() =>
        [.. Directory.EnumerateFiles(Samples()).Order(StringComparer.Ordinal).Select(path => Pipeline.Run(Path.GetFileName(path), File.ReadAllBytes(path)))];

    static byte[] Content(string hash) => File.ReadAllBytes(Directory.EnumerateFiles(Samples()).Single(path => Archive.HashOf(File.ReadAllBytes(path)) == hash));

    [Fact]
    public void Run_EverySample_IsAccepted() => Assert.All(ReadSamples(), result => Assert.False(result.IsRefused, $"{result.FileName} {result.Refusal}"));

    [Fact]
    public void Load_Samples_BuildAWarehouseThatPassesEveryCheck()
    {
        new Publisher(new(_folder)).Add([.. ReadSamples().Select(Survey.Of)], Content);
        using var database = new Snapshots(new(_folder)).OpenCurrent();
        using var connection = database.Connect();
        Assert.Equal(5, connection.Query("select document_key from dim_document where is_current", row => row.Int("document_key")).Count);
        Assert.Equal(2, connection.Query("select office_code from mart_enothi order by office_code", row => row.Text("office_code")).Distinct().Count(code => code is "DOJ" or "ICTD"));
    }

    [Fact]
    public void Load_AnyOrder_GivesTheSameRows()
    {
        var documents = ReadSamples();
        var one = LoadedRows.Of(documents);
        var other = LoadedRows.Of([.. documents.Reverse(), .. documents]);
        Assert.Equal(one.DimDocument, other.DimDocument);
        Assert.Equal(one.DimIndicator, other.DimIndicator);
        Assert.Equal(one.FactScore, other.FactScore);
        Assert.Equal(one.FactFinding, other.FactFinding);
        Assert.Equal(one.FactQuarter, other.FactQuarter);
    }

    [Fact]
    public void Add_SameDocumentsTwice_PublishesOnce()
    {
        var publisher = new Publisher(new DataFolder(_folder));
        var accepted = ReadSamples().Select(Survey.Of).ToArray();

        var first = publisher.Add(accepted[..3], Content);
        var again = publisher.Add(accepted[..2], Content);
        var more = publisher.Add(accepted, Content);
        Assert.Equal((1, true), (first.Number, first.IsNew));
        Assert.Equal((1, false), (again.Number, again.IsNew));
        Assert.Equal((2, true), (more.Number, more.IsNew));
        Assert.Equal(5, PublishedDocuments.Read(new(new DataFolder(_folder))).Documents.Length);
        Assert.Equal(3, publisher.Rebuild().Number);
    }

    [Fact]
    public void Rebuild_CurrentSnapshotDamaged_MendsItAndKeepsTheNamesOfTheJournal()
    {
        var snapshots = new Snapshots(new DataFolder(_folder));
        var publisher = new Publisher(snapshots.Folder);
        var path = Path.Combine(Samples(), "egov-2021-22-q2-jute.txt");
        publisher.Add([Survey.Of(Pipeline.Run("jute.txt", File.ReadAllBytes(path)))], _ => File.ReadAllBytes(path));
        File.WriteAllText(snapshots.PathOf(2), "no database");
        File.WriteAllText(snapshots.Folder.Current, "2");

        Assert.Equal(3, publisher.Rebuild().Number);
        Assert.Equal(["jute.txt"], PublishedDocuments.Read(snapshots).Documents.Select(document => document.FileName));
    }

    [Fact]
    public void Add_DocumentWithAFigureThatNoColumnHolds_RefusesItAndPublishesTheRest()
    {
        var good = Survey.Of(ReadSamples()[0]);
        var rows = Enumerable.Range(1, 120).Select(number => Forms.Row("", "", "", $"[1.{number}] কাজ", $"[1.{number}.1] সূচক {number}", "সংখ্যা", "999", "4", "3", "2", "1", ""));
        var bytes = System.Text.Encoding.UTF8.GetBytes(Forms.Egov("২য়", [.. rows]));
        var bad = Survey.Of(Pipeline.Run("bad.txt", bytes));
        var publisher = new Publisher(new DataFolder(_folder));

        var outcome = publisher.Add([bad, good], hash => hash == bad.Sha256 ? bytes : Content(hash));
        Assert.Equal((1, true), (outcome.Number, outcome.IsNew));
        Assert.Equal(["bad.txt"], outcome.Refused.Select(result => result.FileName));
        Assert.Equal(FindingCodes.DoesNotFit, outcome.Refused[0].Refusal!.Code);
        Assert.False(publisher.Add([bad], _ => bytes).IsNew);
        Assert.Equal([good.FileName], PublishedDocuments.Read(new(new DataFolder(_folder))).Documents.Select(document => document.FileName));
    }

    [Fact]
    public void Load_FigureWithMorePlacesThanAColumn_IsRoundedBesideItsWholeText()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Samples(), "egov-2021-22-q3-ict-division.txt")).Replace("৯৮.৬", "৯৮.৬৬৬৬৬৬৬", StringComparison.Ordinal));
        var read = Pipeline.Run("long.txt", bytes);
        var cell = LoadedRows.Of([read]).FactIndicatorCell.Single(row => row.ValueText == "98.6666666");
        Assert.Equal(98.6667m, cell.ValueNumber);
    }

    [Fact]
    public void Add_KnownDocumentWhoseOriginalIsDamaged_HealsTheArchive()
    {
        var archive = new Archive(new DataFolder(_folder));
        var publisher = new Publisher(new DataFolder(_folder));
        var path = Path.Combine(Samples(), "egov-2021-22-q2-jute.txt");
        var jute = Survey.Of(Pipeline.Run("jute.txt", File.ReadAllBytes(path)));
        publisher.Add([jute], _ => File.ReadAllBytes(path));
        File.AppendAllText(Path.Combine(_folder, "archive", jute.Sha256), "x");

        Assert.False(publisher.Add([jute], _ => File.ReadAllBytes(path)).IsNew);
        Assert.Empty(archive.Damaged());
    }

    [Theory]
    [InlineData(new[] { 13, 14 }, "13-14")]
    [InlineData(new[] { 24, 25, 30 }, "24-25,30")]
    [InlineData(new[] { 46 }, "46")]
    [InlineData(new[] { 30, 24, 25, 24 }, "24-25,30")]
    public void Text_OfLines_IsAsPeopleCiteThem(int[] lines, string text) => Assert.Equal(text, LineRanges.Text([.. lines]));
}
