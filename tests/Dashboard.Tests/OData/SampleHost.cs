using System.Net;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Dashboard.Tests.OData;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

// one for all: the samples are loaded once, and everybody only reads
[assembly: AssemblyFixture(typeof(SampleHost))]

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>The whole dashboard on a port of its own, over the five samples as the loader reads them.</summary>
public sealed class SampleHost : IAsyncLifetime
{
    readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "shuddhachar-samples-" + Guid.NewGuid().ToString("N")));
    readonly Lazy<Task<WebApplication>> app;
    LiveWarehouse? warehouse;

    public SampleHost() => app = new Lazy<Task<WebApplication>>(StartAsync);

    /// <summary>With a slash at the end; starts the service when it is asked for the first time.</summary>
    internal async Task<Uri> RootAsync() => new((await app.Value).Urls.First() + "/odata/");

    internal async Task<LiveWarehouse> WarehouseAsync()
    {
        await app.Value;
        return warehouse!;
    }

    internal async Task<ODataModel> ModelAsync()
    {
        using var lease = (await WarehouseAsync()).Lease();
        return ODataModel.From(lease.Catalog);
    }

    /// <summary>A client that decompresses nothing and keeps every header as it came.</summary>
    internal async Task<HttpClient> ClientAsync() =>
        new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false }) { BaseAddress = await RootAsync() };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    async Task<WebApplication> StartAsync()
    {
        Assert.Null(FirstLoad.Ensure(folder, Loader.Built));
        warehouse = new LiveWarehouse(folder);
        var built = DashboardApp.Build(DashboardApp.CreateBuilder([]), folder, ["http://127.0.0.1:0"]);
        await built.StartAsync();
        return built;
    }

    public async ValueTask DisposeAsync()
    {
        if (!app.IsValueCreated) return;
        await (await app.Value).DisposeAsync();
        warehouse?.Dispose();
        Directory.Delete(folder.Root, recursive: true);
    }
}
