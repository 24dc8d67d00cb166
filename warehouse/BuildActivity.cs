using System.Diagnostics;

namespace Shuddhachar.Warehouse;

/// <summary>What a build is doing, as activities named <c>layer/relation</c>: a listener shows progress, or measures.</summary>
public static class BuildActivity
{
    public const string Name = "Shuddhachar.Warehouse";

    static readonly ActivitySource Source = new(Name);

    /// <summary>Calls back at the start and at the end of each activity until it is disposed. Activities of all builds of the process.</summary>
    public static IDisposable Listen(Action<Activity> started, Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStarted = started,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    internal static Activity? Start(string what) => Source.StartActivity(what);
}
