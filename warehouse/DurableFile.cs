using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Shuddhachar.Warehouse;

/// <summary>Files that are whole or absent, even after a power cut: written beside, flushed to the disk, renamed, and the folder flushed too.</summary>
public static partial class DurableFile
{
    const int ReadOnly = 0;

    /// <summary>Puts the content at the path in one step, in place of what was there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content) => Write(path, content, isClosed: false);

    /// <summary>The same with a file that nobody but the service's own user may read.</summary>
    internal static void WriteClosed(string path, ReadOnlySpan<byte> content) => Write(path, content, isClosed: true);

    static void Write(string path, ReadOnlySpan<byte> content, bool isClosed)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = isClosed ? OwnerOnly.Open(beside, FileMode.CreateNew, FileAccess.Write) : new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            Rename(beside, path, replace: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Puts a copy of a file at the path in one step, if it has the hash that is wanted.</summary>
    /// <returns>The hash that it has, SHA-256 in lower-case hexadecimal.</returns>
    internal static string Copy(string from, string path, string wanted, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using (var source = File.OpenRead(from))
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                var part = new byte[1 << 20];
                for (var read = source.Read(part); read > 0; read = source.Read(part))
                {
                    cancellation.ThrowIfCancellationRequested();
                    hash.AppendData(part, 0, read);
                    stream.Write(part, 0, read);
                }
                stream.Flush(flushToDisk: true);
            }

            var found = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (found == wanted)
                Rename(beside, path, replace: true);
            return found;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Renames a file that is already on the disk, and makes the new name last.</summary>
    public static void Rename(string from, string to, bool replace)
    {
        File.Move(from, to, replace);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    /// <summary>Flushes what any program wrote to this file.</summary>
    public static void Flush(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    // .NET opens no folders; Windows needs none of this
    /// <summary>Makes the names in a folder last: a new one is lost in a power cut unless its folder is flushed.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            throw new IOException($"{folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        try
        {
            if (Sync(descriptor) != 0)
                throw new IOException($"{folder} cannot be flushed: error {Marshal.GetLastPInvokeError()}.");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    internal static partial int Close(int descriptor);
}
