using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shuddhachar.Dashboard.Operations;

namespace Shuddhachar.Dashboard.Access;

/// <summary>
/// Where the dashboard listens. Open mode: only this computer may reach it, over http at 127.0.0.1, localhost or [::1], any port. Signed-in
/// mode: anywhere over https, and over http where a stated proxy brings the TLS. Everything else that a setting can ask for (--urls,
/// ASPNETCORE_URLS, ports without a host, Kestrel endpoints) is refused.
/// </summary>
static class ListenAddress
{
    static readonly string[] s_loopback = ["127.0.0.1", "localhost", "[::1]"];

    /// <returns>The addresses to listen on, or the one line that says why not.</returns>
    public static (IReadOnlyList<string> Addresses, string? Refusal) Choose(IConfiguration configuration)
    {
        var access = AccessSettings.Of(configuration);
        var wanted = Wanted(configuration).ToList();
        foreach (var (setting, address) in wanted)
        {
            if (Trouble(address, access, configuration) is { } trouble)
                return ([], $"shuddhachar dashboard: refused to listen on {address} (from {setting}): {trouble}");
        }
        return (wanted.Count == 0 ? [Settings.Urls.Default] : [.. wanted.Select(pair => pair.Address).Distinct()], null);
    }

    /// <summary>Is this address for this computer alone? Kestrel binds an unknown host name, `*` and `+` to every interface: hence a list of what is.</summary>
    public static bool IsThisComputerOnly(string address) => Read(address) is { } uri && s_loopback.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    static string? Trouble(string address, AccessSettings access, IConfiguration configuration)
    {
        var uri = Read(address);
        if (uri is null) return "expected http:// or https://, a host and a port, as http://127.0.0.1:5080.";
        var isHttps = uri.Scheme == Uri.UriSchemeHttps;
        if (access.Mode == AccessMode.Open)
        {
            return IsThisComputerOnly(address) && !isHttps ? null
                : "in open mode whoever reaches the address may look, so only http://127.0.0.1, http://localhost or http://[::1] is allowed. Elsewhere people sign in: set access:mode=signed-in.";
        }
        if (isHttps) return TlsCertificate.Fault(configuration);
        return IsThisComputerOnly(address) || access.Proxies.Count > 0 ? null
            : "passwords would travel unprotected. Listen on https with a certificate (Kestrel:Certificates:Default:Path), or name the TLS proxy before it in access:proxies.";
    }

    /// <summary>The parts of an address that Kestrel takes; `*` and `+` are every interface.</summary>
    static Uri? Read(string address) =>
        Uri.TryCreate(address.Replace("://*", "://[::]", StringComparison.Ordinal).Replace("://+", "://[::]", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 && uri.Host is not ("" or "unix" or "pipe")
            ? uri : null;

    static IEnumerable<(string Setting, string Address)> Wanted(IConfiguration configuration)
    {
        foreach (var address in Split(configuration["urls"]))
            yield return ("urls", address);
        foreach (var setting in new[] { "http_ports", "https_ports" })
        {
            foreach (var port in Split(configuration[setting]))
                yield return (setting, $"{setting[..^6]}://*:{port}");
        }
        // their own addresses, protocols and certificates would go past every check
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            yield return ($"Kestrel endpoint {endpoint.Key}, which this service does not take: use urls", "unix:/");
    }

    static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The first of the addresses whose port another process holds already; asked before a load that would take a while.</summary>
    public static string? FirstTaken(IEnumerable<string> addresses) => addresses.FirstOrDefault(IsTaken);

    static bool IsTaken(string address)
    {
        var uri = Read(address)!;
        var host = uri.Host.Trim('[', ']');
        var ip = IPAddress.TryParse(host, out var known) ? known : string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.IPv6Any;
        if (uri.Port == 0)
            return false;
        try
        {
            using var probe = new TcpListener(ip, uri.Port);
            probe.Start();
            return false;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    public static string TakenLine(string address) => string.Create(CultureInfo.InvariantCulture,
        $"shuddhachar dashboard: {address} is in use already. Stop the other program, or choose another port: --urls http://127.0.0.1:5081");
}
