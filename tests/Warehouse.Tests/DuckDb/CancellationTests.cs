using System.Diagnostics;

namespace Shuddhachar.Warehouse.Tests.DuckDb;

/// <summary>Not beside other tests: these measure time.</summary>
[CollectionDefinition(nameof(TimedTests), DisableParallelization = true)]
public sealed class TimedTests;

[Collection(nameof(TimedTests))]
public sealed class CancellationTests : IDisposable
{
    // a cross join that would run for hours
    const string Endless = "select count(*) as n from range(100000000) as a(i), range(100000000) as b(j) where (a.i * b.j) % 7 = 3";

    readonly Database database = Database.InMemory();
    readonly DatabaseConnection connection;

    public CancellationTests() => connection = database.Connect();

    public void Dispose()
    {
        connection.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Execute_Cancelled_StopsWithinASecondAndTheConnectionGoesOn()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var statement = connection.Prepare(Endless);
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using var result = statement.Execute(cancel.Token);
            result.TryRead(out _);
        });
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1200);
        Assert.Equal([1], connection.Query("select 1 as one", row => row.Int("one"), []));
    }

    [Fact]
    public async Task Execute_CancelledScript_StopsWithinASecond()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => connection.ExecuteScript($"create table t as {Endless}", cancel.Token)));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1200);
    }

    [Fact]
    public void TryRead_CancelledBetweenChunks_Throws()
    {
        using var cancel = new CancellationTokenSource();
        using var statement = connection.Prepare("select i from range(1000000000) as numbers(i)");
        using var result = statement.Execute(cancel.Token);
        Assert.True(result.TryRead(out _));
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => result.TryRead(out _));
    }

    [Fact]
    public void Execute_AlreadyCancelled_DoesNotStart() =>
        Assert.ThrowsAny<OperationCanceledException>(() => connection.ExecuteScript("create table never(i integer)", new CancellationToken(canceled: true)));
}
