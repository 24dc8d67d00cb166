using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shuddhachar.Testing;

namespace Shuddhachar.Stress;

/// <summary>The dashboard as an operator runs it, over a folder of its own, with a publisher signed in as a browser is.</summary>
sealed partial class IntakeService : IDisposable
{
    const string Name = "mina", Password = "a long secret word 7";

    static readonly string s_program = Path.Combine(SourceTree.Root, "artifacts", "bin", "Dashboard", "debug", "Shuddhachar.Dashboard.dll");

    readonly CookieContainer _cookies = new();
    readonly HttpClient _client;
    readonly int _port = FreePort();
    Process? _process;

    public IntakeService(string data)
    {
        Data = data;
        _client = new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(5), BaseAddress = new($"http://127.0.0.1:{_port}") };
    }

    public string Data { get; }

    public Uri Address => _client.BaseAddress!;

    public int ProcessId => _process!.Id;

    /// <summary>Programs that the service has started and that run.</summary>
    public IReadOnlyList<(int Id, string Command)> Children() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)
            .Select(id => (Id: id, Command: Read($"/proc/{id}/cmdline").Replace('\0', ' '))).Where(child => child.Command.Contains(Data, StringComparison.Ordinal) && child.Id != ProcessId && child.Command.Contains("shuddhachar.dll", StringComparison.Ordinal)),
    ];

    public void AddPerson()
    {
        using var people = Process.Start(new ProcessStartInfo("dotnet", [s_program, "people", "add", Name, "--role", "publisher", "--data", Data]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        people.StandardInput.WriteLine(Password);
        people.StandardInput.Close();
        people.WaitForExit();
        if (people.ExitCode != 0) throw new InvalidOperationException($"people add: {people.ExitCode}");
    }

    public async Task StartAsync()
    {
        string[] arguments = [s_program, "--urls", $"http://127.0.0.1:{_port}", "--data", Data, "--intake:waiting", "100000", "--intake:free_megabytes", "100"];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Complaints.Add(text); };
        _process.BeginErrorReadLine();
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                if ((await _client.GetAsync(new Uri("/assets/intake.js", UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) when (since.Elapsed < TimeSpan.FromMinutes(2) && !_process.HasExited)
            {
            }
        }
    }

    public List<string> Complaints { get; } = [];

    public async Task SignInAsync()
    {
        var answer = await PostAsync("/en/sign-in", "/en/account/sign-in", ("name", Name), ("password", Password), ("return", "/en/intake"));
        if (answer.Location != "/en/intake") throw new InvalidOperationException($"sign-in: {answer}");
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public long ResidentBytes => long.Parse(Status().Match(Read($"/proc/{ProcessId}/status")).Groups[1].Value, CultureInfo.InvariantCulture) << 10;

    public int Handles => Directory.GetFileSystemEntries($"/proc/{ProcessId}/fd").Length;

    public async Task<(HttpStatusCode Status, string? Location, string Body)> GetAsync(string address) => await AnswerAsync(await _client.GetAsync(new Uri(address, UriKind.Relative)));

    public async Task<(HttpStatusCode Status, string? Location, string Body)> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)), KeyValuePair.Create("__RequestVerificationToken", await TokenAsync(page))]);
        return await AnswerAsync(await _client.PostAsync(new Uri(action, UriKind.Relative), form));
    }

    /// <returns>What became of each file, and the id of its draft.</returns>
    public async Task<IReadOnlyList<(string Outcome, string? Id)>> UploadAsync(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync("/en/intake?state=published")), "__RequestVerificationToken" } };
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/intake/upload") { Content = form };
        request.Headers.Add("Accept", "application/json");
        var answer = await AnswerAsync(await _client.SendAsync(request));
        if (answer.Status != HttpStatusCode.OK) throw new InvalidOperationException($"upload: {answer}");
        return [.. JsonDocument.Parse(answer.Body).RootElement.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("outcome").GetString()!, file.GetProperty("id").GetString()))];
    }

    public async Task<int> WaitingAsync() => JsonDocument.Parse((await GetAsync("/en/intake/state")).Body).RootElement.GetProperty("waiting").GetInt32();

    public async Task<string?> RunningAsync() => JsonDocument.Parse((await GetAsync("/en/intake/batch/state")).Body).RootElement.GetProperty("running").GetString();

    /// <summary>All drafts as they lie on the disk: id, state, hash.</summary>
    public IReadOnlyDictionary<string, JsonElement> Drafts() => Directory.EnumerateFiles(Path.Combine(Data, "intake"), "draft.json", SearchOption.AllDirectories)
        .Select(path => JsonDocument.Parse(File.ReadAllBytes(path)).RootElement).ToDictionary(draft => draft.GetProperty("id").GetString()!, StringComparer.Ordinal);

    async Task<string> TokenAsync(string page) => WebUtility.HtmlDecode(Token().Match((await GetAsync(page)).Body).Groups[1].Value);

    static async Task<(HttpStatusCode Status, string? Location, string Body)> AnswerAsync(HttpResponseMessage response)
    {
        using (response) return (response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }

    static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _client.Dispose();
        if (_process is { } process)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // killed already
            }
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"VmRSS:\s+(\d+) kB")]
    private static partial Regex Status();
}
