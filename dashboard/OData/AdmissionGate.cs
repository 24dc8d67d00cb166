namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Lets as many requests into the database as there are cores, and as many again wait as the queue is long. Without it, 32 clients together
/// get about a third of what two get, because DuckDB already spreads one query over all cores.
/// </summary>
sealed class AdmissionGate(int width, int queueLength) : IDisposable
{
    readonly SemaphoreSlim slots = new(width);
    int waiting;

    /// <summary>Waits for a turn.</summary>
    /// <returns>Null when the queue is full.</returns>
    internal async Task<Admission?> EnterAsync(CancellationToken cancellation)
    {
        if (slots.Wait(0, CancellationToken.None)) return new Admission(slots);
        if (Interlocked.Increment(ref waiting) > queueLength)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        try
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
            return new Admission(slots);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => slots.Dispose();
}

/// <summary>A turn in the database, given back when disposed.</summary>
sealed class Admission(SemaphoreSlim slots) : IDisposable
{
    bool isHeld = true;

    /// <summary>Lets others in while this request only waits for its client, so that slow clients cannot close the service.</summary>
    internal async Task StepAsideAsync(Func<Task> wait, CancellationToken cancellation)
    {
        Dispose();
        await wait().ConfigureAwait(false);
        await slots.WaitAsync(cancellation).ConfigureAwait(false);
        isHeld = true;
    }

    public void Dispose()
    {
        if (!isHeld) return;
        isHeld = false;
        slots.Release();
    }
}
