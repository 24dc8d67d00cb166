using System.CommandLine;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`rebuild`: everything again from the archive.</summary>
static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", HelpTexts.Of("rebuild")) { ByOption.Instance };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(DataOption.Folder(parsed), ByOption.Of(parsed), cancellation)));
        return command;
    }

    static int Run(DataFolder folder, string by, CancellationToken cancellation)
    {
        if (new Archive(folder).Hashes().Count == 0)
            throw new NoSnapshotException(folder);
        var outcome = Screen.Build(() => new Publisher(folder).Rebuild(by, cancellation));
        return LoadReport.Tell(outcome, outcome.Documents, outcome.Refused.Length);
    }
}
