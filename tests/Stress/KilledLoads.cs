using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Killed">Loads that were ended by kill -9.</param>
/// <param name="Acknowledged">Loads that said that they had published.</param>
/// <param name="Whole">Times that the warehouse opened, and held exactly the documents before the load or those with it, and passed its checks.</param>
sealed record KillReport(int Killed, int Acknowledged, int Whole, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Killed} loads killed, {Acknowledged} acknowledged, {Whole} times a whole snapshot, {Faults.Count} faults{string.Concat(Faults.Select(fault => $"\n! {fault}"))}");
}

/// <summary>
/// Loads one document after another and kills each load at a random moment: reading, writing, checkpoint or publication. After each the
/// warehouse must open and hold the documents of before, or those and the new one; what was acknowledged must be there for ever.
/// </summary>
static class KilledLoads
{
    public static KillReport Run(int times, int seed, Action<string> say)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-kill-").FullName;
        try
        {
            var data = Path.Combine(folder, "data");
            var documents = LoadProcess.Documents(Path.Combine(folder, "documents"), times / 2 + 2);
            var random = new Random(seed);
            var watch = Stopwatch.StartNew();
            if (LoadProcess.End(LoadProcess.Start(data, documents[0])) is { Code: not 0 } failed) throw new InvalidOperationException(failed.Complained);
            var typical = watch.Elapsed;
            var held = Documents(data);
            var (killed, acknowledged, whole, next) = (0, 1, 1, 1);
            var faults = new List<string>();
            while (killed < times)
            {
                using var load = LoadProcess.Start(data, documents[next]);
                var moment = random.NextDouble() * 1.1 * typical;
                var isKilled = !load.WaitForExit(moment);
                if (isKilled)
                {
                    load.Kill();
                    load.WaitForExit();
                    killed++;
                }
                else
                {
                    acknowledged++;
                }
                var found = Documents(data);
                var isThere = found.Count == held.Count + 1 && found.IsSupersetOf(held);
                if (isThere || (isKilled && found.SetEquals(held))) whole++;
                else faults.Add($"after {moment.TotalSeconds:0.00} s, {(isKilled ? "killed" : $"ended with {load.ExitCode}")}: {held.Count} documents before, {found.Count} after");
                held = found;
                if (isThere) next++;
                if (next == documents.Length) break;
                if (killed % 20 == 0 && isKilled) say($"{killed} of {times} killed, {acknowledged} acknowledged, {faults.Count} faults");
            }
            return new(killed, acknowledged, whole, faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The documents as a service sees them that starts now, from a warehouse that agrees with itself.</summary>
    static HashSet<string> Documents(string data)
    {
        using var live = new LiveWarehouse(new(data));
        using var lease = live.Lease();
        if (live.SwitchFailure is { } failure) throw new InvalidOperationException($"The pointer names a snapshot that cannot be read: {failure.Message}");
        var documents = lease.Connection.Query("select sha256 from dim_document", row => row.Text("sha256")).ToHashSet(StringComparer.Ordinal);
        var announced = lease.Connection.Query("select document_count from dim_snapshot", row => row.Int("document_count")).Single();
        var scored = lease.Connection.Query("select count(distinct document_key) as documents from fact_indicator", row => row.Int("documents")).Single();
        return documents.Count == announced && scored == announced
            ? documents
            : throw new InvalidOperationException($"A snapshot of {announced} documents holds {documents.Count}, {scored} with indicators.");
    }
}
