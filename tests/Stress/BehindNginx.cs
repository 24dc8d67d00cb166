using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Shuddhachar.Stress;

/// <summary>
/// The example of dashboard/Operations/nginx.conf before the dashboard in signed-in mode, with a certificate of openssl and nginx from Debian:
/// does a browser's and Power BI's request come through as it should? Names, paths and ports of the example are filled in, nothing else.
/// </summary>
static partial class BehindNginx
{
    const string Name = "shuddhachar.example.gov.bd", Person = "admin", Password = "a long secret word 7";
    const int PlainPort = 5481, TlsPort = 5482, SignIns = 4;

    public static string Run(string example)
    {
        using var served = ServedFolder.Start(loaded: 3, (Person, Password), "--access:mode", "signed-in", "--access:proxies", "127.0.0.1", "--access:hosts", Name, "--limits:sign_ins", $"{SignIns}");
        var folder = Directory.CreateTempSubdirectory("shuddhachar-nginx-");
        using var nginx = Nginx(folder.FullName, File.ReadAllText(example), served.Address.Port);
        try
        {
            Thread.Sleep(1000);
            var checks = ChecksAsync(served.Address).Result;
            var wrong = checks.Where(check => !check.Holds).ToList();
            return $"nginx: {checks.Count} checks, {wrong.Count} failed{string.Concat(wrong.Select(check => $"\n! {check.What}: {check.Found}"))}";
        }
        finally
        {
            nginx.Kill();
            nginx.WaitForExit();
            folder.Delete(recursive: true);
        }
    }

    sealed record Check(string What, bool Holds, string Found);

    static Process Nginx(string folder, string example, int port)
    {
        var (certificate, key) = (Path.Combine(folder, "fullchain.pem"), Path.Combine(folder, "privkey.pem"));
        Start("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", $"/CN={Name}", "-keyout", key, "-out", certificate).WaitForExit();
        var site = example.Replace("/etc/ssl/shuddhachar", folder, StringComparison.Ordinal).Replace("listen 80;", $"listen 127.0.0.1:{PlainPort};", StringComparison.Ordinal)
            .Replace("listen 443 ", $"listen 127.0.0.1:{TlsPort} ", StringComparison.Ordinal).Replace("127.0.0.1:5080", $"127.0.0.1:{port}", StringComparison.Ordinal);
        var path = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(path, $"daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log; events {{ }}\nhttp {{ client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n{site}\n}}\n");
        return Start("nginx", "-c", path, "-p", folder);
    }

    static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;

    static async Task<IReadOnlyList<Check>> ChecksAsync(Uri direct)
    {
        var checks = new List<Check>();
        using var browser = Client("127.0.0.1");
        using var other = Client("127.0.0.2");

        using var plain = await browser.GetAsync(new Uri($"http://{Name}/en?x=1"));
        Add("http leads to https", plain.StatusCode == HttpStatusCode.MovedPermanently && plain.Headers.Location?.AbsoluteUri == $"https://{Name}/en?x=1", $"{plain.StatusCode} {plain.Headers.Location}");
        using var first = await browser.GetAsync(new Uri($"https://{Name}/en/ranking"));
        Add("a page leads to the sign-in", first.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther && PathOf(first).StartsWith("/en/sign-in", StringComparison.Ordinal), $"{first.StatusCode} {first.Headers.Location}");
        Add("only over TLS from then on", first.Headers.Contains("Strict-Transport-Security"), "no Strict-Transport-Security");

        var (status, cookies, page) = await SignInAsync(browser, Password, null);
        Add("the right password signs in", status == HttpStatusCode.Found && cookies.Length > 0, $"{status} {page}");
        Add("cookies are for this host, for TLS, and for no script", cookies.Length > 0 && cookies.All(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("samesite", StringComparison.OrdinalIgnoreCase)), string.Join(" | ", cookies));
        using var odata = await browser.GetAsync(new Uri($"https://{Name}/odata/Offices?$top=1"));
        var text = await odata.Content.ReadAsStringAsync();
        Add("links of OData name the outer host over https", text.Contains($"\"@odata.context\":\"https://{Name}/odata/$metadata#Offices\"", StringComparison.Ordinal), text[..Math.Min(200, text.Length)]);

        // the address that a client claims counts for nothing: the attempts of one address are counted together
        var attempts = new List<HttpStatusCode>();
        for (var i = 0; i < SignIns + 1; i++) attempts.Add((await SignInAsync(browser, "wrong", string.Create(CultureInfo.InvariantCulture, $"198.51.100.{i}"))).Status);
        Add("attempts of one address are counted, whatever it claims to be", attempts[^1] == HttpStatusCode.TooManyRequests, string.Join(' ', attempts));
        Add("another address may still sign in", (await SignInAsync(other, Password, null)).Status == HttpStatusCode.Found, "refused");

        using var plainClient = new HttpClient { BaseAddress = direct };
        using var bypass = await plainClient.GetAsync(new Uri("/", UriKind.Relative));
        Add("past the proxy nothing is answered", bypass.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{bypass.StatusCode}");
        using var health = await plainClient.GetAsync(new Uri("/health", UriKind.Relative));
        Add("health is answered to this computer", health.IsSuccessStatusCode, $"{health.StatusCode}");
        return checks;

        void Add(string what, bool holds, string found) => checks.Add(new(what, holds, found));
    }

    static string PathOf(HttpResponseMessage answer) => answer.Headers.Location is { } location ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString : "";

    static async Task<(HttpStatusCode Status, string[] Cookies, string Page)> SignInAsync(HttpClient client, string password, string? claimed)
    {
        var html = await client.GetStringAsync(new Uri($"https://{Name}/en/sign-in"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"https://{Name}/en/account/sign-in"))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(html).Groups[1].Value), new("name", Person), new("password", password), new("return", "/en")]),
        };
        if (claimed is not null) request.Headers.Add("X-Forwarded-For", claimed);
        using var answer = await client.SendAsync(request);
        var where = PathOf(answer);
        return (where.Contains("problem", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : answer.StatusCode, [.. answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []], where);
    }

    /// <summary>A browser on this address of this computer that finds our nginx under its public name.</summary>
    static HttpClient Client(string from) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        SslOptions = new() { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}" },
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port == 80 ? PlainPort : TlsPort), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
