using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What is under way.</summary>
/// <param name="Kind">`preview`, `publish`, `undo` or `settle`: a key of texts.</param>
/// <param name="By">Code of the person.</param>
public sealed record Run(string Kind, string By, DateTime Since);

/// <summary>
/// Looks at what publishing would change, publishes and takes back, one at a time, each in a process of its own. What was cut short, even by
/// kill -9, is settled from the journal and the snapshot in use.
/// </summary>
sealed partial class Publisher(Drafts drafts, Publications publications, Settlement settlement, Loader loader, IntakeSettings settings, DataFolder folder, ILogger<Publisher> log) : BackgroundService
{
    const int SomeRefused = 1, NothingPublished = 3;

    readonly Lock _gate = new();
    CancellationTokenSource? _ending;
    Task _task = Task.CompletedTask;

    public Run? Running { get; private set; } = new("settle", AuditLog.Nobody, DateTime.UtcNow);

    /// <summary>Starts a look at the batch.</summary>
    /// <returns>False when something is under way.</returns>
    public bool Look(string by, Waiting waiting) => Start(new("preview", by, DateTime.UtcNow), async cancellation =>
    {
        var batch = new Batch(by, DateTime.UtcNow, [.. waiting.Reports.Select(draft => new BatchDraft(draft.Id, draft.Revision))], BatchState.Running) { Methods = waiting.Methods };
        publications.Keep(batch);
        try
        {
            var outcome = await RunAsync(["load", .. Brought(waiting), "--preview"], waiting.Reports, null, cancellation);
            if (outcome.Beyond == Limit.None && LoadPreview.Parse(outcome.Output) is not null)
            {
                publications.KeepSeen(outcome.Output);
                publications.Keep(batch with { State = BatchState.Ready });
            }
            else
            {
                publications.Keep(batch with { State = BatchState.Failed, Failure = FailureOf(outcome), Complaint = Line(outcome) });
            }
        }
        catch (OperationCanceledException)
        {
            publications.Keep(batch with { State = BatchState.Failed, Failure = "cancelled" });
        }
    });

    /// <summary>Ends a look; what publishes cannot be ended from here.</summary>
    public bool Cancel()
    {
        lock (_gate)
        {
            if (Running?.Kind != "preview") return false;
            _ending?.Cancel();
            return true;
        }
    }

    /// <summary>Publishes what was looked at.</summary>
    public bool Publish(string by, LoadPreview seen, Waiting waiting) => Start(new("publish", by, DateTime.UtcNow), async cancellation =>
    {
        var publication = publications.Begin(by, seen, waiting.Reports.Select(draft => draft.Id), waiting.Methods);
        if (!waiting.Reports.All(drafts.IsStill))
        {
            // decided otherwise in the moment of the click; from here on nobody can
            publications.Change(publication.Number, now => now with { State = PublicationState.Failed, Failure = "changed" });
            return;
        }
        var outcome = await RunAsync(["load", .. Brought(waiting), "--seen", seen.Seen, "--by", by, "--format", "json"], waiting.Reports, publication, cancellation);
        var isDone = outcome is { ExitCode: 0 or SomeRefused, Beyond: Limit.None };
        settlement.Settle(publications.Change(publication.Number, now => now with { Failure = isDone ? null : FailureOf(outcome), Complaint = isDone ? null : Line(outcome) }), isDone);
    });

    /// <summary>Goes back to the snapshot before a publication.</summary>
    public bool Undo(string by, Publication publication) => publication.Base is { } before && Start(new("undo", by, DateTime.UtcNow), async cancellation =>
    {
        publications.Change(publication.Number, now => now with { State = PublicationState.Undoing, UndoneBy = by, UndoneAt = DateTime.UtcNow, Process = null });
        var outcome = await RunAsync(["snapshots", "use", before.ToString(CultureInfo.InvariantCulture), "--by", by], [], publication, cancellation);
        settlement.Settle(publications.Change(publication.Number, now => now with { Complaint = outcome.ExitCode == 0 ? null : Line(outcome) }), outcome.ExitCode == 0);
    });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SettleLeftAsync(stoppingToken);
            lock (_gate) Running = null;
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            lock (_gate) _ending?.Cancel();
            await _task;
        }
    }

    async Task SettleLeftAsync(CancellationToken stopping)
    {
        await Task.Yield();
        foreach (var left in publications.All().Where(publication => publication.IsUnderWay).Reverse())
        {
            // the program that published may have outlived the dashboard: it is not disturbed
            while (left.Process is { } name && WorkFolder.Running(name) is { } process)
            {
                using (process) await process.WaitForExitAsync(stopping);
            }
            try
            {
                settlement.Settle(left, isDone: false);
            }
            catch (Exception failure) when (IsOfTheDisk(failure))
            {
                LogFailure(failure);
            }
        }
    }

    bool Start(Run run, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (Running is not null) return false;
            (Running, _ending) = (run, new());
            _task = Task.Run(() => WorkAsync(work, _ending));
            return true;
        }
    }

    async Task WorkAsync(Func<CancellationToken, Task> work, CancellationTokenSource ending)
    {
        try
        {
            await work(ending.Token);
        }
        catch (OperationCanceledException)
        {
            // the dashboard stops: what was under way is settled at the next start
        }
#pragma warning disable CA1031 // whatever failed, the next may begin; what was under way is settled at the next start
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure);
        }
        finally
        {
            lock (_gate)
            {
                Running = null;
                _ending = null;
                ending.Dispose();
            }
        }
    }

    async Task<ProcessOutcome> RunAsync(string[] arguments, IEnumerable<Draft> accepted, Publication? publication, CancellationToken cancellation)
    {
        using var work = WorkFolder.Create(folder);
        var corrected = accepted.Where(draft => draft.Corrections.Length > 0).ToArray();
        string[] corrections = corrected.Length == 0 ? [] : ["--corrections", CorrectionFile.Write(work.Path, corrected)];
        return await LimitedProcess.RunAsync(loader, [.. arguments, .. corrections, "--data", folder.Root], work.Path, settings.Publisher, process => Started(work, publication, process), cancellation);
    }

    /// <summary>What only looks is ended at the next start, should it outlive us; what publishes is waited for.</summary>
    void Started(WorkFolder work, Publication? publication, Process process)
    {
        if (publication is null) work.Owned(process);
        else publications.Change(publication.Number, now => now with { Process = WorkFolder.Name(process) });
    }

    IEnumerable<string> Brought(Waiting waiting) =>
        [.. waiting.Reports.Select(drafts.Original), .. waiting.Methods.SelectMany(method => new[] { "--method", $"{method.PlanCode}={method.MethodCode}" })];

    static bool IsOfTheDisk(Exception failure) => failure is IOException or InvalidDataException or UnauthorizedAccessException or InvalidOperationException or DatabaseException;

    static string FailureOf(ProcessOutcome outcome) => outcome.Beyond != Limit.None ? Urls.Name(outcome.Beyond) : outcome.ExitCode == NothingPublished ? "changed" : "failed";

    static string Line(ProcessOutcome outcome) => outcome.Complaint.Trim().ReplaceLineEndings(" ");

    [LoggerMessage(LogLevel.Error, "The batch could not be worked on.")]
    partial void LogFailure(Exception failure);
}
