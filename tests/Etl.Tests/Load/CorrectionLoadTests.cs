using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Fuzz;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>What people decide is part of what a snapshot is made from: it comes with a load, holds ever after, and leaves with a roll back.</summary>
public sealed class CorrectionLoadTests : IDisposable
{
    const int Seed = 23, Documents = 16;

    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("shuddhachar-").FullName);
    readonly (byte[] Bytes, PipelineResult Read)[] _documents;

    public CorrectionLoadTests() => _documents =
    [
        .. Enumerable.Range(0, Documents).Select(number => Generator.Make(Seed, number)).Select(document => (document.Bytes, Read: Pipeline.Run(document.FileName, document.Bytes)))
            .Where(document => !document.Read.IsRefused),
    ];

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    Publisher Publisher => new(_folder);

    Snapshots Snapshots => new(_folder);

    byte[] Content(string hash) => _documents.Single(document => document.Read.Sha256 == hash).Bytes;

    Handover Of(int from, int count, params Correction[] corrections) =>
        new([.. _documents.Skip(from).Take(count).Select(document => Survey.Of(document.Read))], Content) { Corrections = [.. corrections] };

    PublishOutcome Load(Handover handed) => Publisher.Add(handed, null, CancellationToken.None);

    /// <summary>A decision on the first weight that the document prints.</summary>
    Correction Decide(int document, string value)
    {
        var read = _documents[document].Read;
        var row = read.Normalised!.Indicators.First(indicator => indicator.Row[PlanColumn.Weight] is { HasValue: true }).Row;
        return new(read.Sha256, row.Name.IndicatorNo, "weight", row[PlanColumn.Weight]!.Raw, value, "seen", "দেখা", "P7", "2026-11-20");
    }

    IReadOnlyList<string> Decided()
    {
        using var database = Snapshots.OpenCurrent();
        using var connection = database.Connect();
        return connection.Query("select final_value from fact_finding where code = 'VAL461' order by finding_key", row => row.Text("final_value"));
    }

    void RequireVerified() => Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_folder, out _, CancellationToken.None)));

    [Fact]
    public void Add_CorrectionsLoadByLoad_GivesTheRowsOfARebuild()
    {
        Load(Of(0, 5, Decide(1, "3")));
        Load(Of(5, 4, Decide(2, "2.5"), Decide(6, "4")));
        Load(Of(0, 0, Decide(1, "6")));
        Load(Of(9, 3));
        RequireVerified();
        Assert.Equal(["2.5", "4", "6"], Decided().Order(StringComparer.Ordinal));

        Publisher.Rebuild();
        RequireVerified();
        Assert.Equal(["2.5", "4", "6"], Decided().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Add_DecisionOnOfficeAndQuarter_MovesTheDocumentAsARebuildDoes()
    {
        Load(Of(0, 4));
        var header = _documents[1].Read.Recognised!.Header;
        Correction Decide(string column, string concluded, string value) => new(_documents[1].Read.Sha256, "", column, concluded, value, "seen", "দেখা", "P7", "2026-11-20");
        Load(Of(4, 1, Decide("office", header.Office.Code, header.Office.Code == "DOJ" ? "ICTD" : "DOJ"), Decide("quarter", $"{header.Quarter}", header.Quarter == 3 ? "4" : "3")));
        RequireVerified();
        Load(Of(5, 3));
        RequireVerified();
        Publisher.Rebuild();
        RequireVerified();
        using var database = Snapshots.OpenCurrent();
        using var connection = database.Connect();
        Assert.Equal(2, connection.Query("select count(*) as decided from fact_finding where code = 'VAL461' and column_code in ('office', 'quarter')", row => row.Int("decided"))[0]);
    }

    [Fact]
    public void Add_OnlyACorrection_RenewsItsPlanAndSaysWhatChanged()
    {
        Load(Of(0, 4));
        Assert.True(Load(Of(0, 0, Decide(0, "1.25"))).IsNew);
        Assert.False(Load(Of(0, 4, Decide(0, "1.25"))).IsNew);
        var changes = SnapshotChanges.Recorded(Snapshots.PathOf(2));
        Assert.Contains(changes, change => change is { Kind: "figure", ColumnCode: "weight_marks", Cause: "corrected" } && change.TextAfter!.StartsWith("1.25", StringComparison.Ordinal));
    }

    [Fact]
    public void Add_CorrectionThatCannotHold_IsRefusedAndPublishesNothing()
    {
        Load(Of(0, 3));
        var elsewhere = Assert.Throws<CorrectionException>(() => Load(Of(3, 1, Decide(5, "3"))));
        Assert.Contains("neither in the snapshot", elsewhere.Message, StringComparison.Ordinal);
        var misprinted = Assert.Throws<CorrectionException>(() => Load(Of(3, 1, Decide(0, "3") with { Printed = "something else" })));
        Assert.Contains("expected 'something else'", misprinted.Message, StringComparison.Ordinal);
        Assert.Equal(1, Snapshots.Current);
        Assert.Equal(3, new Archive(_folder).Hashes().Count);
        Assert.Empty(Directory.GetFiles(_folder.Snapshots, "*.tmp"));
    }

    [Fact]
    public void Add_Preview_ShowsTheChangesAndLeavesNothing()
    {
        Load(Of(0, 3));
        var seen = Load(Of(3, 2, Decide(0, "1.25")) with { IsPreview = true }).Proposal!;
        Assert.Equal((1, 1), (seen.Base, Snapshots.Current));
        Assert.Contains(seen.Changes, change => change.Kind == "figure");
        Assert.Equal(["1.duckdb"], Directory.GetFiles(_folder.Snapshots).Select(Path.GetFileName));
        Assert.Equal((3, 1), (new Archive(_folder).Hashes().Count, Directory.GetFiles(_folder.Loads).Length));

        Assert.Equal(seen.Seen, Load(Of(3, 2, Decide(0, "1.25")) with { IsPreview = true }).Proposal!.Seen);
        Assert.NotEqual(seen.Seen, Load(Of(3, 2, Decide(0, "1.5")) with { IsPreview = true }).Proposal!.Seen);
        var published = Load(Of(3, 2, Decide(0, "1.25")) with { Seen = seen.Seen });
        Assert.Equal((2, true), (published.Number, published.IsNew));
        Assert.Equal(seen.Changes, SnapshotChanges.Recorded(Snapshots.PathOf(2)));
    }

    [Fact]
    public void Add_SeenWithAnotherBase_PublishesNothing()
    {
        Load(Of(0, 3));
        var seen = Load(Of(3, 2) with { IsPreview = true }).Proposal!.Seen;
        Load(Of(5, 1));
        var outcome = Load(Of(3, 2) with { Seen = seen });
        Assert.Equal((2, false, true), (outcome.Number, outcome.IsNew, outcome.IsUnseen));
        Assert.Equal(4, new Archive(_folder).Hashes().Count);
    }

    [Fact]
    public void Rebuild_AfterARollBack_DoesNotBringBackWhatWasRolledBack()
    {
        Load(Of(0, 3));
        Load(Of(3, 3, Decide(0, "1.25")));
        Load(Of(6, 1));
        Publisher.Use(1, "P7");
        Publisher.Rebuild();
        Assert.Equal(3, PublishedDocuments.Read(Snapshots).Documents.Length);
        Assert.Empty(Decided());
        RequireVerified();

        Load(Of(7, 2, Decide(7, "2.5")));
        Assert.Equal(5, PublishedDocuments.Read(Snapshots).Documents.Length);
        RequireVerified();
        Publisher.Rebuild();
        Assert.Equal((5, "2.5"), (PublishedDocuments.Read(Snapshots).Documents.Length, Decided().Single()));
        RequireVerified();

        Publisher.Use(3);
        Publisher.Rebuild();
        Assert.Equal((7, "1.25"), (PublishedDocuments.Read(Snapshots).Documents.Length, Decided().Single()));
        RequireVerified();
    }

    [Fact]
    public void Rebuild_OriginalThatNoLoadTellsOf_ComesBackOnlyWhenTheJournalHasAGap()
    {
        Load(Of(0, 2));
        Load(Of(2, 1));
        new Archive(_folder).Store(_documents[5].Bytes);
        Publisher.Rebuild();
        Assert.Equal(3, PublishedDocuments.Read(Snapshots).Documents.Length);

        File.Delete(Path.Combine(_folder.Loads, "1.json"));
        Publisher.Rebuild();
        Assert.Equal(4, PublishedDocuments.Read(Snapshots).Documents.Length);
        RequireVerified();
    }

    [Fact]
    public void Add_KilledBeforeThePointerMoved_IsFinishedByTheNext()
    {
        Load(Of(0, 3));
        Load(Of(3, 2, Decide(0, "1.25")));
        // the journal is written, the log and the pointer are not
        var told = new AuditLog(_folder).Read().Count;
        File.WriteAllText(_folder.Current, "1\n");
        File.Delete(_folder.Audit);
        File.Delete(Path.Combine(_folder.Root, "audit.head"));

        Assert.False(Load(Of(3, 2)).IsNew);
        Assert.Equal(2, Snapshots.Current);
        var log = new AuditLog(_folder);
        Assert.Equal([AuditAction.CellCorrected, AuditAction.Published], log.Read().Select(entry => entry.Action));
        Assert.Equal(3, told);
        Assert.Empty(log.Faults());
    }

    [Fact]
    public void Audit_EveryWayThatThePointerMoves_IsToldInTheNameOfWhoDidIt()
    {
        Load(Of(0, 2) with { By = "P3" });
        Load(Of(2, 1, Decide(0, "1.25")) with { By = "P4" });
        Publisher.Use(1, "P5");
        Publisher.Rebuild("P6");

        var log = new AuditLog(_folder);
        Assert.Equal(
            [("P3", AuditAction.Published, "1"), ("P4", AuditAction.CellCorrected, ""), ("P4", AuditAction.Published, "2"), ("P5", AuditAction.RolledBack, "1"), ("P6", AuditAction.Rebuilt, "3")],
            log.Read().Select(entry => (entry.Who, entry.Action, entry.Action == AuditAction.CellCorrected ? "" : entry.About)));
        Assert.Empty(log.Faults());
    }

    [Fact]
    public void Add_AuditLogThatWasEdited_PublishesNothing()
    {
        Load(Of(0, 2));
        File.AppendAllText(_folder.Audit, "{}\n");
        Assert.Throws<InvalidDataException>(() => Load(Of(2, 1)));
        Assert.Equal((1, 1), (Snapshots.Current, Directory.GetFiles(_folder.Loads).Length));
        Assert.Equal(["1.duckdb"], Directory.GetFiles(_folder.Snapshots).Select(Path.GetFileName));
    }
}
