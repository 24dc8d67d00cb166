using System.Diagnostics;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>What became of a publication when the dashboard did not see its end: it was killed, or somebody else was faster.</summary>
public sealed class SettlementTests(IntakeHost host) : IClassFixture<IntakeHost>
{
    readonly Drafts _drafts = host.Services.GetRequiredService<Drafts>();
    readonly Publications _publications = host.Services.GetRequiredService<Publications>();
    readonly Settlement _settlement = host.Services.GetRequiredService<Settlement>();

    [Fact]
    public async Task Settle_WhatWasCutShort_IsDecidedByTheJournal()
    {
        var (loaded, elsewhere) = (Accepted(IntakeHost.Report(more: "cut")), Accepted("never loaded"u8.ToArray()));
        var publication = Begin(loaded.Id, elsewhere.Id);
        await LoadAsync(_drafts.Original(loaded), "--by", "P1");
        var snapshot = new Snapshots(host.Folder).Current;
        // somebody goes on before it is settled
        await LoadAsync(Written("after.txt", IntakeHost.Report(more: "after")));

        _settlement.Settle(publication, isDone: false);

        Assert.Equal((DraftState.Published, snapshot), (_drafts.Find(loaded.Id)!.State, _drafts.Find(loaded.Id)!.Snapshot));
        Assert.Equal(DraftState.Accepted, _drafts.Find(elsewhere.Id)!.State);
        Assert.Equal((PublicationState.Published, snapshot), (_publications.All()[0].State, _publications.All()[0].Snapshot));
    }

    [Fact]
    public async Task Settle_WhenOnlyAnotherPublished_TakesNothingForPublished()
    {
        // its content is in the snapshot, the correction that waits is not
        var corrected = Accepted(File.ReadAllBytes(Path.Combine(SourceTree.Root, "etl", "samples", IntakeHost.Sample)));
        var publication = Begin(corrected.Id);
        await LoadAsync(Written("other.txt", IntakeHost.Report(more: "other")));

        _settlement.Settle(publication, isDone: false);

        Assert.Equal(DraftState.Accepted, _drafts.Find(corrected.Id)!.State);
        Assert.Equal((PublicationState.Failed, "cut"), (_publications.All()[0].State, _publications.All()[0].Failure));
    }

    [Fact]
    public async Task Settle_MethodThatWasCutShort_IsDecidedByTheJournal()
    {
        var step = new MethodChoice("grs", "grs_step", "P1", DateTime.UtcNow);
        var publication = _publications.Begin("P1", new LoadPreview(new Snapshots(host.Folder).Current, "hash", [], [], null), [], step);
        await LoadAsync("--method", "grs=grs_step", "--by", "P1");

        _settlement.Settle(publication, isDone: false);

        Assert.Equal((PublicationState.Published, new Snapshots(host.Folder).Current), (_publications.All()[0].State, _publications.All()[0].Snapshot));
    }

    Dashboard.Intake.Publication Begin(params string[] drafts) => _publications.Begin("P1", new LoadPreview(new Snapshots(host.Folder).Current, "hash", [], [], null), drafts);

    string Written(string name, byte[] content)
    {
        var path = Path.Combine(host.Folder.Root, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    async Task LoadAsync(params string[] arguments)
    {
        using var load = Process.Start(Loader.Built.Command(["load", .. arguments, "--data", host.Folder.Root]))!;
        await load.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, load.ExitCode);
    }

    Draft Accepted(byte[] content)
    {
        var path = _drafts.NewIncoming();
        File.WriteAllBytes(path, content);
        var (draft, _) = _drafts.Receive(path, Archive.HashOf(content), "a.txt", "P1", "SETTLE");
        return _drafts.Change(draft.Id, now => now with { State = DraftState.Accepted })!;
    }
}
