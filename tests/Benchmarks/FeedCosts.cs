using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Benchmarks;

/// <summary>
/// What a feed of many rows costs on one thread of the database, beside the ways that others would take to the same JSON: DuckDB's own COPY,
/// fetching alone, and Microsoft's writer over objects that are ready. Rounds are interleaved, so that the machine's moods meet all alike.
/// </summary>
sealed class FeedCosts(FeedTable table, int rows)
{
    const int Rounds = 9;

    /// <summary>Objects made once and written over and over: more would measure the garbage collector.</summary>
    const int ReadyObjects = 50_000;

    readonly record struct Cost(double Seconds, double ProcessorSeconds);

    internal void Run()
    {
        using var database = Database.OpenReadOnly(table.Path);
        using var connection = database.Connect();
        connection.ExecuteScript("set threads = 1");
        var model = ODataModel.From(Catalog.Read(connection));
        var plan = (FeedPlan)QueryPlan.Bind(ODataRequest.Parse("Gaps", ""), model, snapshotNumber: 1, pageSize: rows);
        var sql = SqlText.Write(plan);
        var objects = new ReadyFeed(connection, model, ReadyObjects);
        var ways = new Dictionary<string, Action>
        {
            ["feed"] = () => WriteFeed(connection, sql, plan),
            ["COPY to JSON"] = () => connection.ExecuteScript($"copy ({Inline(sql)}) to '/dev/null' (format json)"),
            ["fetch alone"] = () => Fetch(connection, sql),
            ["ODataMessageWriter"] = () => objects.Write(rows / ReadyObjects),
        };
        Compile(connection, model);
        foreach (var way in ways.Values) way();
        var costs = ways.Keys.ToDictionary(name => name, _ => new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, way) in ways) costs[name].Add(Measure(way));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rows:N0} rows, median of {Rounds} | s | s of processor |\n| --- | --: | --: |"));
        foreach (var (name, cost) in costs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(cost, c => c.Seconds):0.000} | {Median(cost, c => c.ProcessorSeconds):0.000} |"));
        var feed = costs["feed"];
        Say("feed / ODataMessageWriter over ready objects, rows a second", Median(costs["ODataMessageWriter"], c => c.Seconds) / Median(feed, c => c.Seconds), "at least 5");
        Say("feed / COPY to JSON, processor", Median(feed, c => c.ProcessorSeconds) / Median(costs["COPY to JSON"], c => c.ProcessorSeconds), "at most 0.9");
        Say("feed / fetch alone, processor", Median(feed, c => c.ProcessorSeconds) / Median(costs["fetch alone"], c => c.ProcessorSeconds), "at most 1.8");
        Memory(connection, model);
    }

    // a service has written many pages before, and the runtime then compiles anew with what they have taught; one long feed teaches it too late
    static void Compile(DatabaseConnection connection, ODataModel model)
    {
        var plan = (FeedPlan)QueryPlan.Bind(ODataRequest.Parse("Gaps", ""), model, snapshotNumber: 1);
        var sql = SqlText.Write(plan);
        for (var page = 0; page < 300; page++) WriteFeed(connection, sql, plan);
    }

    // a feed ten times as long may take no more memory
    void Memory(DatabaseConnection connection, ODataModel model)
    {
        foreach (var count in new[] { rows / 10, rows })
        {
            var plan = (FeedPlan)QueryPlan.Bind(ODataRequest.Parse("Gaps", ""), model, snapshotNumber: 1, pageSize: count);
            var sql = SqlText.Write(plan);
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            WriteFeed(connection, sql, plan);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"feed of {count:N0} rows: {(GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0:N0} KB allocated by .NET; {FolderLoad.HighWater(Environment.ProcessId) / 1_048_576} MB of memory at the highest so far"));
        }
    }

    static void WriteFeed(DatabaseConnection connection, SqlText sql, FeedPlan plan)
    {
        var context = new DefaultHttpContext();
        context.Response.Body = Stream.Null;
        using var statement = connection.Prepare(sql.Text);
        Bind(statement, sql);
        using var result = statement.Execute();
        var form = new JsonForm(MetadataLevel.Minimal, "@odata.", IsIeee754Compatible: false, OmitsNulls: false, "http://localhost/odata/", []);
        var page = new FeedWriter(plan, form);
        using var writer = new AnswerWriter(context.Response.BodyWriter, null, CancellationToken.None);
        while (result.TryRead(out _))
        {
            while (page.Write(writer, result.Current)) writer.SendAsync().GetAwaiter().GetResult();
        }
        writer.SendAsync().GetAwaiter().GetResult();
    }

    static void Fetch(DatabaseConnection connection, SqlText sql)
    {
        using var statement = connection.Prepare(sql.Text);
        Bind(statement, sql);
        using var result = statement.Execute();
        while (result.TryRead(out _))
        {
        }
    }

    static void Bind(Statement statement, SqlText sql)
    {
        for (var i = 0; i < sql.Parameters.Count; i++) statement.Bind(i + 1, sql.Parameters[i]);
    }

    // COPY takes no parameters; ours here are whole numbers of this program's own
    static string Inline(SqlText sql)
    {
        var text = sql.Text;
        for (var i = sql.Parameters.Count; i > 0; i--) text = text.Replace($"${i}", Convert.ToString(sql.Parameters[i - 1], CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    static Cost Measure(Action way)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (watch, processor) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        way();
        process.Refresh();
        return new Cost(watch.Elapsed.TotalSeconds, (process.TotalProcessorTime - processor).TotalSeconds);
    }

    static double Median(IEnumerable<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(Rounds / 2);

    static void Say(string what, double ratio, string promised) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {ratio:0.00} (promised: {promised})"));
}

/// <summary>Microsoft's writer, given objects that are ready.</summary>
sealed class ReadyFeed
{
    readonly IEdmModel edm;
    readonly IEdmEntitySet set;
    readonly List<ODataResource> resources = [];

    internal ReadyFeed(DatabaseConnection connection, ODataModel model, int count)
    {
        edm = model.Edm;
        set = edm.EntityContainer.FindEntitySet("Gaps");
        var properties = model.Set("Gaps")!.Properties;
        using var statement = connection.Prepare("select * from mart_gap order by gap_key limit " + count.ToString(CultureInfo.InvariantCulture));
        using var result = statement.Execute();
        foreach (var row in result.Rows())
        {
            resources.Add(new ODataResource
            {
                TypeName = set.EntityType().FullName(),
                Properties = [.. properties.Select(p => new ODataProperty { Name = p.Name, Value = Edm(row.Value(p.Column)) })],
            });
        }
    }

    internal void Write(int times)
    {
        var settings = new ODataMessageWriterSettings
        {
            Version = ODataVersion.V4,
            EnableMessageStreamDisposal = false,
            ODataUri = new ODataUri { ServiceRoot = new Uri("http://localhost/odata/") },
        };
        settings.SetContentType(Microsoft.OData.ODataFormat.Json);
        using var writer = new ODataMessageWriter((IODataResponseMessage)new NullMessage(), settings, edm);
        var feed = writer.CreateODataResourceSetWriter(set, set.EntityType());
        feed.WriteStart(new ODataResourceSet());
        for (var time = 0; time < times; time++)
        {
            foreach (var resource in resources)
            {
                feed.WriteStart(resource);
                feed.WriteEnd();
            }
        }
        feed.WriteEnd();
        feed.Flush();
    }

    static object? Edm(object? value) => value is DateOnly day ? new Date(day.Year, day.Month, day.Day) : value;

    sealed class NullMessage : IODataResponseMessage
    {
        readonly Dictionary<string, string> headers = [];

        public IEnumerable<KeyValuePair<string, string>> Headers => headers;

        public int StatusCode { get; set; } = 200;

        public string GetHeader(string headerName) => headers.GetValueOrDefault(headerName)!;

        public void SetHeader(string headerName, string headerValue) => headers[headerName] = headerValue;

        public Stream GetStream() => Stream.Null;
    }
}
