using System.Diagnostics;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>Nobody can hold the database for long: not a heavy query, not a client that has gone, not a crowd, not a slow reader.</summary>
public sealed class LimitTests
{
    const string Endless = "select count(*) as n from range(10000000) as a(x), range(10000000) as b(y) where x * y % 7 = 3";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Statement_BeyondItsTime_IsInterrupted()
    {
        using var watch = new StatementWatch(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        var took = Interrupted(watch);
        Assert.True(watch.IsTimeUp);
        Assert.InRange(took.TotalMilliseconds, 150, 5_000);
    }

    [Fact]
    public void Statement_OfAClientThatHasGone_IsInterrupted()
    {
        using var client = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var watch = new StatementWatch(TimeSpan.FromSeconds(30), client.Token);
        Assert.InRange(Interrupted(watch).TotalMilliseconds, 0, 5_000);
        Assert.False(watch.IsTimeUp);
    }

    [Fact]
    public void Time_BetweenCallsIntoTheDatabase_DoesNotCount()
    {
        using var watch = new StatementWatch(TimeSpan.FromMilliseconds(300), CancellationToken.None);
        for (var i = 0; i < 5; i++)
        {
            watch.Run(() => true);
            Thread.Sleep(100);
        }
        Assert.False(watch.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Gate_WithAFullQueue_TurnsTheNextAway()
    {
        var gate = new AdmissionGate(width: 1, queueLength: 1);
        var first = await gate.EnterAsync(Cancellation);
        var second = gate.EnterAsync(Cancellation);
        Assert.Null(await gate.EnterAsync(Cancellation));
        Assert.False(second.IsCompleted);
        first!.Dispose();
        using var admitted = await second;
        Assert.NotNull(admitted);
    }

    [Fact]
    public async Task SlowClient_LetsOthersIn_WhileItIsWaitedFor()
    {
        var gate = new AdmissionGate(width: 1, queueLength: 1);
        using var slow = (await gate.EnterAsync(Cancellation))!;
        var client = new TaskCompletionSource();
        var waiting = slow.StepAsideAsync(() => client.Task, Cancellation);
        var other = await gate.EnterAsync(Cancellation);
        client.SetResult();
        Assert.False(waiting.IsCompleted);
        other!.Dispose();
        await waiting;
    }

    [Fact]
    public async Task Gate_GivesTheNextTurn_ToWhatHasBegun()
    {
        var gate = new AdmissionGate(width: 1, queueLength: 2);
        using var begun = (await gate.EnterAsync(Cancellation))!;
        var client = new TaskCompletionSource();
        var waiting = begun.StepAsideAsync(() => client.Task, Cancellation);
        var other = await gate.EnterAsync(Cancellation);
        var fresh = gate.EnterAsync(Cancellation);
        client.SetResult();
        other!.Dispose();
        await waiting;
        Assert.False(fresh.IsCompleted);
        begun.Dispose();
        using var last = await fresh;
        Assert.NotNull(last);
    }

    [Fact]
    public async Task Gate_GivesNoTurn_ToAClientThatHasGone()
    {
        var gate = new AdmissionGate(width: 1, queueLength: 2);
        var first = await gate.EnterAsync(Cancellation);
        using var gone = new CancellationTokenSource();
        var lost = gate.EnterAsync(gone.Token);
        var next = gate.EnterAsync(Cancellation);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);
        first!.Dispose();
        using var admitted = await next;
        Assert.NotNull(admitted);
    }

    static TimeSpan Interrupted(StatementWatch watch)
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        using var statement = connection.Prepare(Endless);
        var started = Stopwatch.GetTimestamp();
        Assert.ThrowsAny<OperationCanceledException>(() => watch.Run(() =>
        {
            using var result = statement.Execute(watch.Token);
            return result.TryRead(out _);
        }));
        return Stopwatch.GetElapsedTime(started);
    }
}
