using Shuddhachar.Benchmarks;
using Shuddhachar.Fuzz;
using Shuddhachar.Testing;

// dotnet run -c Release --project tests/Benchmarks [-- documents]; ratios within one run say more than times of one machine
// dotnet run -c Release --project tests/Benchmarks -- nation BUNDLE: the warehouse at the nation's scale, from `generate --form bulk`
if (args is ["nation", var bundle])
{
    var data = Directory.CreateTempSubdirectory("shuddhachar-nation-").FullName;
    try
    {
        new NationScale(bundle, new(data)).Run(reports: 5);
    }
    finally
    {
        Directory.Delete(data, recursive: true);
    }
    return;
}
// dotnet run -c Release --project tests/Benchmarks -- odata [ROWS] [feed|service]: the feed against other ways to the same JSON, and the service under load
if (args is ["odata", ..])
{
    var rows = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000;
    using var table = new FeedTable(rows);
    var part = args.Length > 2 ? args[2] : null;
    if (part is null or "feed") new FeedCosts(table, rows).Run();
    if (part is null or "service") await ServiceThroughput.RunAsync(table);
    return;
}
// dotnet run -c Release --project tests/Benchmarks -- pages DATA: the dashboard's pages over a data folder
if (args is ["pages", var folder])
{
    await new PageCosts(new(folder)).RunAsync();
    return;
}
var documents = args.Length > 0 ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 1000;
#if DEBUG
const string configuration = "debug";
#else
const string configuration = "release";
#endif

(string, byte[])[] texts =
[
    .. Directory.GetFiles(SourceTree.Absolute("etl/samples")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
    .. Enumerable.Range(0, 200).Select(number => Generator.Make(7, number)).Select(document => (document.FileName, document.Bytes)),
];
var costs = StageCosts.Measure(texts);
Console.WriteLine($"| stage | ms a document ({texts.Length} documents) |\n| --- | --: |");
foreach (var (stage, milliseconds) in costs) Console.WriteLine($"| {stage} | {milliseconds / texts.Length:0.000} |");
var parsing = costs.Take(3).Sum(cost => cost.Milliseconds);
Console.WriteLine($"validating and repairing costs {costs[3].Milliseconds / parsing:0.00} of parsing (promised: at most 1.00)");

foreach (var count in new[] { documents / 4, documents })
{
    var load = FolderLoad.Measure(count, configuration);
    Console.WriteLine($"load of {count} reports: {load.PerSecond:0} documents a second, {load.PerProcessorSecond:0} a processor second (promised: 100 a second on two cores), {load.PeakBytes / 1_048_576} MB at the highest");
}
