using System.Text;
using Shuddhachar.Etl.Load;
using Shuddhachar.Fuzz;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>A backup is the whole data folder at one moment, whatever goes on in it; and what was done to a backup since is found before it is used.</summary>
public sealed class BackupTests : IDisposable
{
    const int Seed = 31;

    readonly string _root = Directory.CreateTempSubdirectory("shuddhachar-").FullName;
    readonly DataFolder _data;

    public BackupTests() => _data = new(Path.Combine(_root, "data"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    void Load(int number)
    {
        var document = Generator.Make(Seed, number);
        var survey = Survey.Of(Pipeline.Run(document.FileName, document.Bytes));
        if (survey.Refusal is null) new Publisher(_data).Add([survey], _ => document.Bytes);
    }

    string Write(string path, string text)
    {
        var place = Path.Combine(_data.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text, Encoding.UTF8);
        return place;
    }

    BackupManifest Backup(string name, Action<string>? waiting = null) =>
        new Warehouse.Backup(_data, waiting ?? (_ => { }), (_, _) => { }, CancellationToken.None).Write(Path.Combine(_root, name));

    DataFolder Restored(string name)
    {
        var target = new DataFolder(Path.Combine(_root, $"restored-{Guid.NewGuid():N}"));
        new Restore(Path.Combine(_root, name), (_, _) => { }, CancellationToken.None).To(target);
        return target;
    }

    static void RequireWhole(DataFolder data)
    {
        Assert.Empty(new AuditLog(data).Faults());
        Assert.Equal("", string.Join("\n", SnapshotVerifier.Verify(data, out _, CancellationToken.None)));
    }

    [Fact]
    public async Task Backup_WhileLoadsArePublished_RestoresAWholeSnapshotAndAValidChain()
    {
        Load(0);
        using var end = new CancellationTokenSource();
        var publishing = Task.Run(() =>
        {
            for (var number = 1; !end.IsCancellationRequested; number++) Load(number);
        });
        var loads = new List<int>();
        for (var backup = 0; backup < 3; backup++)
        {
            var manifest = Backup($"backup-{backup}");
            var restored = Restored($"backup-{backup}");
            Assert.Empty(new AuditLog(restored).Faults());
            var journal = new Journal(restored);
            Assert.Equal((manifest.Snapshot, manifest.Snapshot), (new Snapshots(restored).Current, journal.Last!.Snapshot));
            Assert.Equal(journal.Read().Select(entry => $"{entry.Snapshot}"), new AuditLog(restored).Read().Where(entry => entry.Action == AuditAction.Published).Select(entry => entry.About));
            loads.Add(journal.Read().Count);
        }
        await end.CancelAsync();
        await publishing;
        RequireWhole(Restored("backup-2"));
        Assert.True(loads[^1] > loads[0], "nothing was published meanwhile");
    }

    [Fact]
    public void Backup_RunningPublication_IsWaitedFor()
    {
        Load(0);
        var (publication, said) = (new Snapshots(_data).Begin(), "");
        Backup("backup", waiting =>
        {
            said += waiting;
            publication.Dispose();
        });
        Assert.Contains("Another load is under way", said, StringComparison.Ordinal);
        RequireWhole(Restored("backup"));
    }

    [Fact]
    public void Backup_EverythingThatLastsOfAFolder_ComesBackByteByByte()
    {
        Load(0);
        Write("keys/key-1.xml", "<key/>");
        Write("intake/0a/original/report.txt", "report");
        Write("intake/0a/original/q4.tmp.txt", "called so by its office");
        Write("intake/0a/original/plan.wal", "and so");
        Write("intake/0a/preview.json", "{}");
        Write("intake/0a/draft.json", "{\"state\":\"accepted\"}");
        Write("intake/publications/1.json", "{}");
        Write("intake/.incoming/half", "half");
        Write("intake/0a/draft.json.1.tmp", "half");
        using (var accounts = Database.OpenReadWrite(_data.Accounts))
        using (var connection = accounts.Connect())
            connection.ExecuteScript("create table person (person_key integer); insert into person values (7)");

        var manifest = Backup("backup");
        var restored = Restored("backup");
        Assert.DoesNotContain(manifest.Files, file => file.Path.Contains("half", StringComparison.Ordinal) || file.Path.EndsWith(".tmp", StringComparison.Ordinal) || file.Path.Contains(".incoming", StringComparison.Ordinal));
        foreach (var path in new[] { "keys/key-1.xml", "intake/0a/original/report.txt", "intake/0a/original/q4.tmp.txt", "intake/0a/original/plan.wal", "intake/0a/preview.json", "intake/0a/draft.json", "intake/publications/1.json", "loads/1.json", "current", "audit.jsonl", "audit.head" })
            Assert.Equal(File.ReadAllBytes(Path.Combine(_data.Root, path)), File.ReadAllBytes(Path.Combine(restored.Root, path)));
        using (var accounts = Database.OpenReadOnly(restored.Accounts))
        using (var connection = accounts.Connect())
            Assert.Equal([7], connection.Query("select person_key from person", row => row.Int("person_key")));
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var folder in new[] { restored.Root, Path.Combine(_root, "backup") })
        {
            foreach (var path in new[] { "accounts.duckdb", "keys/key-1.xml", "intake/0a/draft.json" })
                Assert.Equal(own, File.GetUnixFileMode(Path.Combine(folder, path)));
            foreach (var path in new[] { "keys", "intake", "intake/0a" })
                Assert.Equal(own | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, path)));
        }
    }

    [Theory]
    [InlineData("archive", "missing")]
    [InlineData("snapshots", "is damaged")]
    [InlineData("loads", "is damaged")]
    [InlineData("extra", "is no part of the backup")]
    [InlineData("manifest", "has no manifest.json")]
    [InlineData("format", "expected shuddhachar-backup/1")]
    [InlineData("escape", "expected files of a data folder only")]
    [InlineData("json", "is damaged")]
    public void Restore_BackupThatWasChanged_IsRefusedInOneLineAndLeavesNothing(string change, string said)
    {
        Load(0);
        Backup("backup");
        var backup = Path.Combine(_root, "backup");
        var manifest = Path.Combine(backup, BackupManifest.FileName);
        switch (change)
        {
            case "archive": File.Delete(Directory.GetFiles(Path.Combine(backup, "archive")).Single()); break;
            case "snapshots": Flip(Path.Combine(backup, "snapshots", "1.duckdb")); break;
            case "loads": File.AppendAllText(Path.Combine(backup, "loads", "1.json"), " "); break;
            case "extra": File.WriteAllText(Path.Combine(backup, "archive", "extra"), "x"); break;
            case "manifest": File.Delete(manifest); break;
            case "format": File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("backup/1", "backup/9", StringComparison.Ordinal)); break;
            case "escape": File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"loads/1.json\"", "\"loads/../../1.json\"", StringComparison.Ordinal)); break;
            default: File.WriteAllText(manifest, File.ReadAllText(manifest)[1..]); break;
        }
        var target = new DataFolder(Path.Combine(_root, "target"));
        var refused = Assert.Throws<InvalidDataException>(() => new Restore(backup, (_, _) => { }, CancellationToken.None).To(target));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.False(Directory.Exists(target.Root));
    }

    static void Flip(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    [Fact]
    public void Backup_FolderThatIsNotEmptyOrWithinTheData_IsRefused()
    {
        Load(0);
        Backup("backup");
        Assert.Contains("is not empty", Assert.Throws<IOException>(() => Backup("backup")).Message, StringComparison.Ordinal);
        Assert.Contains("is within the data folder", Assert.Throws<IOException>(() => Backup("data/backup")).Message, StringComparison.Ordinal);
        Assert.Contains("is not empty", Assert.Throws<IOException>(() => new Restore(Path.Combine(_root, "backup"), (_, _) => { }, CancellationToken.None).To(_data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backup_Cancelled_LeavesNothing()
    {
        Load(0);
        using var end = new CancellationTokenSource();
        var folder = Path.Combine(_root, "backup");
        Assert.Throws<OperationCanceledException>(() => new Warehouse.Backup(_data, _ => { }, (_, _) => end.Cancel(), end.Token).Write(folder));
        Assert.False(Directory.Exists(folder));
        Directory.CreateDirectory(folder);
        Assert.Throws<OperationCanceledException>(() => new Warehouse.Backup(_data, _ => { }, (_, _) => { }, end.Token).Write(folder));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }
}
