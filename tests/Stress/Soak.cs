using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Shuddhachar.Stress;

/// <summary>What one look at the process found.</summary>
sealed record SoakSample(double Minutes, double ResidentMegabytes, int Handles);

/// <summary>What came of it. Slopes are of the second half, when everything that is kept has been filled.</summary>
sealed record SoakReport(int Minutes, IReadOnlyDictionary<string, int> Answers, int Publications, int Readings, IReadOnlyList<SoakSample> Samples)
{
    IReadOnlyList<SoakSample> Half => [.. Samples.Where(sample => sample.Minutes >= Minutes / 2.0)];

    double Slope(Func<SoakSample, double> of)
    {
        var (x, y) = (Half.Average(sample => sample.Minutes), Half.Average(of));
        return Half.Sum(sample => (sample.Minutes - x) * (of(sample) - y)) / Half.Sum(sample => (sample.Minutes - x) * (sample.Minutes - x));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Minutes} minutes: {string.Join(", ", Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}"))}; {Publications} publications, {Readings} readings; memory {Samples[0].ResidentMegabytes:0} MB at first, {Half[0].ResidentMegabytes:0} half way, {Samples[^1].ResidentMegabytes:0} at the end, {Slope(sample => sample.ResidentMegabytes):+0.00;-0.00} MB a minute; handles {Samples[0].Handles}, {Half[0].Handles}, {Samples[^1].Handles}, {Slope(sample => sample.Handles):+0.00;-0.00} a minute");
}

/// <summary>Readers of pages and OData for a long time, while reports are handed in, accepted and published one by one in the intake: memory and handles must not grow.</summary>
static class Soak
{
    const int Readers = 4, Loaded = 40;

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120), s_between = TimeSpan.FromSeconds(20), s_look = TimeSpan.FromSeconds(15);

    public static async Task<SoakReport> RunAsync(int minutes, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-soak-").FullName;
        using var service = new IntakeService(Path.Combine(folder, "data"));
        try
        {
            var documents = LoadProcess.Documents(Path.Combine(folder, "documents"), Loaded + 3 * minutes + 3);
            if (LoadProcess.End(LoadProcess.Start(service.Data, documents[..Loaded])) is { Code: not 0 } failed) throw new InvalidOperationException(failed.Complained);
            service.AddPerson();
            await service.StartAsync();
            await service.SignInAsync();
            return await RunAsync(service, new(documents[Loaded..]), minutes, say);
        }
        finally
        {
            service.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<SoakReport> RunAsync(IntakeService service, Queue<string> fresh, int minutes, Action<string> say)
    {
        var (watch, answers, samples, end) = (Stopwatch.StartNew(), new ConcurrentDictionary<string, int>(), new List<SoakSample>(), TimeSpan.FromMinutes(minutes));
        var (publications, readings) = (0, 0);
        var readers = Enumerable.Range(0, Readers).Select(async seed =>
        {
            using var client = new HttpClient { BaseAddress = service.Address };
            for (var requests = new MixedRequests(10 + seed); watch.Elapsed < end; await Task.Delay(s_pause))
                answers.AddOrUpdate(await MixedRequests.AskAsync(client, requests.Next(onlyFresh: false)), 1, (_, count) => count + 1);
        }).ToArray();
        var publisher = Task.Run(async () =>
        {
            for (; watch.Elapsed < end && fresh.TryDequeue(out var report); await Task.Delay(s_between))
            {
                var id = await service.HandInAsync(report);
                readings++;
                if (await service.AcceptAsync(id) && await service.PublishAsync()) publications++;
            }
        });
        for (; watch.Elapsed < end; await Task.Delay(s_look))
        {
            samples.Add(Sample());
            if (samples.Count % 20 == 0) say(string.Create(CultureInfo.InvariantCulture, $"{samples[^1].Minutes:0.0} min: {samples[^1].ResidentMegabytes:0} MB, {samples[^1].Handles} handles, {answers.Values.Sum()} answers, {publications} publications"));
        }
        await Task.WhenAll([.. readers, publisher]);
        samples.Add(Sample());
        return new(minutes, answers, publications, readings, samples);

        SoakSample Sample() => new(watch.Elapsed.TotalMinutes, service.ResidentBytes / (double)(1 << 20), service.Handles);
    }
}
