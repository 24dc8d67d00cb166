using System.CommandLine;
using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`snapshots`: the published ones; `snapshots use N`: point at another.</summary>
static class SnapshotsCommand
{
    public static Command Create()
    {
        var number = new Argument<int>("N") { Description = "Number of the snapshot." };
        var use = new Command("use", HelpTexts.Of("use")) { number, ByOption.Instance };
        use.SetAction(parsed => Use(new Snapshots(DataOption.Folder(parsed)), parsed.GetRequiredValue(number), ByOption.Of(parsed)));
        var command = new Command("snapshots", HelpTexts.Of("snapshots")) { use, SnapshotDiffCommand.Create() };
        command.SetAction(parsed => List(new Snapshots(DataOption.Folder(parsed))));
        return command;
    }

    static int List(Snapshots snapshots)
    {
        var all = snapshots.List();
        if (all.Count == 0)
            Screen.Say($"No snapshot has been published in {snapshots.Folder.Root} yet.");
        else
            Screen.Table(["snapshot", "published", "megabytes", "in use"], all.Select(snapshot => new[]
            {
                snapshot.Number.ToString(CultureInfo.InvariantCulture),
                snapshot.PublishedUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC",
                (snapshot.SizeBytes / 1048576m).ToString("0.0", CultureInfo.InvariantCulture),
                snapshot.IsCurrent ? "yes" : "",
            }));
        return ExitCode.Done;
    }

    static int Use(Snapshots snapshots, int number, string by)
    {
        if (Unknown(snapshots, number) is { } wrong)
            return wrong;
        new Publisher(snapshots.Folder).Use(number, by);
        Screen.Say($"Snapshot {number.ToString(CultureInfo.InvariantCulture)} is in use.");
        return ExitCode.Done;
    }

    /// <summary>Says that there is no such snapshot, and gives the exit code; null when there is.</summary>
    internal static int? Unknown(Snapshots snapshots, int number)
    {
        var known = snapshots.Numbers();
        if (known.Contains(number))
            return null;
        Screen.Complain($"There is no snapshot {number.ToString(CultureInfo.InvariantCulture)}; known: {string.Join(", ", known)}.");
        return ExitCode.WrongUse;
    }
}
