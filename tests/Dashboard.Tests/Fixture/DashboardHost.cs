using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Fixture;

/// <summary>The dashboard in this process, on a free port, over a throw-away warehouse of <see cref="SmallNation"/>.</summary>
public class DashboardHost : IAsyncLifetime
{
    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    WebApplication? _app;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Settings other than what holds when nothing is said.</summary>
    protected virtual string[] Arguments => [];

    /// <summary>For questions to the marts themselves.</summary>
    public LiveWarehouse Warehouse { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Publish();
        _app = DashboardApp.Build(DashboardApp.CreateBuilder(Arguments), _folder, ["http://127.0.0.1:0"]);
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
        Warehouse = new LiveWarehouse(_folder);
    }

    /// <summary>A further snapshot of the same rows, which pages show from the next second on.</summary>
    public void PublishAgain()
    {
        Publish();
        Thread.Sleep(LiveWarehouse.PollEvery + TimeSpan.FromMilliseconds(100));
    }

    void Publish() => new Snapshots(_folder).Publish(publication => Build(publication.DraftPath));

    /// <summary>Fills a new database.</summary>
    protected virtual void Build(string path) => WarehouseBuilder.Build(path, SmallNation.Rows().ToWarehouseRows());

    /// <summary>The page as a reader's browser has it; fails when the status is another.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, System.Net.HttpStatusCode expected = System.Net.HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{address}: {response.StatusCode}\n{html}");
        return await new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocumentAsync(html, TestContext.Current.CancellationToken);
    }

    /// <summary>The first value of a query on the snapshot that the pages show.</summary>
    public T Value<T>(string sql, Func<Row, T> read) => Values(sql, read)[0];

    public IReadOnlyList<T> Values<T>(string sql, Func<Row, T> read)
    {
        using var lease = Warehouse.Lease();
        return lease.Connection.Query(sql, read);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Warehouse.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder.Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
