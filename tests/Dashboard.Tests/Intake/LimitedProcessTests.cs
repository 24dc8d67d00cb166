using System.Text;
using Shuddhachar.Dashboard.Intake;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>Limits on a real process: the loader itself, reading what never ends.</summary>
public sealed class LimitedProcessTests : IDisposable
{
    static readonly ProcessLimits s_wide = new(TimeSpan.FromMinutes(2), 1 << 30, 1 << 30, 1 << 20);
    static readonly Loader s_loader = Loader.Built;

    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    [Fact]
    public async Task Run_AProgramThatEnds_GivesItsOutputAndCode()
    {
        var outcome = await RunAsync(s_wide, "inspect", Text("empty.txt", ""), "--preview");
        Assert.Equal((1, Limit.None), (outcome.ExitCode, outcome.Beyond));
        Assert.False(Preview.Parse(outcome.Output)!.IsAccepted);
    }

    [Fact]
    public async Task Run_BeyondItsTime_IsEnded() =>
        Assert.Equal(Limit.Time, (await RunAsync(s_wide with { Time = TimeSpan.FromMilliseconds(1) }, "inspect", Text("a.txt", "x"), "--preview")).Beyond);

    [Fact]
    public async Task Run_BeyondItsOutput_IsEnded() =>
        Assert.Equal(Limit.Output, (await RunAsync(s_wide with { OutputBytes = 10 }, "inspect", Text("a.txt", "x"), "--preview")).Beyond);

    [Fact]
    public async Task Run_BeyondItsMemory_IsEnded()
    {
        Assert.Equal(Limit.Memory, (await RunAsync(s_wide with { ResidentBytes = 1 << 20 }, "inspect", Text("a.txt", "x"), "--preview")).Beyond);
        Assert.Equal(Limit.Memory, (await RunAsync(s_wide with { HeapBytes = 16 << 20 }, "inspect", Text("b.txt", string.Concat(Enumerable.Repeat("১.১\tক\t৫\t৬\n", 200_000))), "--preview")).Beyond);
    }

    [Fact]
    public async Task Run_WithoutAProgram_SaysSo() =>
        Assert.NotEqual(0, (await LimitedProcess.RunAsync(new Loader(Path.Combine(_folder, "none.dll")), ["inspect"], _folder, s_wide, _ => { }, TestContext.Current.CancellationToken)).ExitCode);

    [Fact]
    public async Task Run_Cancelled_LeavesNoProcess()
    {
        using var end = new CancellationTokenSource();
        var id = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LimitedProcess.RunAsync(s_loader, ["inspect", Text("a.txt", "x"), "--preview"], _folder, s_wide, process =>
        {
            id = process.Id;
            end.Cancel();
        }, end.Token));
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(id));
    }

    Task<ProcessOutcome> RunAsync(ProcessLimits limits, params string[] arguments) => LimitedProcess.RunAsync(s_loader, arguments, _folder, limits, _ => { }, TestContext.Current.CancellationToken);

    string Text(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
