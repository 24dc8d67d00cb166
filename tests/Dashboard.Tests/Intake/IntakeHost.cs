using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Access;
using Shuddhachar.Dashboard.Access.Accounts;
using Shuddhachar.Dashboard.Intake;
using Shuddhachar.Testing;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Intake;

/// <summary>The dashboard over a throw-away warehouse of one sample, with people of the nation and of two offices; reports are read by the real program.</summary>
public sealed class IntakeHost : IAsyncLifetime
{
    public const string Sample = "egov-2021-22-q2-jute.txt", Password = "a long secret word 7";
    public const long FileBytes = 1 << 20;

    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    WebApplication? _app;

    public DataFolder Folder => _folder;

    public IServiceProvider Services => _app!.Services;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using (var load = Process.Start(Loader.Built.Command("load", Path.Combine(SourceTree.Root, "etl", "samples", Sample), "--data", _folder.Root))!)
        {
            await load.WaitForExitAsync();
            Assert.Equal(0, load.ExitCode);
        }
        await using (var provider = new ServiceCollection().AddLogging().AddAccounts(_folder).BuildServiceProvider())
        {
            await using var scope = provider.CreateAsyncScope();
            var desk = scope.ServiceProvider.GetRequiredService<PeopleDesk>();
            foreach (var (name, role, office) in new (string, string, string?)[]
                { ("officer", "officer", null), ("publisher", "publisher", null), ("jute_publisher", "publisher", "DOJ"), ("jute", "officer", "DOJ"), ("textiles", "officer", "MOTJ"), ("industries", "officer", "MOIND"), ("viewer", "viewer", null) })
                Assert.Empty((await desk.AddAsync(AuditLog.CommandLine, name, [role], office, Password, mustChange: false)).Problems);
        }
        await StartAsync();
    }

    /// <summary>Ends the service and begins it again over the same folder.</summary>
    public async Task RestartAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await StartAsync();
    }

    async Task StartAsync()
    {
        var builder = DashboardApp.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["intake:file_megabytes"] = "1",
            ["intake:request_megabytes"] = "8",
            ["intake:files"] = "4",
            ["intake:waiting"] = "60",
            ["intake:free_megabytes"] = "1",
        });
        _app = DashboardApp.Build(builder, _folder, ["http://127.0.0.1:0"]);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async Task<IntakePerson> SignInAsync(string name)
    {
        var person = new IntakePerson(this);
        var answer = await person.PostAsync("/en/sign-in", "/en/account/sign-in", ("name", name), ("password", Password), ("return", "/en/intake"));
        Assert.Equal("/en/intake", answer.Location);
        return person;
    }

    /// <summary>A sample of another time: the same report with one line more, and so of another hash.</summary>
    public static byte[] Report(string sample = Sample, string more = "") => [.. File.ReadAllBytes(Path.Combine(SourceTree.Root, "etl", "samples", sample)), .. System.Text.Encoding.UTF8.GetBytes($"\n{more}\n")];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Directory.Delete(_folder.Root, recursive: true);
    }
}

/// <param name="Location">Where the answer leads, if anywhere.</param>
public sealed record IntakeAnswer(HttpStatusCode Status, string? Location, string Body);

/// <summary>A browser of one person, without scripts.</summary>
public sealed partial class IntakePerson(IntakeHost host) : IDisposable
{
    readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    public Task<IntakeAnswer> GetAsync(string address) => SendAsync(new(HttpMethod.Get, new Uri(host.Address, address)));

    /// <summary>Opens the page, fills its form and posts it.</summary>
    public async Task<IntakeAnswer> PostAsync(string page, string action, params (string Name, string Value)[] fields) =>
        await PostAsync(action, [.. fields, ("__RequestVerificationToken", await TokenAsync(page))]);

    public Task<IntakeAnswer> PostAsync(string action, params (string Name, string Value)[] fields) =>
        SendAsync(new(HttpMethod.Post, new Uri(host.Address, action)) { Content = new FormUrlEncodedContent(fields.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))) });

    /// <summary>Hands in files as a browser's form does; null leaves the token out.</summary>
    public async Task<IntakeAnswer> UploadAsync(bool withToken, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        if (withToken) form.Add(new StringContent(await TokenAsync("/en/intake")), "__RequestVerificationToken");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
        }
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/en/intake/upload")) { Content = form };
        request.Headers.Add("Accept", "application/json");
        return await SendAsync(request);
    }

    /// <summary>Hands in one report, and waits until it is read.</summary>
    public async Task<string> HandInAsync(string name, byte[] content)
    {
        var answer = await UploadAsync(true, (name, content));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var id = JsonDocument.Parse(answer.Body).RootElement.GetProperty("files")[0].GetProperty("id").GetString()!;
        await ReadAsync(id);
        return id;
    }

    public Task ReadAsync(string id) => UntilAsync(async () => (await StateAsync(id)) != "received");

    public async Task<string> StateAsync(string id) =>
        JsonDocument.Parse((await GetAsync($"/en/intake/state?id={id}")).Body).RootElement.GetProperty("drafts") is { } drafts && drafts.GetArrayLength() == 1 ? drafts[0].GetProperty("state").GetString()! : "";

    public Task IdleAsync() => UntilAsync(async () => (await GetAsync("/en/intake/batch/state")).Body.Contains("\"running\":null", StringComparison.Ordinal));

    public async Task<string> AcceptAsync(string id)
    {
        var page = (await GetAsync($"/en/intake/{id}")).Body;
        return (await PostAsync($"/en/intake/{id}", $"/en/intake/{id}/accept", ("office", Office().Match(page).Groups[1].Value), ("period", Period().Match(page).Groups[1].Value))).Location!;
    }

    async Task<string> TokenAsync(string page) => WebUtility.HtmlDecode(Token().Match((await GetAsync(page)).Body).Groups[1].Value);

    static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var until = Stopwatch.GetTimestamp(); !await isSo(); await Task.Delay(100, TestContext.Current.CancellationToken))
            Assert.True(Stopwatch.GetElapsedTime(until) < TimeSpan.FromMinutes(3), "Nothing happens any more.");
    }

    async Task<IntakeAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return new(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"office\" value=\"([^\"]*)\"")]
    private static partial Regex Office();

    [GeneratedRegex("name=\"period\" value=\"([^\"]*)\"")]
    private static partial Regex Period();
}
