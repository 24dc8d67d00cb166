using System.Diagnostics;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Stops a statement when its time in the database is used up, or when its client has gone. DuckDB has no time limit of its own; the token
/// makes the connection interrupt.
/// </summary>
sealed class StatementWatch(TimeSpan limit, CancellationToken clientGone) : IDisposable
{
    readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(clientGone);
    readonly TimeSpan late = limit * (1 - ServiceLimits.LateShare);
    TimeSpan left = limit;

    internal CancellationToken Token => stop.Token;

    /// <summary>The limit, not the client, has stopped the statement.</summary>
    internal bool IsTimeUp => stop.IsCancellationRequested && !clientGone.IsCancellationRequested;

    /// <summary>So much of the time is used up that no further statement should begin.</summary>
    internal bool IsLate => left < late;

    /// <summary>Runs one call into the database on the statement's clock.</summary>
    internal T Run<T>(Func<T> call)
    {
        stop.CancelAfter(left);
        var started = Stopwatch.GetTimestamp();
        try
        {
            return call();
        }
        finally
        {
            left -= Stopwatch.GetElapsedTime(started);
            if (left < TimeSpan.Zero) left = TimeSpan.Zero;
            stop.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => stop.Dispose();
}
