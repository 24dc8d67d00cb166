namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Lets as many requests into the database as there are cores, and as many again wait as the queue is long. Without it, 32 clients together
/// get about a third of what two get, because DuckDB already spreads one query over all cores. What has begun comes before what has not:
/// else every half-written answer would wait behind the whole queue, and hold its rows meanwhile.
/// </summary>
sealed class AdmissionGate(int width, int queueLength)
{
    readonly Lock gate = new();
    readonly Queue<TaskCompletionSource> begun = new();
    readonly Queue<TaskCompletionSource> fresh = new();
    int free = width;
    int waiting;

    /// <summary>Waits for a turn.</summary>
    /// <returns>Null when the queue is full.</returns>
    internal async Task<Admission?> EnterAsync(CancellationToken cancellation)
    {
        if (TryTake()) return new Admission(this);
        if (Interlocked.Increment(ref waiting) > queueLength)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        try
        {
            await WaitAsync(fresh, cancellation).ConfigureAwait(false);
            return new Admission(this);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Waits for a turn again.</summary>
    internal Task ReturnAsync(CancellationToken cancellation) => WaitAsync(begun, cancellation);

    internal void Leave()
    {
        lock (gate)
        {
            while (begun.TryDequeue(out var next) || fresh.TryDequeue(out next))
            {
                // one that was cancelled while it waited takes no turn
                if (next.TrySetResult()) return;
            }
            free++;
        }
    }

    async Task WaitAsync(Queue<TaskCompletionSource> queue, CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (TryTake()) return;
            queue.Enqueue(turn);
        }
        using var registration = cancellation.UnsafeRegister(static (waiter, token) => ((TaskCompletionSource)waiter!).TrySetCanceled(token), turn);
        await turn.Task.ConfigureAwait(false);
    }

    bool TryTake()
    {
        lock (gate)
        {
            if (free == 0) return false;
            free--;
            return true;
        }
    }
}

/// <summary>A turn in the database, given back when disposed.</summary>
sealed class Admission(AdmissionGate gate) : IDisposable
{
    bool isHeld = true;

    /// <summary>Lets others in while this request only waits for its client, so that slow clients cannot close the service.</summary>
    internal async Task StepAsideAsync(Func<Task> wait, CancellationToken cancellation)
    {
        Dispose();
        await wait().ConfigureAwait(false);
        await gate.ReturnAsync(cancellation).ConfigureAwait(false);
        isHeld = true;
    }

    public void Dispose()
    {
        if (!isHeld) return;
        isHeld = false;
        gate.Leave();
    }
}
