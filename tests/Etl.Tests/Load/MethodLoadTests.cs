using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;
using Shuddhachar.Fuzz;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>The default method that a person chose is part of what a snapshot is made from: it comes with a load, holds ever after, and leaves with a roll back.</summary>
public sealed class MethodLoadTests : IDisposable
{
    const int Seed = 29, Documents = 28;

    static readonly string[] s_own = ["nis_pro_rata", "nis_pro_rata_2021", "egov_linear", "grs_linear", "charter_linear", "rti_linear", "composite"];

    static readonly (byte[] Bytes, PipelineResult Read)[] s_documents =
    [
        .. Enumerable.Range(0, Documents).Select(number => Generator.Make(Seed, number)).Select(document => (document.Bytes, Read: Pipeline.Run(document.FileName, document.Bytes)))
            .Where(document => !document.Read.IsRefused),
    ];

    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("shuddhachar-").FullName);

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    Publisher Publisher => new(_folder);

    Snapshots Snapshots => new(_folder);

    static ScoringMethod Method(string code) => ScoringMethod.All.Single(method => method.Code == code);

    static Handover Of(int from, int count, params string[] methods) => new(
        [.. s_documents.Skip(from).Take(count).Select(document => Survey.Of(document.Read))], hash => s_documents.Single(document => document.Read.Sha256 == hash).Bytes)
    {
        Methods = [.. methods.Select(Method)],
    };

    PublishOutcome Load(Handover handed) => Publisher.Add(handed, null, CancellationToken.None);

    string[] Defaults()
    {
        using var database = Snapshots.OpenCurrent();
        using var connection = database.Connect();
        return [.. connection.Query("select method_code from dim_method where is_default order by method_key", row => row.Text("method_code"))];
    }

    void RequireVerified() => Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(_folder, out _, CancellationToken.None)));

    static string[] Own(string instead) => [.. s_own.Select(code => code.Split('_')[0] == instead.Split('_')[0] ? instead : code)];

    [Fact]
    public void Add_MethodsLoadByLoad_GivesTheRowsOfARebuild()
    {
        Load(Of(0, 8));
        Assert.Equal(s_own, Defaults());
        Load(Of(8, 4, "egov_step"));
        Assert.Equal(Own("egov_step"), Defaults());
        RequireVerified();
        // renewed, with the method of the snapshot before
        Load(Of(12, 8));
        RequireVerified();
        Load(Of(0, 0, "egov_linear", "grs_step"));
        Assert.Equal(Own("grs_step"), Defaults());
        Load(Of(0, 0, "grs_linear"));
        Load(Of(20, 4, "egov_step"));
        RequireVerified();

        Publisher.Rebuild();
        Assert.Equal(Own("egov_step"), Defaults());
        RequireVerified();
    }

    [Fact]
    public void Add_AnotherMethod_MovesMarksScoresAndRanksAndSaysWhy()
    {
        Load(Of(0, Documents));
        var outcome = Load(Of(0, 0, "egov_step"));
        Assert.Equal((2, true, null), (outcome.Number, outcome.IsNew, outcome.NotCompared));
        var changes = SnapshotChanges.Recorded(Snapshots.PathOf(2));
        foreach (var kind in new[] { "figure", "score", "rank" })
            Assert.Contains(changes, change => change.Kind == kind && change.PlanCode == "egov");
        Assert.All(changes, change =>
        {
            Assert.Equal(("method_changed", null, "egov_linear → egov_step"), (change.Cause, change.CauseDocumentKey, change.CauseFileName));
            Assert.Contains(change.PlanCode, (string[])["egov", "composite"]);
            Assert.Contains(change.ColumnCode, (string[])["earned_marks", "score_percent", "rank_competition"]);
        });
        Assert.Equal(Shown("egov_step"), Shown(null));
    }

    /// <summary>The ranking by a method, or by the default one.</summary>
    string[] Shown(string? method)
    {
        using var database = Snapshots.OpenCurrent();
        using var connection = database.Connect();
        return [.. connection.Query(
            "select office_code || ' ' || fiscal_year_code || ' ' || coalesce(cast(score_percent as varchar), '-') || ' ' || coalesce(cast(rank_competition as varchar), '-') as line from mart_ranking "
            + $"where plan_code = 'egov' and {(method is null ? "is_default_method" : $"method_code = '{method}'")} order by line",
            row => row.Text("line"))];
    }

    /// <summary>A report that is new, or of which a cell was corrected, is the cause before the method is.</summary>
    [Fact]
    public void Add_MethodWithAReport_NamesTheReportWhereItIsTheCause()
    {
        Load(Of(0, 16));
        Load(Of(16, Documents, "egov_step"));
        var fresh = s_documents.Skip(16).Select(document => document.Read.FileName).ToHashSet(StringComparer.Ordinal);
        var changes = SnapshotChanges.Recorded(Snapshots.PathOf(2));
        FactChange[] own = [.. changes.Where(change => change.Cause == "new_document")];
        Assert.NotEmpty(own);
        Assert.All(own, change => Assert.Contains(change.CauseFileName!, fresh));
        Assert.Contains(changes, change => change.Cause == "method_changed");
        RequireVerified();
    }

    /// <summary>Each of the two NIS methods is alone in its years, so that none of them takes the other's place.</summary>
    [Fact]
    public void Add_MethodThatIsInForce_IsNothingNew()
    {
        Assert.Equal((null, false), (Load(Of(0, 0, "egov_step")).Number, File.Exists(_folder.Current)));
        Load(Of(0, 3));
        foreach (var code in s_own.Except(["composite"]))
            Assert.False(Load(Of(0, 2, code)).IsNew, code);
        Load(Of(0, 0, "egov_step"));
        Assert.False(Load(Of(0, 3, "egov_step")).IsNew);
        Assert.Equal(2, Directory.GetFiles(_folder.Loads).Length);
    }

    [Fact]
    public void Add_PreviewOfAMethod_ShowsTheChangesAndLeavesNothing()
    {
        Load(Of(0, 20));
        var seen = Load(Of(0, 0, "egov_step") with { IsPreview = true });
        Assert.Equal([new JournalMethod("egov", "egov_step", "egov_linear")], seen.Methods);
        Assert.NotEmpty(seen.Proposal!.Changes);
        Assert.Equal((s_own.Length, 1, 1), (Defaults().Intersect(s_own).Count(), Snapshots.Current, Directory.GetFiles(_folder.Loads).Length));

        var other = Load(Of(0, 0, "egov_step", "rti_step") with { IsPreview = true }).Proposal!.Seen;
        Assert.NotEqual(seen.Proposal.Seen, other);
        Assert.True(Load(Of(0, 0, "egov_step") with { Seen = other }).IsUnseen);
        Assert.Equal((2, true), Load(Of(0, 0, "egov_step") with { Seen = seen.Proposal.Seen }) is var published ? (published.Number, published.IsNew) : default);
        Assert.Equal(seen.Proposal.Changes, SnapshotChanges.Recorded(Snapshots.PathOf(2)));
    }

    [Fact]
    public void Use_SnapshotBeforeTheMethod_TakesItOutAgain()
    {
        Load(Of(0, 6) with { By = "P1" });
        Load(Of(0, 0, "egov_step") with { By = "P2" });
        Publisher.Use(1, "P3");
        Assert.Equal(s_own, Defaults());
        Publisher.Rebuild();
        Assert.Equal(s_own, Defaults());
        RequireVerified();
        Load(Of(6, 2));
        Assert.Equal(s_own, Defaults());
        Publisher.Use(2);
        Load(Of(8, 2));
        Assert.Equal(Own("egov_step"), Defaults());
        RequireVerified();

        var log = new AuditLog(_folder).Read();
        Assert.Equal([("P2", "egov", "egov_linear → egov_step")], log.Where(entry => entry.Action == AuditAction.MethodChanged).Select(entry => (entry.Who, entry.About, entry.Detail)));
        Assert.Equal([AuditAction.Published, AuditAction.MethodChanged, AuditAction.Published, AuditAction.RolledBack], log.Take(4).Select(entry => entry.Action));
    }

    [Fact]
    public void Add_JournalWithAMethodOfAnotherVersion_SaysSo()
    {
        Load(Of(0, 2));
        Load(Of(0, 0, "egov_step"));
        var path = Path.Combine(_folder.Loads, "2.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"egov_step\"", "\"egov_stairs\"", StringComparison.Ordinal));
        Assert.Contains("'egov_stairs' of the plan 'egov'", Assert.Throws<InvalidDataException>(() => Load(Of(2, 1))).Message, StringComparison.Ordinal);
    }
}
