using Shuddhachar.Etl.Load;
using Shuddhachar.Fuzz;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>A snapshot is a function of archive, journal and code: how it came about, by one load or by many, must not show in a row.</summary>
public sealed class RenewalTests : IDisposable
{
    const int Seed = 11, Documents = 24;

    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("shuddhachar-").FullName);

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    [Fact]
    public void Add_LoadByLoad_GivesTheRowsOfARebuild()
    {
        var samples = Directory.EnumerateFiles(PlanLoaderTests.Samples()).Order(StringComparer.Ordinal).Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path)));
        var generated = Enumerable.Range(0, Documents).Select(number => Generator.Make(Seed, number)).Select(document => (Name: document.FileName, document.Bytes));
        var documents = samples.Concat(generated).Select(document => (document.Bytes, Survey: Survey.Of(Pipeline.Run(document.Name, document.Bytes)))).Where(document => document.Survey.Refusal is null).ToArray();
        var bytes = documents.ToDictionary(document => document.Survey.Sha256, document => document.Bytes);
        var publisher = new Publisher(_folder);
        var random = new Random(Seed);
        foreach (var load in documents.Select(document => document.Survey).OrderBy(_ => random.Next()).Chunk(8))
            Assert.True(publisher.Add(load, hash => bytes[hash]).IsNew);

        Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_folder, out _, CancellationToken.None)));
        var renewed = new Snapshots(_folder).Current!.Value;
        Assert.Equal(renewed + 1, publisher.Rebuild().Number);
        Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_folder, out _, CancellationToken.None)));
    }
}
