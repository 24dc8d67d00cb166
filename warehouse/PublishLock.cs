using System.Globalization;

namespace Shuddhachar.Warehouse;

/// <summary>Another process, or another task of this one, is publishing. The message names it.</summary>
public sealed class PublishBusyException(string holder)
    : Exception($"Another load is under way ({holder}). Wait until it ends, or end that process.");

/// <summary>
/// Held by whoever builds a snapshot or moves the pointer, one at a time on a data folder. The system lets go of it when the
/// process ends in whatever way, so that a crash never leaves a folder locked.
/// </summary>
sealed class PublishLock : IDisposable
{
    readonly FileStream held;
    readonly string holderPath;

    /// <summary>A backup holds the lock for the blink in which it lists what is there, and no load is to fail of that.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2), s_pause = TimeSpan.FromMilliseconds(50);

    PublishLock(FileStream held, string holderPath) => (this.held, this.holderPath) = (held, holderPath);

    /// <exception cref="PublishBusyException">Somebody else holds it.</exception>
    internal static PublishLock Take(DataFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        var lockPath = Path.Combine(folder.Root, "publish.lock");
        // who holds it stands in a second file, since a locked one cannot be read everywhere
        var holderPath = Path.Combine(folder.Root, "publish.holder");
        var held = Open(lockPath, holderPath);
        var since = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        File.WriteAllText(holderPath, $"process {Environment.ProcessId} on {Environment.MachineName} since {since} UTC");
        return new PublishLock(held, holderPath);
    }

    static FileStream Open(string lockPath, string holderPath)
    {
        for (var until = DateTime.UtcNow + s_patience; ;)
        {
            try
            {
                return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (IsHeld(busy))
            {
                if (DateTime.UtcNow > until) throw new PublishBusyException(Holder(holderPath));
                Thread.Sleep(s_pause);
            }
        }
    }

    public void Dispose()
    {
        File.Delete(holderPath);
        held.Dispose();
    }

    // .NET has no type of its own for a lock that another holds: Windows' sharing violation, EWOULDBLOCK of Linux and of macOS
    static bool IsHeld(IOException failure) => failure.HResult is unchecked((int)0x80070020) or 11 or 35;

    static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "holder unknown";
        }
    }
}
