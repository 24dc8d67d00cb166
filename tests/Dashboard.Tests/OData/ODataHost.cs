using System.Net;
using System.Text.Json;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.OData;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>The OData service on a port of its own, over a throw-away data folder with two offices and 3,000 gaps.</summary>
public sealed class ODataHost : IAsyncLifetime
{
    internal const int GapCount = 3_000;
    internal const string AllowedOrigin = "https://charts.example";

    const string Schema = """
        create table dim_office (office_key integer not null primary key, office_code varchar not null, name_bn varchar not null, name_en varchar);
        insert into dim_office values (1, 'ICTD', 'তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ', 'ICT Division'), (2, 'DOJ', 'পাট "অধিদপ্তর"', null);
        create table mart_gap (
            gap_key integer not null, office_key integer not null, indicator_name varchar, attainment_percent decimal(18,6), target_date date,
            is_met boolean, row_count bigint, share double, total hugeint, read_at timestamp);
        insert into mart_gap
        select i, 1 + i % 2, 'সূচক ' || i, case when i % 3 = 0 then null else i / 8 end, date '2021-07-01' + i::integer,
            i % 2 = 0, 9007199254740993 + i, case i when 1 then 'nan'::double when 2 then 'inf'::double else i / 4 end, i, timestamp '2021-07-01 10:20:30.5'
        from range(1, 3001) as numbers(i);
        """;

    readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "shuddhachar-odata-" + Guid.NewGuid().ToString("N")));
    WebApplication? app;
    LiveWarehouse? warehouse;

    internal HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Publish();
        warehouse = new LiveWarehouse(folder);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["odata:cors"] = AllowedOrigin;
        builder.Services.AddSingleton(warehouse).AddOData(builder.Configuration).AddResponseCompression(options => options.MimeTypes = ODataRoutes.CompressedTypes);
        // who may ask for what is the dashboard's question
        builder.Services.AddSingleton(new Visitor(null, "", [], null, Roles.OfAnybody));
        builder.Services.AddAuthorizationBuilder().AddPolicy(nameof(Right.Look), policy => policy.RequireAssertion(_ => true));
        app = builder.Build();
        app.UseAuthorization();
        app.UseResponseCompression();
        app.MapOData();
        await app.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(app.Urls.First() + "/odata/") };
    }

    /// <summary>Publishes a new snapshot with the same rows.</summary>
    internal int Publish() => new Snapshots(folder).Publish(publication =>
    {
        using var database = Database.OpenReadWrite(publication.DraftPath);
        using var connection = database.Connect();
        connection.ExecuteScript(Schema);
    });

    internal async Task<HttpResponseMessage> SendAsync(string url, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Client.BaseAddress!, url));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseContentRead);
    }

    internal async Task<JsonElement> JsonAsync(string url, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(url, null, headers);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null) await app.DisposeAsync();
        warehouse?.Dispose();
        Directory.Delete(folder.Root, recursive: true);
    }
}
