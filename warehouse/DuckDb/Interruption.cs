namespace Shuddhachar.Warehouse;

/// <summary>
/// Turns a cancellation into interrupts while a statement runs. One interrupt is not enough: DuckDB forgets it when it comes
/// between two statements, so it is repeated until the statement has given up.
/// </summary>
sealed class Interruption : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    readonly DatabaseConnection connection;
    readonly CancellationTokenRegistration registration;
    readonly Lock gate = new();
    Timer? timer;
    bool isOver;

    internal Interruption(DatabaseConnection connection, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        this.connection = connection;
        registration = cancellation.UnsafeRegister(static self => ((Interruption)self!).Begin(), this);
    }

    public void Dispose()
    {
        registration.Dispose();
        lock (gate)
        {
            isOver = true;
            timer?.Dispose();
        }
    }

    // The first interrupt comes on the cancelling thread itself: a timer would wait for a busy thread pool.
    void Begin()
    {
        Strike();
        lock (gate)
        {
            if (!isOver)
                timer = new Timer(static self => ((Interruption)self!).Strike(), this, Pause, Pause);
        }
    }

    // A timer's last tick may come after Dispose: the lock keeps it from hitting the next statement.
    void Strike()
    {
        lock (gate)
        {
            if (!isOver)
                connection.Interrupt();
        }
    }
}
