using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Benchmarks;

/// <summary>The service over HTTP: how many pages a second for how many clients, and how early the first byte of a page comes.</summary>
static class ServiceThroughput
{
    const int Rounds = 9;
    static readonly int[] Clients = [1, 2, 4, 8, 16, 32];
    static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    static readonly (string Name, string Query)[] Pages =
    [
        ("first page", "Gaps"),
        ("page of 5,000", "Gaps?$skip=0"),
        ("filtered", "Gaps?$filter=contains(IndicatorName,'9') and WeightMarks gt 2"),
        ("ordered by Bangla names", "Gaps?$orderby=OfficeNameBn,WeightMarks desc"),
        ("grouped", "Gaps?$apply=groupby((OfficeCode,FiscalYearCode),aggregate(WeightMarks with sum as Marks))"),
        ("expanded", "Gaps?$expand=Office&$top=1000"),
    ];

    internal static async Task RunAsync(FeedTable table)
    {
        using var warehouse = new LiveWarehouse(table.Folder);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(warehouse).AddOData(builder.Configuration);
        await using var app = builder.Build();
        app.MapOData();
        await app.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(app.Urls.First() + "/odata/") };

        var rates = Clients.ToDictionary(count => count, _ => new List<double>());
        await PagesPerSecond(http, 2);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var count in Clients) rates[count].Add(await PagesPerSecond(http, count));
        }
        var medians = rates.ToDictionary(pair => pair.Key, pair => Median(pair.Value));
        Console.WriteLine("| clients | pages a second |\n| --: | --: |");
        foreach (var (count, rate) in medians) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {rate:0} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"32 clients / the best: {medians[32] / medians.Values.Max():0.00} (promised: at least 0.9)"));

        Console.WriteLine("| page | ms | first byte | share (promised: before 0.1) |\n| --- | --: | --: | --: |");
        foreach (var (name, query) in Pages)
        {
            var times = new List<(double First, double All)>();
            for (var round = 0; round <= Rounds; round++) times.Add(await Time(http, query));
            var (first, all) = (Median(times.Skip(1).Select(t => t.First)), Median(times.Skip(1).Select(t => t.All)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {all:0.0} | {first:0.0} | {first / all:0.00} |"));
        }
    }

    static async Task<double> PagesPerSecond(HttpClient http, int clients)
    {
        var watch = Stopwatch.StartNew();
        var pages = await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var count = 0;
            for (; watch.Elapsed < Round; count++)
            {
                using var answer = await http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"Gaps?$filter=GapKey%20gt%20{(client * 977 + count * 131) % 900_000}&$top=500"));
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
            }
            return count;
        }));
        return pages.Sum() / watch.Elapsed.TotalSeconds;
    }

    static async Task<(double First, double All)> Time(HttpClient http, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, query);
        request.Headers.Add("Prefer", "odata.maxpagesize=5000");
        var watch = Stopwatch.StartNew();
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        _ = await body.ReadAsync(buffer);
        var first = watch.Elapsed.TotalMilliseconds;
        while (await body.ReadAsync(buffer) > 0)
        {
        }
        return (first, watch.Elapsed.TotalMilliseconds);
    }

    static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
