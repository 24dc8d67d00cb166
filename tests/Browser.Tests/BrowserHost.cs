using System.Diagnostics;
using System.Reflection;
using Microsoft.Playwright;
using Shuddhachar.Dashboard;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Warehouse;

[assembly: AssemblyFixture(typeof(Shuddhachar.Browser.Tests.BrowserHost))]
[assembly: AssemblyFixture(typeof(Shuddhachar.Browser.Tests.NationHost))]

namespace Shuddhachar.Browser.Tests;

/// <summary>
/// The five samples, loaded by the `shuddhachar` command into a throw-away folder as on a first start, served by the dashboard in this
/// process, seen with Debian's Chromium. One for all tests: they only read.
/// </summary>
public class BrowserHost : IAsyncLifetime
{
    const string Chromium = "/usr/bin/chromium";
    static readonly string[] s_flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    WebApplication? _app;
    IPlaywright? _playwright;
    IBrowser? _browser;

    public string Address { get; private set; } = "";

    public LiveWarehouse Warehouse { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (FirstLoad.Ensure(_folder, Loader.Of(new ConfigurationBuilder().Build())) is { } failure)
            throw new InvalidOperationException(failure);
        LoadMore(_folder);
        _app = DashboardApp.Build(DashboardApp.CreateBuilder([]), _folder, ["http://127.0.0.1:0"]);
        await _app.StartAsync();
        Address = _app.Urls.First();
        Warehouse = new LiveWarehouse(_folder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = s_flags });
    }

    /// <summary>What stands beside the samples.</summary>
    protected virtual void LoadMore(DataFolder folder)
    {
    }

    /// <summary>A fresh browser page that remembers what went wrong and who else was asked.</summary>
    public async Task<WatchedPage> OpenAsync(string address, int width = 1440, int height = 1000, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var page = new WatchedPage(await context.NewPageAsync(), Address);
        await page.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await page.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        return page;
    }

    public const string Password = "a long secret word 7";

    /// <summary>Somebody new with these roles, as an administrator adds people.</summary>
    /// <returns>The name to sign in with; the password is <see cref="Password"/>.</returns>
    public async Task<string> AddPersonAsync(string role, string? office = null)
    {
        var name = $"{role}-{Guid.NewGuid():N}"[..24];
        await using var scope = _app!.Services.CreateAsyncScope();
        var (_, problems) = await scope.ServiceProvider.GetRequiredService<PeopleDesk>().AddAsync(AuditLog.CommandLine, name, [role], office, Password, mustChange: false);
        Assert.Empty(problems);
        return name;
    }

    public T Value<T>(string sql, Func<Row, T> read)
    {
        using var lease = Warehouse.Lease();
        return lease.Connection.Query(sql, read)[0];
    }

    /// <summary>Runs the `shuddhachar` command over the folder that is served.</summary>
    public void Load(params string[] arguments) => Run(_folder, ["load", .. arguments]);

    protected static void Run(DataFolder folder, params string[] arguments)
    {
        var loader = typeof(DashboardApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LoaderPath").Value!;
        using var process = Process.Start("dotnet", [loader, .. arguments, "--data", folder.Root]);
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, $"{string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Warehouse?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (Directory.Exists(_folder.Root))
            Directory.Delete(_folder.Root, recursive: true);
    }
}
