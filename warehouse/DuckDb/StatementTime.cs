using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Shuddhachar.Warehouse;

/// <summary>
/// How many statements run and for how long, told to whoever listens to the meter and the traces of this name; costs next to nothing while
/// nobody does. The text of a statement is not told.
/// </summary>
public sealed class StatementTime : IDisposable
{
    public const string Name = "Shuddhachar.Warehouse";

    static readonly Meter s_meter = new(Name);
    static readonly Histogram<double> s_seconds = s_meter.CreateHistogram<double>("shuddhachar.statement.duration", "s", "From the start of a statement until its result is closed, the reader's pauses included.");
    static readonly ActivitySource s_source = new(Name);

    readonly long _begun = Stopwatch.GetTimestamp();
    readonly Activity? _activity = s_source.StartActivity("statement", ActivityKind.Client);

    public void Dispose()
    {
        s_seconds.Record(Stopwatch.GetElapsedTime(_begun).TotalSeconds);
        _activity?.Dispose();
    }
}
