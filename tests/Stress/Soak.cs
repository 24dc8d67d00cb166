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

/// <summary>Readers of pages and OData for a long time, while reports are read as the intake reads them and published one by one: memory and handles must not grow.</summary>
static class Soak
{
    const int Readers = 4;

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120), s_between = TimeSpan.FromSeconds(20), s_look = TimeSpan.FromSeconds(15);

    public static SoakReport Run(int minutes, Action<string> say)
    {
        using var served = ServedFolder.Start(loaded: 40, fresh: 3 * minutes + 3);
        var watch = Stopwatch.StartNew();
        var (answers, samples, end) = (new ConcurrentDictionary<string, int>(), new List<SoakSample>(), TimeSpan.FromMinutes(minutes));
        var (publications, readings) = (0, 0);
        var readers = Enumerable.Range(0, Readers).Select(async seed =>
        {
            using var client = new HttpClient { BaseAddress = served.Address };
            for (var requests = new MixedRequests(10 + seed); watch.Elapsed < end; await Task.Delay(s_pause))
                answers.AddOrUpdate(await MixedRequests.AskAsync(client, requests.Next(onlyFresh: false)), 1, (_, count) => count + 1);
        }).ToArray();
        var publisher = Task.Run(async () =>
        {
            for (; watch.Elapsed < end && served.Fresh.TryDequeue(out var report); await Task.Delay(s_between))
            {
                if (End(LoadProcess.Run("inspect", report, "--preview")) == 0) readings++;
                if (End(LoadProcess.Start(served.Data, report)) == 0) publications++;
            }
        });
        while (watch.Elapsed < end && served.IsAlive)
        {
            samples.Add(new(watch.Elapsed.TotalMinutes, served.ResidentMegabytes, served.Handles));
            if (samples.Count % 20 == 0) say(string.Create(CultureInfo.InvariantCulture, $"{samples[^1].Minutes:0.0} min: {samples[^1].ResidentMegabytes:0} MB, {samples[^1].Handles} handles, {answers.Values.Sum()} answers, {publications} publications"));
            Thread.Sleep(s_look);
        }
        Task.WaitAll([.. readers, publisher]);
        if (served.IsAlive) samples.Add(new(watch.Elapsed.TotalMinutes, served.ResidentMegabytes, served.Handles));
        return new(minutes, answers, publications, readings, samples);
    }

    static int End(Process process)
    {
        using (process) return LoadProcess.End(process).Code;
    }
}
