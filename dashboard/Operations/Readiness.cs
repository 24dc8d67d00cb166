using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Operations;

/// <summary>Whether the service can do its work now.</summary>
/// <param name="Snapshot">Null when none can be read.</param>
/// <param name="Troubles">`no_snapshot`, `disk`; empty when it is ready.</param>
sealed record Readiness(int? Snapshot, long FreeDiskMegabytes, IReadOnlyList<string> Troubles)
{
    public bool IsReady => Troubles.Count == 0;

    public static Readiness Of(LiveWarehouse warehouse, IConfiguration configuration)
    {
        var (snapshot, free) = (SnapshotOf(warehouse), FreeMegabytes(warehouse.Folder));
        return new(snapshot, free, [.. snapshot is null ? (string[])["no_snapshot"] : [], .. free < Settings.DiskMegabytes.Number(configuration) ? (string[])["disk"] : []]);
    }

    /// <summary>The number of the snapshot that is served; null when there is none that can be read.</summary>
    public static int? SnapshotOf(LiveWarehouse warehouse)
    {
        try
        {
            return warehouse.CurrentNumber;
        }
        catch (Exception failure) when (failure is NoSnapshotException or DatabaseException or IOException or InvalidDataException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return null;
        }
    }

    public static long FreeMegabytes(DataFolder folder) => new DriveInfo(folder.Root).AvailableFreeSpace >> 20;
}
