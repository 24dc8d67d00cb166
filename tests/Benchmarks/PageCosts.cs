using System.Diagnostics;
using System.Net;
using Shuddhachar.Dashboard;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Benchmarks;

/// <summary>
/// What pages cost over a data folder, the server in this process, asked over its own socket: drawn for the first time (each request of a
/// choice that was not asked for before), drawn again (from the kept page), and under the requests of many browsers.
/// </summary>
sealed class PageCosts(DataFolder folder)
{
    /// <summary>Where there is a generated nation it is meant; elsewhere pages fall back to what there is.</summary>
    const string Nation = "?data=synthetic";

    const string Overview = "/en" + Nation;
    const int Repeats = 41;
    const int RequestsPerSecond = 300;
    static readonly TimeSpan s_load = TimeSpan.FromSeconds(20);

    // the year and plan of the largest ranking are asked of the server itself
    readonly List<(string Name, Func<int, string> First, string Again)> pages = [];

    internal async Task RunAsync()
    {
        await using var app = DashboardApp.Build(DashboardApp.CreateBuilder([]), folder, ["http://127.0.0.1:0"]);
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(app.Urls.First()) };
        await ChooseAsync(client);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");

        Console.WriteLine("| page | first drawn, ms | kept, ms | bytes, compressed |\n| --- | --: | --: | --: |");
        foreach (var (name, first, again) in pages)
        {
            var cold = await MedianAsync(client, 9, first);
            var (warm, bytes) = (await MedianAsync(client, Repeats, _ => again), (await client.GetByteArrayAsync(again)).Length);
            Console.WriteLine(FormattableString.Invariant($"| {name} | {cold:0.0} | {warm:0.00} | {bytes} |"));
        }
        await LoadAsync(client);
        await app.StopAsync();
    }

    /// <summary>What a choice nobody reads changes: the address, and so the kept page, but not the figures.</summary>
    async Task ChooseAsync(HttpClient client)
    {
        var overview = await client.GetStringAsync(Overview);
        var at = overview.IndexOf("/en/ranking/", StringComparison.Ordinal);
        var ranking = overview[at..overview.IndexOf('"', at)].Replace("&amp;", "&", StringComparison.Ordinal);
        at = overview.IndexOf("/en/offices/", StringComparison.Ordinal);
        var office = overview[at..overview.IndexOfAny(['"', '?'], at)];
        foreach (var (name, address) in new[] { ("overview", Overview), ("ranking", ranking), ("e-Nothi", "/en/enothi" + Nation), ("gaps", "/en/gaps" + Nation), ("indicator", "/en/indicators/enothi_note_disposal" + Nation), ("office", office), ("offices", "/en/offices" + Nation), ("document", "/en/documents/1"), ("quality", "/en/quality" + Nation), ("search", "/en/search?q=ministry") })
            pages.Add((name, number => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}again={number}", address));
    }

    static async Task<double> MedianAsync(HttpClient client, int times, Func<int, string> address)
    {
        var taken = new List<double>();
        await client.GetByteArrayAsync(address(-1));
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            await client.GetByteArrayAsync(address(i));
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }
        taken.Sort();
        return taken[taken.Count / 2];
    }

    /// <summary>Page views at an even pace, whatever the answers take, of all pages in turn.</summary>
    async Task LoadAsync(HttpClient client)
    {
        var single = await MedianAsync(client, Repeats, i => pages[i < 0 ? 0 : i % pages.Count].Again);
        var (taken, failed) = (new List<double>(), 0);
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < s_load; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / RequestsPerSecond);
            if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
            var address = pages[number % pages.Count].Again;
            running.Add(Task.Run(async () =>
            {
                var one = Stopwatch.StartNew();
                using var answer = await client.GetAsync(address);
                await answer.Content.ReadAsByteArrayAsync();
                lock (taken)
                {
                    if (answer.IsSuccessStatusCode) taken.Add(one.Elapsed.TotalMilliseconds);
                    else failed++;
                }
            }));
        }
        await Task.WhenAll(running);
        taken.Sort();
        var p95 = taken[(int)(taken.Count * 0.95)];
        Console.WriteLine(FormattableString.Invariant($"{taken.Count + failed} page views in {watch.Elapsed.TotalSeconds:0} s ({RequestsPerSecond} a second asked), failed: {failed}; single client's median {single:0.00} ms, 95th percentile under load {p95:0.00} ms: {p95 / single:0.0} times (promised: at most 40)"));
    }
}
