using System.Diagnostics;
using System.Text;

namespace Shuddhachar.Warehouse.Tests;

public sealed class SnapshotsTests : IDisposable
{
    readonly TemporaryData data = new();

    Snapshots Snapshots => data.Snapshots;

    public void Dispose() => data.Dispose();

    [Fact]
    public void List_BeforeTheFirstPublication_IsEmpty()
    {
        Assert.Null(Snapshots.Current);
        Assert.Empty(Snapshots.List());
    }

    [Fact]
    public void Publish_Twice_NumbersAndPointsAtTheLast()
    {
        Assert.Equal(1, data.Publish(10));
        Assert.Equal(2, data.Publish(20));
        Assert.Equal([(1, false), (2, true)], Snapshots.List().Select(snapshot => (snapshot.Number, snapshot.IsCurrent)));
        Assert.Equal("2\n", File.ReadAllText(data.Folder.Current));
        Assert.Equal(["1.duckdb", "2.duckdb"], Names(data.Folder.Snapshots));
    }

    [Fact]
    public void Publish_RenamesTheFile_ViewsAndMacrosStillWork()
    {
        using var database = Database.OpenForServing(Snapshots.PathOf(data.Publish(21)));
        using var connection = database.Connect();
        Assert.Equal([42], connection.Query("select value from doubled_answer", row => row.Int("value")));
    }

    [Fact]
    public void Publish_AfterRollback_NeverUsesANumberAgain()
    {
        data.Publish(10);
        data.Publish(20);
        Snapshots.Use(1);
        Assert.Equal(1, Snapshots.Current);
        Assert.Equal(3, data.Publish(30));
        Assert.Equal(3, Snapshots.Current);
    }

    [Fact]
    public void Use_UnknownNumber_IsRefusedAndNothingChanges()
    {
        data.Publish(10);
        Assert.Throws<FileNotFoundException>(() => Snapshots.Use(7));
        Assert.Equal(1, Snapshots.Current);
    }

    [Fact]
    public void Publish_BuildThrows_LeavesNothingBehind()
    {
        data.Publish(10);
        Assert.Throws<InvalidOperationException>(() => Snapshots.Publish(publication =>
        {
            TemporaryData.Fill(publication.DraftPath, 20);
            throw new InvalidOperationException("a check found rows");
        }));
        Assert.Equal(1, Snapshots.Current);
        Assert.Equal(["1.duckdb"], Names(data.Folder.Snapshots));
        Assert.Equal(2, data.Publish(20));
    }

    [Fact]
    public void Publish_NothingBuiltOrNoDatabase_IsRefused()
    {
        Assert.Throws<FileNotFoundException>(() => Snapshots.Publish(_ => { }));
        Assert.Throws<DatabaseException>(() => Snapshots.Publish(publication => File.WriteAllText(publication.DraftPath, "no database at all, only some text")));
        Assert.Null(Snapshots.Current);
    }

    [Fact]
    public void Publish_LeftoversOfACrash_AreRemoved()
    {
        data.Publish(10);
        File.WriteAllText(Path.Combine(data.Folder.Snapshots, "2.duckdb.0123.tmp"), "half a file");
        File.WriteAllText(Path.Combine(data.Folder.Snapshots, "2.duckdb.0123.tmp.wal"), "half a log");
        File.WriteAllText(data.Folder.Current + ".0123.tmp", "half a number");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(data.Folder.Archive).FullName, "abcd.0123.tmp"), "half a document");
        File.WriteAllText(Path.Combine(data.Folder.Root, "mine.tmp"), "of somebody else");
        Directory.CreateDirectory(Path.Combine(data.Folder.Snapshots, "2.duckdb.0123.tmp.tmp"));
        Directory.CreateDirectory(Path.Combine(data.Folder.Snapshots, "1.duckdb.tmp"));
        Assert.Single(Snapshots.List());
        Assert.Equal(2, data.Publish(20));
        Assert.Equal(["1.duckdb.tmp"], Directory.EnumerateDirectories(data.Folder.Snapshots).Select(Path.GetFileName));
        Assert.Equal(["1.duckdb", "2.duckdb"], Names(data.Folder.Snapshots));
        Assert.Empty(Names(data.Folder.Archive));
        Assert.Equal(["current", "mine.tmp", "publish.lock"], Names(data.Folder.Root));
    }

    [Fact]
    public void Publish_CrashBetweenRenameAndPointer_TakesTheNextNumber()
    {
        data.Publish(10);
        File.Copy(Snapshots.PathOf(1), Snapshots.PathOf(2));
        Assert.Equal(1, Snapshots.Current);
        Assert.Equal(3, data.Publish(30));
    }

    [Fact]
    public void Begin_WhileAnotherPublicationIsOpen_NamesTheHolder()
    {
        using (Snapshots.Begin())
        {
            var busy = Assert.Throws<PublishBusyException>(() => Snapshots.Begin());
            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", busy.Message, StringComparison.Ordinal);
            Assert.Throws<PublishBusyException>(() => Snapshots.Use(1));
        }

        Assert.Equal(1, data.Publish(10));
    }

    [Fact]
    public void Begin_WhileAnotherProcessHoldsTheLock_IsRefusedUntilItIsKilled()
    {
        // the tool that holds a lock from outside .NET
        if (!OperatingSystem.IsLinux())
            return;
        Directory.CreateDirectory(data.Folder.Root);
        var start = new ProcessStartInfo("flock", ["--no-fork", Path.Combine(data.Folder.Root, "publish.lock"), "sh", "-c", "echo held; exec sleep 60"]) { RedirectStandardOutput = true };
        using var holder = Process.Start(start)!;
        Assert.Equal("held", holder.StandardOutput.ReadLine());
        Assert.Throws<PublishBusyException>(() => Snapshots.Begin());
        holder.Kill();
        holder.WaitForExit();
        Assert.Equal(1, data.Publish(10));
    }

    [Fact]
    public void Current_PointerThatIsNoNumber_IsRefusedNamingTheFile()
    {
        Directory.CreateDirectory(data.Folder.Root);
        File.WriteAllText(data.Folder.Current, "../../etc/passwd");
        Assert.Contains(data.Folder.Current, Assert.Throws<InvalidDataException>(() => Snapshots.Current).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Use_PointerThatIsNoNumber_IsMended()
    {
        data.Publish(10);
        File.WriteAllText(data.Folder.Current, "kuku");
        Assert.EndsWith("there are: 1.", Assert.Throws<InvalidDataException>(() => Snapshots.Current).Message, StringComparison.Ordinal);
        Snapshots.Use(1);
        Assert.Equal(1, Snapshots.Current);
    }

    [Fact]
    public void OpenCurrent_DamagedSnapshot_SaysWhatCanBeDone()
    {
        data.Publish(10);
        File.WriteAllText(Snapshots.PathOf(1), "no database");
        Assert.Contains("rebuild", Assert.Throws<InvalidDataException>(Snapshots.OpenCurrent).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archive_SameContentTwice_IsKeptOnceAndVerified()
    {
        var archive = new Archive(data.Folder);
        var content = Encoding.UTF8.GetBytes("ক্রমিক নং");
        var hash = archive.Store(content);
        Assert.Equal(hash, archive.Store(content));
        Assert.Equal([hash], archive.Hashes());
        Assert.Equal(content, archive.Read(hash));
        Assert.Empty(archive.Damaged());
    }

    [Fact]
    public void Archive_DamagedFile_IsNoticedAndHealedByStoringAgain()
    {
        var archive = new Archive(data.Folder);
        var content = "1|2|3"u8.ToArray();
        var hash = archive.Store(content);
        File.WriteAllText(Path.Combine(data.Folder.Archive, hash), "1|2|8");
        Assert.Throws<InvalidDataException>(() => archive.Read(hash));
        Assert.Equal([hash], archive.Damaged());
        archive.Store(content);
        Assert.Equal(content, archive.Read(hash));
    }

    [Fact]
    public void Archive_NameThatIsNoHash_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Archive(data.Folder).Read("../current"));

    static IEnumerable<string?> Names(string folder) => Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
