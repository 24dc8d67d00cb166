using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Loads">Loads until the disk was full.</param>
/// <param name="Code">Exit code of the load that met the full disk.</param>
/// <param name="Complained">What it said.</param>
/// <param name="StillServes">The service answered before, during and after, with the last whole snapshot.</param>
sealed record DiskReport(int Loads, int Code, string Complained, bool StillServes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"the disk was full at load {Loads}: exit code {Code}, \"{Complained.Trim()}\"; the service {(StillServes ? "goes on" : "FAILED")}");
}

/// <summary>Loads until a small disk is full: the load must say so in one line and change nothing, and a reader must not notice.</summary>
static class FullDisk
{
    /// <param name="folder">A folder on a disk of some tens of megabytes, such as a tmpfs.</param>
    public static DiskReport Run(string folder)
    {
        var beside = Directory.CreateTempSubdirectory("shuddhachar-disk-").FullName;
        try
        {
            var data = new DataFolder(Path.Combine(folder, "data"));
            var documents = LoadProcess.Documents(beside, 60);
            for (var at = 0; at < documents.Length; at++)
            {
                var (code, _, complained) = LoadProcess.End(LoadProcess.Start(data.Root, documents[at]));
                if (code == 0) continue;
                using var live = new LiveWarehouse(data);
                using var lease = live.Lease();
                var served = lease.Connection.Query("select count(*) as documents from mart_document", row => row.Int("documents")).Single();
                return new(at + 1, code, complained, served == at && live.SwitchFailure is null && Directory.GetFiles(data.Snapshots, "*.tmp").Length == 0);
            }
            return new(documents.Length, 0, "the disk was never full", false);
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }
    }
}
