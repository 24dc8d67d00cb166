using System.Text;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>Rows in bulk come in beside documents, synthetic only, whole only.</summary>
public sealed class BundleLoadTests : IDisposable
{
    readonly DataFolder _data = new(Directory.CreateTempSubdirectory("shuddhachar-").FullName);

    string Bundle => Path.Combine(_data.Root, "nation");

    public BundleLoadTests() => BundleWriter.Write(new SyntheticNation(14, 2, 5), Directory.CreateDirectory(Bundle).FullName, _ => { }, _ => { }, CancellationToken.None);

    public void Dispose() => Directory.Delete(_data.Root, recursive: true);

    [Fact]
    public void Add_BundleBetweenDocuments_IsKeptApartVerifiedAndRebuilt()
    {
        var publisher = new Publisher(_data);
        var samples = PlanLoaderTests.ReadSamples().Select(Survey.Of).ToArray();
        byte[] Content(string hash) => Directory.EnumerateFiles(PlanLoaderTests.Samples()).Select(File.ReadAllBytes).Single(bytes => Archive.HashOf(bytes) == hash);
        publisher.Add(samples[..2], Content);
        publisher.Add([], Content, [NewBundle.Read(Bundle, out _)!]);
        Assert.False(publisher.Add([], Content, [NewBundle.Read(Bundle, out _)!]).IsNew);
        publisher.Add(samples, Content);

        Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_data, out _, CancellationToken.None)));
        var mixed = Ask("select count(*) as found from dim_document inner join dim_office on dim_document.office_key = dim_office.office_key where dim_document.is_synthetic <> dim_office.is_synthetic");
        Assert.Equal((0, 5), (mixed, Ask("select count(*) as found from dim_document where bundle_sha256 is null")));
        var documents = Ask("select count(*) as found from dim_document");
        publisher.Rebuild();
        Assert.Equal(documents, Ask("select count(*) as found from dim_document"));
        Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_data, out _, CancellationToken.None)));
    }

    [Theory]
    [InlineData("\"synthetic\":true", "\"synthetic\":false", "does not say that it is synthetic")]
    [InlineData("shuddhachar-bundle/1", "shuddhachar-bundle/9", "shuddhachar-bundle/1 is expected")]
    [InlineData("\"fact_score\"", "\"fact_scores\"", "expected are")]
    [InlineData("{\"format\"", "\"format\"", "is no JSON")]
    public void Read_ManifestThatIsNotOurs_IsRefusedWithTheReason(string found, string written, string reason)
    {
        var path = Path.Combine(Bundle, BundleManifest.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace(found, written, StringComparison.Ordinal));
        Assert.Null(NewBundle.Read(Bundle, out var refusal));
        Assert.Equal(FindingCodes.BundleRefused, refusal!.Code);
        Assert.Contains(reason, FindingTexts.Render(refusal).EvidenceEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_FileOfABundleChanged_IsRefusedAndNothingIsPublished()
    {
        File.AppendAllText(BundleManifest.ParquetOf(Bundle, "fact_score"), "x", Encoding.ASCII);
        Assert.Throws<InvalidDataException>(() => new Publisher(_data).Add([], _ => [], NewBundle.Read(Bundle, out _)!));
        Assert.Null(new Snapshots(_data).Current);
    }

    int Ask(string question)
    {
        using var database = new Snapshots(_data).OpenCurrent();
        using var connection = database.Connect();
        return connection.Query(question, row => row.Int("found"))[0];
    }
}
