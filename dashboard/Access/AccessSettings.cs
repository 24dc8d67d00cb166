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

    static readonly char[] s_separators = [' ', ',', ';'];

    public static AccessSettings Of(IConfiguration configuration) => new(
        string.Equals(configuration[ModeName], "signed-in", StringComparison.OrdinalIgnoreCase) ? AccessMode.SignedIn : AccessMode.Open,
        List(configuration[ProxiesName]), List(configuration[HostsName]));

    static string[] List(string? text) => (text ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
