using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Operations;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Access;

/// <summary>The dashboard in signed-in mode behind a TLS proxy, which the tests play: every request says that it came by https.</summary>
public sealed partial class AccessHost : IAsyncLifetime
{
    public const string Password = "a long secret word 7";

    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    WebApplication? _app;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public DataFolder Folder => _folder;

    public IServiceProvider Services => _app!.Services;

    internal AccountBook Book => Services.GetRequiredService<AccountBook>();

    public AuditLog Audit => new(_folder);

    public async ValueTask InitializeAsync()
    {
        new Snapshots(_folder).Publish(publication => WarehouseBuilder.Build(publication.DraftPath, SmallNation.Rows().ToWarehouseRows()));
        foreach (var role in Roles.All) await AddAsync(role, role);
        await StartAsync();
    }

    /// <summary>Ends the service and begins it again over the same folder.</summary>
    public async Task RestartAsync()
    {
        await _app!.DisposeAsync();
        await StartAsync();
    }

    async Task StartAsync()
    {
        var builder = DashboardApp.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [AccessSettings.ModeName] = "signed-in", [AccessSettings.ProxiesName] = "127.0.0.1", [Settings.SignIns.Name] = "10000", [Settings.Burst.Name] = "1000000" });
        _app = DashboardApp.Build(builder, _folder, ["http://127.0.0.1:0"]);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>As the command line does.</summary>
    public async Task<string> AddAsync(string name, string role, string? office = null, bool mustChange = false)
    {
        await using var provider = new ServiceCollection().AddLogging().AddAccounts(_folder).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var (added, problems) = await scope.ServiceProvider.GetRequiredService<PeopleDesk>().AddAsync(AuditLog.CommandLine, name, [role], office, Password, mustChange);
        Assert.Empty(problems);
        return added!.Code;
    }

    /// <summary>A key of this person, without a form.</summary>
    internal string MakeKey(string name, int days = 30)
    {
        using var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<KeyDesk>().Make(Book.Find(name)!, "test", days).Key!;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, Caller caller, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, address));
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (caller.Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", caller.Cookies.Select(pair => $"{pair.Key}={pair.Value}")));
        if (caller.Key is { } key) request.Headers.Add(KeyScheme.Header, key);
        if (caller.BasicPassword is { } basic) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{basic}")));
        if (form.Length > 0) request.Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        caller.Take(response);
        return new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.ToString() + response.Content.Headers);
    }

    public Task<Answer> GetAsync(string address, Caller caller) => SendAsync(HttpMethod.Get, address, caller);

    /// <summary>Opens the page, fills its form and posts it.</summary>
    public async Task<Answer> PostAsync(string page, string action, Caller caller, params (string Name, string Value)[] form)
    {
        var token = Token().Match((await GetAsync(page, caller)).Body).Groups[1].Value;
        return await SendAsync(HttpMethod.Post, action, caller, [.. form, ("__RequestVerificationToken", WebUtility.HtmlDecode(token))]);
    }

    public async Task<Caller> SignInAsync(string name, string password = Password)
    {
        var caller = new Caller();
        var answer = await PostAsync("/en/sign-in", "/en/account/sign-in", caller, ("name", name), ("password", password), ("return", "/en/account"));
        Assert.Equal("/en/account", answer.Location);
        return caller;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder.Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}

/// <param name="Headers">All, as text.</param>
public sealed record Answer(HttpStatusCode Status, string? Location, string Body, string Headers)
{
    public bool AsksToSignIn => Status == HttpStatusCode.Unauthorized || (Status == HttpStatusCode.Found && Location!.Contains("/sign-in?", StringComparison.Ordinal));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Status} {Location}");
}

/// <summary>A browser or a program, with what it sends along.</summary>
public sealed class Caller
{
    public Dictionary<string, string> Cookies { get; init; } = [];

    public string? Key { get; init; }

    public string? BasicPassword { get; init; }

    public void Take(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)].Split('=', 2) is [var before, var after] ? (before, after) : ("", "");
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }
    }
}
