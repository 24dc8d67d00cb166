using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Shuddhachar.Stress;

/// <summary>What came of ten times the capacity.</summary>
sealed record OverloadReport(string Name, double Capacity, double Sent, IReadOnlyDictionary<string, int> Answers, double SecondsToNormal, double ResidentMegabytes, bool IsAlive)
{
    static readonly string[] s_right = ["200", "304", "429", "503"];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: capacity {Capacity:0} requests/s, sent {Sent:0}/s: {string.Join(", ", Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}: {answer.Value}"))}; {(Answers.Keys.All(s_right.Contains) ? "nothing else" : "OTHERS THAN MAY BE")}; process {(IsAlive ? "alive" : "DEAD")}, {ResidentMegabytes:0} MB; normal after {SecondsToNormal:0.0} s");
}

/// <summary>
/// Ten times as many requests as can be answered, for a while: first as one caller beyond its limit, then as if they were many callers, so
/// that only the gates stand. Everything must be answered, or refused with the time to come again; and the rest is as before soon after.
/// </summary>
static class Overload
{
    const int Times = 10, MostAtOnce = 1_500;

    public static string Run(int seconds, Action<string> say) => string.Join('\n', RunOne("one caller", seconds, say), RunOne("many callers", seconds, say, "--limits:rate", "1000000", "--limits:burst", "1000000"));

    static OverloadReport RunOne(string name, int seconds, Action<string> say, params string[] settings)
    {
        using var served = ServedFolder.Start(loaded: 40, settings);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = MostAtOnce, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30) }) { BaseAddress = served.Address, Timeout = TimeSpan.FromSeconds(60) };
        var capacity = CapacityAsync(client).Result;
        var before = LatencyAsync(client).Result;
        say(string.Create(CultureInfo.InvariantCulture, $"{name}: capacity {capacity:0} requests/s, one alone {before.TotalMilliseconds:0} ms"));
        var (sent, answers) = FloodAsync(client, capacity * Times, seconds).Result;
        var normal = NormalAsync(client, before).Result;
        return new(name, capacity, sent / (double)seconds, answers, normal.TotalSeconds, served.IsAlive ? served.ResidentMegabytes : 0, served.IsAlive);
    }

    /// <summary>Answers in a second to as many clients as there are turns.</summary>
    static async Task<double> CapacityAsync(HttpClient client)
    {
        var requests = new MixedRequests(1);
        foreach (var warm in new[] { true, false })
        {
            var (answered, watch, limit) = (0, Stopwatch.StartNew(), TimeSpan.FromSeconds(warm ? 5 : 8));
            await Task.WhenAll(Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(async _ =>
            {
                while (watch.Elapsed < limit)
                    if (await MixedRequests.AskAsync(client, requests.Next(onlyFresh: true)) == "200") Interlocked.Increment(ref answered);
            }));
            if (!warm) return answered / watch.Elapsed.TotalSeconds;
        }
        return 0;
    }

    static async Task<TimeSpan> LatencyAsync(HttpClient client)
    {
        var requests = new MixedRequests(2);
        var times = new List<TimeSpan>();
        for (var i = 0; i < 30; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await MixedRequests.AskAsync(client, requests.Next(onlyFresh: true));
            times.Add(Stopwatch.GetElapsedTime(begun));
        }
        return times.Order().ElementAt(27);
    }

    static async Task<(int Sent, IReadOnlyDictionary<string, int> Answers)> FloodAsync(HttpClient client, double perSecond, int seconds)
    {
        var (requests, answers, watch, open, sent) = (new MixedRequests(3), new ConcurrentDictionary<string, int>(), Stopwatch.StartNew(), 0, 0);
        var running = new ConcurrentBag<Task>();
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * perSecond); sent < due && Volatile.Read(ref open) < MostAtOnce; sent++)
            {
                Interlocked.Increment(ref open);
                running.Add(OneAsync());
            }
            await Task.Delay(10);
        }
        await Task.WhenAll(running);
        return (sent, answers);

        async Task OneAsync()
        {
            var answer = await MixedRequests.AskAsync(client, requests.Next(onlyFresh: false));
            Interlocked.Decrement(ref open);
            answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
        }
    }

    /// <summary>Until ten in a row are answered 200, about as fast as before.</summary>
    static async Task<TimeSpan> NormalAsync(HttpClient client, TimeSpan before)
    {
        var (requests, watch, good, first) = (new MixedRequests(4), Stopwatch.StartNew(), 0, TimeSpan.Zero);
        while (good < 10 && watch.Elapsed < TimeSpan.FromMinutes(1))
        {
            var begun = watch.Elapsed;
            var isGood = await MixedRequests.AskAsync(client, requests.Next(onlyFresh: true)) == "200" && watch.Elapsed - begun < 2 * before + TimeSpan.FromMilliseconds(50);
            if (isGood && good == 0) first = watch.Elapsed;
            good = isGood ? good + 1 : 0;
            if (!isGood) await Task.Delay(50);
        }
        return good == 10 ? first : TimeSpan.MaxValue;
    }
}
