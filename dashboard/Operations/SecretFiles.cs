using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>What of the data folder nobody but the service's own account may read: people and keys, what cookies are signed with, the audit log, reports on their way.</summary>
static class SecretFiles
{
    const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <returns>One line with the command that closes them; null when all are closed, or the folder that holds them is.</returns>
    public static string? Fault(DataFolder folder)
    {
        if (OperatingSystem.IsWindows() || !IsOpen(folder.Root)) return null;
        string[] secrets = [folder.Accounts, folder.Accounts + ".wal", folder.Keys, folder.Audit, Path.ChangeExtension(folder.Audit, "head"), folder.Intake];
        var open = secrets.Where(IsOpen).ToList();
        return open.Count == 0 ? null : $"others on this machine may read {string.Join(", ", open)}. Close them: chmod -R go-rwx {string.Join(' ', open)}";
    }

    static bool IsOpen(string path) => !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;
}
