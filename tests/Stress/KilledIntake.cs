using System.Diagnostics;
using System.Globalization;
using System.Net;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Killed">Kills by what was killed: the service, a reader, a publisher.</param>
sealed record IntakeKillReport(IReadOnlyDictionary<string, int> Killed, int Received, int Accepted, int Published, int Undone, int Sessions, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Killed.Values.Sum()} killed ({string.Join(", ", Killed.Select(pair => $"{pair.Key} {pair.Value}"))}); reports acknowledged: received {Received}, accepted {Accepted}; publications {Published}, taken back {Undone}; sessions that outlived a restart: {Sessions}; {Faults.Count} faults{string.Concat(Faults.Take(20).Select(fault => "\n! " + fault))}");
}

/// <summary>
/// A publisher at work while the service, its readers and its publishers are killed at random moments. What was acknowledged must be there for
/// ever: each report, each acceptance; a publication holds all of its reports or none; the session goes on.
/// </summary>
sealed class KilledIntake(IntakeService service, int seed, Action<string> say)
{
    readonly Random _random = new(seed);
    readonly Dictionary<string, int> _killed = new(StringComparer.Ordinal);
    readonly HashSet<string> _received = [], _accepted = [];
    readonly List<string> _faults = [];
    int _published, _undone, _sessions;

    public static async Task<IntakeKillReport> RunAsync(int times, int seed, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-intake-kill-").FullName;
        using var service = new IntakeService(Path.Combine(folder, "data"));
        try
        {
            var first = LoadProcess.Documents(Path.Combine(folder, "documents"), times + 1);
            if (LoadProcess.End(LoadProcess.Start(service.Data, first[0])) is { Code: not 0 } failed) throw new InvalidOperationException(failed.Complained);
            service.AddPerson();
            await service.StartAsync();
            await service.SignInAsync();
            return await new KilledIntake(service, seed, say).RunAsync(times, new(first[1..]));
        }
        finally
        {
            service.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    async Task<IntakeKillReport> RunAsync(int times, Queue<string> left)
    {
        for (var round = 0; round < times && left.Count > 0; round++)
        {
            var work = WorkAsync(left.Dequeue(), _random.Next(4) == 0);
            var wanted = (round % 3) switch { 0 => "service", 1 => "reader", _ => "publisher" };
            var isServiceDown = await KillAsync(wanted, work);
            try
            {
                await work;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException or InvalidOperationException or System.Text.Json.JsonException)
            {
                if (!isServiceDown) _faults.Add($"round {round}: {cut.Message}");
            }
            if (isServiceDown) await service.StartAsync();
            await VerifyAsync(round, isServiceDown);
            if (round % 10 == 9) say(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {string.Join(", ", _killed.Select(pair => $"{pair.Key} {pair.Value}"))}; {_received.Count} received, {_accepted.Count} accepted, {_published} published, {_undone} taken back, {_faults.Count} faults"));
        }
        return new(_killed, _received.Count, _accepted.Count, _published, _undone, _sessions, _faults);
    }

    /// <summary>Hands in a report, accepts it, publishes what waits, and now and then takes that back.</summary>
    async Task WorkAsync(string document, bool isUndone)
    {
        var id = await service.HandInAsync(document);
        _received.Add(id);
        if (await service.AcceptAsync(id)) _accepted.Add(id);
        if (await service.PublishAsync() && isUndone) await service.TakeBackAsync();
    }

    /// <returns>Whether the service is down.</returns>
    async Task<bool> KillAsync(string wanted, Task work)
    {
        if (wanted == "service")
        {
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(_random.NextDouble() * 12)));
            service.Kill();
            Count(wanted);
            return true;
        }
        var word = wanted == "reader" ? " inspect " : " load ";
        for (var since = Stopwatch.StartNew(); !work.IsCompleted && since.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(5))
        {
            if (service.Children().FirstOrDefault(child => child.Command.Contains(word, StringComparison.Ordinal)) is not { Id: > 0 } child) continue;
            if (wanted == "publisher" && !child.Command.Contains("--seen", StringComparison.Ordinal) && _random.Next(3) > 0)
            {
                // a look is worth a kill now and then; a publication more often
                await Task.Delay(100);
                continue;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(wanted == "reader" ? 1200 : 3500)));
            using var killer = Process.Start(new ProcessStartInfo("kill", ["-9", child.Id.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
            await killer.WaitForExitAsync();
            if (killer.ExitCode == 0) Count(wanted);
            break;
        }
        return false;
    }

    async Task VerifyAsync(int round, bool wasDown)
    {
        if ((await service.GetAsync("/en/intake")).Status != HttpStatusCode.OK) _faults.Add($"round {round}: the session ended");
        else if (wasDown) _sessions++;
        await service.IdleAsync();
        while (await service.WaitingAsync() > 0) await Task.Delay(50);
        var (drafts, loaded) = (service.Drafts(), Loaded());
        _faults.AddRange(_received.Where(id => !drafts.ContainsKey(id)).Select(id => $"round {round}: {id} was received and is lost"));
        foreach (var id in _accepted.Where(drafts.ContainsKey))
        {
            var (state, isIn) = (drafts[id].GetProperty("state").GetString(), loaded.Contains(drafts[id].GetProperty("sha256").GetString()!));
            if (state is not ("accepted" or "published")) _faults.Add($"round {round}: {id} was accepted and is {state}");
            if (isIn != (state == "published")) _faults.Add($"round {round}: {id} is {state}, and {(isIn ? "in" : "not in")} the snapshot");
        }
        _published = Directory.GetFiles(Path.Combine(service.Data, "intake", "publications"), "*.json").Count(path => File.ReadAllText(path).Contains("\"state\":\"published\"", StringComparison.Ordinal));
        _undone = Directory.GetFiles(Path.Combine(service.Data, "intake", "publications"), "*.json").Count(path => File.ReadAllText(path).Contains("\"state\":\"undone\"", StringComparison.Ordinal));
        // no half file, and nothing left running
        if (Directory.EnumerateFiles(Path.Combine(service.Data, "intake"), "*.tmp", SearchOption.AllDirectories).Count() is > 0 and var half && !wasDown) _faults.Add($"round {round}: {half} half files");
        if (service.Children() is { Count: > 0 } children) _faults.Add($"round {round}: still runs: {children[0].Command}");
    }

    /// <summary>Hashes in the snapshot in use, which must agree with itself.</summary>
    HashSet<string> Loaded()
    {
        using var live = new LiveWarehouse(new(service.Data));
        using var lease = live.Lease();
        if (live.SwitchFailure is { } failure) throw new InvalidOperationException($"The pointer names a snapshot that cannot be read: {failure.Message}");
        var documents = lease.Connection.Query("select sha256 from dim_document", row => row.Text("sha256")).ToHashSet(StringComparer.Ordinal);
        if (documents.Count != lease.Connection.Query("select document_count from dim_snapshot", row => row.Int("document_count")).Single()) _faults.Add("a snapshot does not agree with itself");
        return documents;
    }

    void Count(string what) => _killed[what] = _killed.GetValueOrDefault(what) + 1;
}
