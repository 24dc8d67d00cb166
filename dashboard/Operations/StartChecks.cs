using Shuddhachar.Dashboard.Access;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>What must be right before anybody is served. Each fault is one line that says what to do.</summary>
static class StartChecks
{
    const string Speaker = "shuddhachar dashboard: ";

    /// <summary>What the settings say by themselves, before anything is opened.</summary>
    /// <returns>The addresses to listen on, or the one line that says why not.</returns>
    public static (IReadOnlyList<string> Addresses, string? Refusal) OfSettings(IConfiguration configuration)
    {
        if (Settings.Fault(configuration) is { } fault) return ([], Speaker + fault);
        var (addresses, refusal) = ListenAddress.Choose(configuration);
        if (refusal is not null) return ([], refusal);
        var access = AccessSettings.Of(configuration);
        if (access is { Mode: AccessMode.Open, Proxies.Count: > 0 })
            return ([], Speaker + "access:proxies opens the service to others, and access:mode is open. Set access:mode=signed-in.");
        if (access.Hosts.Count == 0 && (access.Proxies.Count > 0 || !addresses.All(ListenAddress.IsThisComputerOnly)))
            return ([], Speaker + "access:hosts is empty, and others are to reach the service. Set it to the name that they use, as shuddhachar.example.gov.bd.");
        return (addresses, null);
    }

    /// <summary>What the data folder has to hold in signed-in mode. In open mode files that others may read are only worth a warning.</summary>
    public static string? OfFolder(AccessSettings access, DataFolder folder, Func<bool> hasAdministrator, Action<string> warn)
    {
        OwnerOnly.MakeFolder(folder.Keys);
        var exposed = SecretFiles.Fault(folder);
        if (access.Mode == AccessMode.Open)
        {
            if (exposed is not null) warn(Speaker + exposed);
            return null;
        }
        return exposed is not null ? Speaker + exposed
            : hasAdministrator() ? null
            : Speaker + $"access:mode is signed-in, and {folder.Accounts} has no administrator who could let others in. Add the first: dotnet run --project dashboard -- people add NAME --role administrator";
    }
}
