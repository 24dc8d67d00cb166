using System.Collections.Immutable;
using System.Globalization;

namespace Shuddhachar.Warehouse;

/// <summary>
/// Copies a data folder while it is served, written to and published in. What never changes (originals, journal, snapshots) is listed under
/// the publish lock and copied after it; the audit log is copied under both locks; of the drafts of the intake each is copied as it was at
/// one moment, before the list is made, so that a report is rather in a draft and a snapshot than in neither.
/// </summary>
/// <param name="waiting">Called once with what is waited for.</param>
/// <param name="progress">Gets the number of files copied and of those known so far.</param>
public sealed class Backup(DataFolder source, Action<string> waiting, Action<int, int> progress, CancellationToken cancellation)
{
    const string Intake = "intake", Draft = "draft.json";

    /// <summary>A draft that changes more often while it is copied is being worked on at this moment: the last copy is as good as any.</summary>
    const int MostTries = 5;

    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100), s_patience = TimeSpan.FromSeconds(60);

    readonly ImmutableArray<BackupFile>.Builder files = ImmutableArray.CreateBuilder<BackupFile>();

    /// <summary>Makes the backup in a folder that is empty or not there; when it fails, nothing is left of it.</summary>
    /// <exception cref="IOException">The folder is not empty, or is within the data folder; or the disk refused it.</exception>
    public BackupManifest Write(string folder)
    {
        if (!Directory.Exists(source.Root))
            throw new DirectoryNotFoundException($"There is no data folder {source.Root}.");
        if (IsWithin(Path.GetFullPath(folder), source.Root))
            throw new IOException($"{folder} is within the data folder {source.Root}; expected a folder elsewhere.");
        using var staged = new StagedFolder(folder);
        foreach (var draft in DataFiles.Below(source.Root, Intake).GroupBy(DraftOf).ToArray())
            files.AddRange(CopyWhole(draft.Key, staged.Path));
        CopyAll(DataFiles.Below(source.Root, "keys"), staged.Path);
        CopyAccounts(staged.Path);
        var (unchanging, snapshot) = List(staged.Path);
        CopyAll(unchanging, staged.Path);
        var manifest = new BackupManifest(BackupManifest.KnownFormat, Now(), snapshot, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
        DurableFile.Write(Path.Combine(staged.Path, BackupManifest.FileName), manifest.ToBytes());
        staged.Publish(BackupManifest.FileName);
        return manifest;
    }

    /// <summary>Under the locks: which files there are, the audit log, and the pointer.</summary>
    (string[] Unchanging, int? Snapshot) List(string target)
    {
        using var held = WaitFor(() => PublishLock.Take(source), failure => failure is PublishBusyException);
        var snapshots = new Snapshots(source);
        new Ledger(snapshots).Finish();
        new AuditLog(source).CopyTo(new(target));
        foreach (var name in new[] { Path.GetFileName(source.Audit), "audit.head" }.Where(name => File.Exists(Path.Combine(target, name))))
            files.Add(DataFiles.Describe(target, name));
        if (File.Exists(source.Current))
            files.Add(DataFiles.Copy(source.Root, target, DataFiles.Current, cancellation));
        var folders = new[] { source.Archive, source.Loads, source.Snapshots }.Select(folder => Path.GetFileName(folder)!);
        return ([.. folders.SelectMany(folder => DataFiles.Below(source.Root, folder))], snapshots.Current);
    }

    void CopyAll(IEnumerable<string> paths, string target)
    {
        var all = paths.ToArray();
        foreach (var path in all)
        {
            files.Add(DataFiles.Copy(source.Root, target, path, cancellation));
            progress(files.Count, all.Length);
        }
    }

    /// <summary>The folder of a draft as it was at one moment; nothing of one that is gone.</summary>
    List<BackupFile> CopyWhole(string folder, string target)
    {
        for (var left = MostTries; ; left--)
        {
            var copied = new List<BackupFile>();
            try
            {
                var before = Content(folder);
                foreach (var path in DataFiles.Below(source.Root, folder).Where(path => DraftOf(path) == folder).OrderBy(path => path.EndsWith("/" + Draft, StringComparison.Ordinal)))
                    copied.Add(DataFiles.Copy(source.Root, target, path, cancellation));
                if (left == 1 || Content(folder).AsSpan().SequenceEqual(before))
                    return copied;
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException && left > 1)
            {
                // its files were replaced or removed: look again
            }
            // also the one that broke off
            if (folder != Intake && Directory.Exists(Path.Combine(target, folder)))
                Directory.Delete(Path.Combine(target, folder), recursive: true);
            if (!Directory.Exists(Path.Combine(source.Root, folder)))
                return [];
        }
    }

    /// <summary>The folder of a draft, with all that is below it.</summary>
    static string DraftOf(string path) => path.Split('/') is { Length: > 2 } parts ? $"{Intake}/{parts[1]}" : Intake;

    byte[] Content(string folder) => Path.Combine(source.Root, folder, Draft) is var draft && File.Exists(draft) ? File.ReadAllBytes(draft) : [];

    /// <summary>Opened to be written, so that its log is in it and nobody else writes meanwhile.</summary>
    void CopyAccounts(string target)
    {
        if (!File.Exists(source.Accounts))
            return;
        using var database = WaitFor(() => Database.OpenReadWrite(source.Accounts), failure => failure is DatabaseException);
        using (var connection = database.Connect())
            connection.Execute("checkpoint");
        files.Add(DataFiles.Copy(source.Root, target, DataFiles.Accounts, cancellation));
    }

    T WaitFor<T>(Func<T> take, Func<Exception, bool> isBusy)
    {
        var (until, isTold) = (DateTime.UtcNow + s_patience, false);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return take();
            }
            // a publication may take as long as it likes, and says itself who it is
            catch (Exception busy) when (isBusy(busy) && (busy is PublishBusyException || DateTime.UtcNow < until))
            {
                if (!isTold) waiting(busy.Message.ReplaceLineEndings(" "));
                isTold = true;
                cancellation.WaitHandle.WaitOne(s_pause);
            }
        }
    }

    static bool IsWithin(string folder, string root) => (folder + Path.DirectorySeparatorChar).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static DateTime Now() => DateTime.ParseExact(DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture) + "Z", "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
