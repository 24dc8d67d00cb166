using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// Where the dashboard listens. There is no sign-in yet, so only this computer may reach it: 127.0.0.1, localhost or [::1], any port,
/// http. Everything else that a setting can ask for (--urls, ASPNETCORE_URLS, ports without a host, Kestrel endpoints) is refused.
/// </summary>
static class ListenAddress
{
    const string Default = "http://127.0.0.1:5080";
    static readonly string[] s_hosts = ["127.0.0.1", "localhost", "[::1]"];

    /// <returns>The addresses to listen on, or the one line that says why not.</returns>
    public static (IReadOnlyList<string> Addresses, string? Refusal) Choose(IConfiguration configuration)
    {
        var wanted = Wanted(configuration).ToList();
        foreach (var (setting, address) in wanted)
        {
            if (!IsThisComputerOnly(address))
            {
                return ([], $"shuddhachar dashboard: refused to listen on {address} (from {setting}): until sign-in is built, "
                    + "only http://127.0.0.1, http://localhost or http://[::1] is allowed, so that nobody else on the network can reach it.");
            }
        }
        return (wanted.Count == 0 ? [Default] : [.. wanted.Select(pair => pair.Address).Distinct()], null);
    }

    /// <summary>Kestrel binds an unknown host name, `*` and `+` to every interface: hence a list of what is allowed, not of what is not.</summary>
    static bool IsThisComputerOnly(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.PathAndQuery == "/"
        && uri.UserInfo.Length == 0
        && s_hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    static IEnumerable<(string Setting, string Address)> Wanted(IConfiguration configuration)
    {
        foreach (var address in Split(configuration["urls"]))
            yield return ("urls", address);
        foreach (var setting in new[] { "http_ports", "https_ports" })
        {
            foreach (var port in Split(configuration[setting]))
                yield return (setting, $"{setting[..^6]}://*:{port}");
        }
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            yield return ($"Kestrel endpoint {endpoint.Key}", endpoint["Url"] ?? "(no address)");
    }

    static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The first of the addresses whose port another process holds already; asked before a load that would take a while.</summary>
    public static string? FirstTaken(IEnumerable<string> addresses) => addresses.FirstOrDefault(IsTaken);

    static bool IsTaken(string address)
    {
        var uri = new Uri(address);
        var ip = uri.Host == "[::1]" ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        if (uri.Port == 0)
            return false;
        try
        {
            using var probe = new TcpListener(ip, uri.Port);
            probe.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    public static string TakenLine(string address) => string.Create(CultureInfo.InvariantCulture,
        $"shuddhachar dashboard: {address} is in use already. Stop the other program, or choose another port: --urls http://127.0.0.1:5081");
}
