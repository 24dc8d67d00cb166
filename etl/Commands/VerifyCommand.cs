using System.CommandLine;
using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`verify`: the audit log against its chain, the archive against its hashes, and the current snapshot against what archive, journal and code give.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", HelpTexts.Of("verify"));
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(DataOption.Folder(parsed), cancellation)));
        return command;
    }

    static int Run(DataFolder folder, CancellationToken cancellation)
    {
        IReadOnlyList<string> faults = [.. new AuditLog(folder).Faults(out var entries), .. SnapshotVerifier.Verify(folder, out var report, cancellation)];
        foreach (var fault in faults)
            Screen.Complain(fault);
        foreach (var line in report)
            Screen.Say(line);
        Screen.Say($"{entries.ToString(CultureInfo.InvariantCulture)} entries in the audit log.");
        Screen.Say(faults.Count == 0 ? "All is well." : $"{faults.Count.ToString(CultureInfo.InvariantCulture)} faults.");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.NothingPublished;
    }
}
