using System.CommandLine;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`backup DIR` and `restore DIR`: the whole data folder, copied while it is in use and put back elsewhere.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the backup; empty, or not there yet." };
        var command = new Command("backup", HelpTexts.Of("backup")) { folder, ByOption.Instance };
        command.SetAction((parsed, cancellation) => Task.FromResult(Backup(DataOption.Folder(parsed), parsed.GetRequiredValue(folder), ByOption.Of(parsed), cancellation)));
        return command;
    }

    public static Command CreateRestore()
    {
        var folder = new Argument<string>("DIR") { Description = "The backup." };
        var command = new Command("restore", HelpTexts.Of("restore")) { folder, ByOption.Instance };
        command.SetAction((parsed, cancellation) => Task.FromResult(Restore(DataOption.Folder(parsed), parsed.GetRequiredValue(folder), ByOption.Of(parsed), cancellation)));
        return command;
    }

    static int Backup(DataFolder data, string folder, string by, CancellationToken cancellation)
    {
        var manifest = Screen.Files((count, said) => new Backup(data, said, count, cancellation).Write(folder));
        new AuditLog(data).Append(by, AuditAction.BackedUp, Snapshot(manifest), Size(manifest));
        Screen.Say($"Backup of {data.Root} in {folder}: {Size(manifest)}.");
        return ExitCode.Done;
    }

    static int Restore(DataFolder data, string folder, string by, CancellationToken cancellation)
    {
        var manifest = Screen.Files((count, _) => new Restore(folder, count, cancellation).To(data));
        var madeAt = manifest.MadeAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        new AuditLog(data).Append(by, AuditAction.Restored, Snapshot(manifest), $"{madeAt} UTC; {Size(manifest)}");
        Screen.Say($"Backup of {madeAt} UTC is in {data.Root}: {Size(manifest)}. Now run: shuddhachar verify --data {data.Root}");
        return ExitCode.Done;
    }

    static string Snapshot(BackupManifest manifest) => manifest.Snapshot is { } number ? number.ToString(CultureInfo.InvariantCulture) : "";

    static string Size(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture, $"files: {manifest.Files.Length}, megabytes: {manifest.Files.Sum(file => file.Size) / 1048576m:0.0}");
}
