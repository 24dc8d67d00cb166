namespace Shuddhachar.Warehouse.Tests;

public sealed class LiveWarehouseTests : IDisposable
{
    const int Publications = 50;
    const int Readers = 4;

    readonly TemporaryData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void Lease_BeforeTheFirstPublication_SaysSoAndFollowsLater()
    {
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        Assert.Throws<NoSnapshotException>(live.Lease);
        data.Publish(10);
        Assert.Equal(10, Answer(live));
    }

    [Fact]
    public void Lease_AfterAPublication_FollowsWhileAnOlderLeaseKeepsItsData()
    {
        data.Publish(10);
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        using var older = live.Lease();
        data.Publish(20);
        using var newer = live.Lease();
        Assert.Equal((1, 10), (older.SnapshotNumber, Answer(older)));
        Assert.Equal((2, 20), (newer.SnapshotNumber, Answer(newer)));
        data.Snapshots.Use(1);
        Assert.Equal(10, Answer(live));
        Assert.True(newer.Catalog["doubled_answer"].IsView);
    }

    [Fact]
    public void Lease_PointerPolledAtMostOnceASecond_StaysForTheMoment()
    {
        data.Publish(10);
        using var live = new LiveWarehouse(data.Folder, TimeSpan.FromHours(1));
        Assert.Equal(10, Answer(live));
        data.Publish(20);
        Assert.Equal(10, Answer(live));
    }

    [Fact]
    public void Lease_DamagedNewSnapshot_GoesOnWithTheOldAndSaysWhy()
    {
        data.Publish(10);
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        Assert.Equal(10, Answer(live));
        File.WriteAllText(data.Snapshots.PathOf(2), "no database");
        File.WriteAllText(data.Folder.Current, "2");
        Assert.Equal(10, Answer(live));
        Assert.IsType<DatabaseException>(live.SwitchFailure);
        data.Publish(30);
        Assert.Equal(30, Answer(live));
        Assert.Null(live.SwitchFailure);
    }

    [Theory]
    [InlineData("2", "no database")]
    [InlineData("9", null)]
    [InlineData("kuku", null)]
    public void Lease_DamagedPointerOrSnapshotAtTheStart_ServesTheNewestGoodAndSaysWhy(string current, string? secondSnapshot)
    {
        data.Publish(10);
        if (secondSnapshot is not null)
            File.WriteAllText(data.Snapshots.PathOf(2), secondSnapshot);
        File.WriteAllText(data.Folder.Current, current);
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        Assert.Equal(10, Answer(live));
        Assert.NotNull(live.SwitchFailure);
        data.Snapshots.Use(1);
        Assert.Equal(10, Answer(live));
        Assert.Null(live.SwitchFailure);
    }

    [Theory]
    [InlineData(0.98, false)]
    [InlineData(0.7, false)]
    [InlineData(0.4, false)]
    [InlineData(0.1, false)]
    [InlineData(0.6, true)]
    [InlineData(0.3, true)]
    public void Lease_NewestSnapshotCutOrScratchedAtTheStart_ServesTheOneBefore(double place, bool isScratched)
    {
        data.Publish(10);
        data.Publish(20, rows: 100_000);
        var path = data.Snapshots.PathOf(2);
        using (var file = File.OpenWrite(path))
        {
            var at = (long)(place * file.Length);
            if (!isScratched) file.SetLength(at);
            file.Position = at;
            if (isScratched) file.Write(new byte[1 << 16]);
        }
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        Assert.Equal(10, Answer(live));
        Assert.NotNull(live.SwitchFailure);
    }

    [Fact]
    public void Lease_NoSnapshotCanBeOpened_Throws()
    {
        data.Publish(10);
        File.WriteAllText(data.Snapshots.PathOf(1), "no database");
        using var live = new LiveWarehouse(data.Folder, TimeSpan.Zero);
        Assert.Throws<DatabaseException>(live.Lease);
    }

    [Fact]
    public async Task Lease_ThroughFiftyPublications_NeverFailsAQuery()
    {
        data.Publish(0);
        using var live = new LiveWarehouse(data.Folder, TimeSpan.FromMilliseconds(1));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(() =>
        {
            var (queries, last) = (0, 0);
            while (!done.IsCancellationRequested)
            {
                using var lease = live.Lease();
                var value = Answer(lease);
                Assert.Equal(lease.SnapshotNumber - 1, value);
                Assert.True(value >= last, "a later lease read an earlier snapshot");
                last = value;
                queries++;
                Thread.Sleep(1);
            }

            return queries;
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        for (var value = 1; value <= Publications; value++)
            data.Publish(value);
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), queries => Assert.True(queries > 0));
        Assert.Equal(Publications + 1, data.Snapshots.List().Count);
        Thread.Sleep(5);
        Assert.Equal(Publications, Answer(live));
    }

    [Fact]
    public async Task Lease_ManyAtOnce_ShareOneInstance()
    {
        data.Publish(21);
        using var live = new LiveWarehouse(data.Folder);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
        {
            using var lease = live.Lease();
            return lease.Connection.Query("select value + $i as value from doubled_answer", row => row.Int("value"), ("i", i))[0];
        })));
        Assert.Equal(Enumerable.Range(42, 20), answers);
    }

    [Fact]
    public void Connection_AfterItsLeaseEnded_IsRefused()
    {
        data.Publish(10);
        using var live = new LiveWarehouse(data.Folder);
        var lease = live.Lease();
        lease.Dispose();
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => lease.Connection);
    }

    static int Answer(LiveWarehouse live)
    {
        using var lease = live.Lease();
        return Answer(lease);
    }

    static int Answer(WarehouseLease lease) => lease.Connection.Query("select value from answer", row => row.Int("value"))[0];
}
