using System.CommandLine;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`rebuild`: everything again from the archive.</summary>
static class RebuildCommand
{
    public static Command Create()
    {
        var command = new Command("rebuild", HelpTexts.Of("rebuild"));
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(DataOption.Folder(parsed), cancellation)));
        return command;
    }

    static int Run(DataFolder folder, CancellationToken cancellation)
    {
        var originals = new Archive(folder).Hashes().Count;
        if (originals == 0)
            throw new NoSnapshotException(folder);
        var outcome = Screen.Build(() => new Publisher(folder).Rebuild(cancellation));
        return LoadCommand.Report(outcome, originals - outcome.Refused.Length, outcome.Refused.Length);
    }
}
