using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>
/// Which report is read next: so many at once as there are cores, and by turns between people, so that whoever hands in a hundred does not
/// keep the others waiting. It lives in memory only: after a start, everything that is received and not read stands in it again.
/// </summary>
sealed partial class ReadingQueue : BackgroundService
{
    readonly Drafts _drafts;
    readonly ReportReader _reader;
    readonly IntakeSettings _settings;
    readonly ILogger<ReadingQueue> _log;
    readonly Lock _gate = new();
    readonly SemaphoreSlim _waiting = new(0);

    /// <summary>Who waits, whose turn is next first; each with own reports in order.</summary>
    readonly LinkedList<(string Person, Queue<string> Ids)> _turns = new();
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public ReadingQueue(Drafts drafts, ReportReader reader, IntakeSettings settings, DataFolder folder, ILogger<ReadingQueue> log)
    {
        (_drafts, _reader, _settings, _log) = (drafts, reader, settings, log);
        WorkFolder.ClearLeft(folder);
        foreach (var draft in drafts.All().Where(draft => draft.State == DraftState.Received).OrderBy(draft => draft.At)) Add(draft);
        drafts.Changed += draft => { if (draft.State == DraftState.Received) Add(draft); };
    }

    void Add(Draft draft)
    {
        lock (_gate)
        {
            if (!_known.Add(draft.Id)) return;
            var turn = _turns.FirstOrDefault(turn => turn.Person == draft.By);
            if (turn.Ids is null) _turns.AddLast((draft.By, new([draft.Id])));
            else turn.Ids.Enqueue(draft.Id);
        }
        _waiting.Release();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _settings.Processes).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await _waiting.WaitAsync(stopping);
                var id = Next();
                try
                {
                    await _reader.ReadAsync(id, stopping);
                }
#pragma warning disable CA1031 // whatever failed, the other reports are read
                catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    // the disk is full, say: the report is on it, and is read after the next start, or when somebody asks for it
                    LogFailure(id, failure);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // what was not read is read after the next start
        }
    }

    string Next()
    {
        lock (_gate)
        {
            var (person, ids) = _turns.First!.Value;
            _turns.RemoveFirst();
            var id = ids.Dequeue();
            if (ids.Count > 0) _turns.AddLast((person, ids));
            // from here on a further change queues it again
            _known.Remove(id);
            return id;
        }
    }

    [LoggerMessage(LogLevel.Error, "Draft {Id} could not be read.")]
    partial void LogFailure(string id, Exception failure);
}
