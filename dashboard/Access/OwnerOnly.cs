namespace Shuddhachar.Dashboard.Access;

/// <summary>Files and folders that nobody but the service's own user may read; on Windows the folder's own rights decide.</summary>
static class OwnerOnly
{
    const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void File(string path)
    {
        if (!OperatingSystem.IsWindows() && System.IO.File.GetUnixFileMode(path) != ReadWrite) System.IO.File.SetUnixFileMode(path, ReadWrite);
    }

    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);
    }
}
