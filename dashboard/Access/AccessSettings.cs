using System.Net;
using Shuddhachar.Dashboard.Operations;

namespace Shuddhachar.Dashboard.Access;

public enum AccessMode
{
    /// <summary>Anybody on this machine may look; for all else one signs in. Only on the loopback address.</summary>
    Open,

    /// <summary>Nothing without sign-in or a key.</summary>
    SignedIn,
}

/// <summary>How the service is reached: `access:mode` (`open` or `signed-in`), `access:proxies` (addresses of TLS proxies before us), `access:hosts` (names that we answer to).</summary>
public sealed record AccessSettings(AccessMode Mode, IReadOnlyList<string> Proxies, IReadOnlyList<string> Hosts)
{
    public const string ModeName = "access:mode", ProxiesName = "access:proxies", HostsName = "access:hosts";

    public static AccessSettings Of(IConfiguration configuration) => new(
        string.Equals(configuration[ModeName], "signed-in", StringComparison.OrdinalIgnoreCase) ? AccessMode.SignedIn : AccessMode.Open,
        SettingForm.Split(configuration[ProxiesName] ?? ""), SettingForm.Split(configuration[HostsName] ?? ""));

    /// <summary>The proxies as networks; one address is a network of one.</summary>
    internal IReadOnlyList<IPNetwork> Networks { get; } = [.. Proxies.Select(Network)];

    internal bool IsProxy(IPAddress? address) => address is not null && Networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    static IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(text);
}
