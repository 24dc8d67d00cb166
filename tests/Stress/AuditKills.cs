using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Shuddhachar.Etl;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Killed">Loads that were ended by kill -9.</param>
/// <param name="Late">Of these the ones whose journal entry was written already.</param>
/// <param name="Finished">Of these the ones that the next load had to finish.</param>
/// <param name="Published">Publications at the end, each told of once by journal and audit log.</param>
sealed record AuditKillReport(int Killed, int Late, int Finished, int Published, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Killed} loads killed ({Late} after the journal was written, {Finished} finished by the next), {Published} publications, {Faults.Count} faults{string.Concat(Faults.Select(fault => $"\n! {fault}"))}");
}

/// <summary>
/// Previews a report with a correction, publishes it with the hash that the preview gave, and kills that load at a random moment. After each
/// the snapshot must be whole, the chain of the audit log valid, nothing in use of which it does not tell, and no draft left but one.
/// </summary>
static class AuditKills
{
    /// <summary>From the moment on which the snapshot is on the disk: journal, log and pointer follow.</summary>
    const int LastMilliseconds = 40;

    public static AuditKillReport Run(int times, int seed, Action<string> say)
    {
        var root = Directory.CreateTempSubdirectory("shuddhachar-audit-").FullName;
        try
        {
            var data = new DataFolder(Path.Combine(root, "data"));
            var documents = LoadProcess.Documents(Path.Combine(root, "documents"), times + 3);
            Require(LoadProcess.End(LoadProcess.Start(data.Root, documents[0])));
            var (random, typical) = (new Random(seed), Typical(data, root, documents[1]));
            var (killed, late, finished, next, faults, seen) = (0, 0, 0, 2, new List<string>(), "");
            while (killed < times && next < documents.Length)
            {
                var (arguments, before) = (Arguments(root, documents[next]), new Journal(data).NextNumber);
                if (seen.Length == 0) seen = Seen(data, arguments);
                using var load = LoadProcess.Start(data.Root, [.. arguments, "--seen", seen, "--by", "P7"]);
                var isKilled = killed % 2 == 0 ? !load.WaitForExit(random.NextDouble() * 1.1 * typical) : WaitForSnapshot(data, before, load) && !load.WaitForExit(random.Next(LastMilliseconds));
                if (isKilled)
                {
                    load.Kill();
                    load.WaitForExit();
                    killed++;
                }
                else if (load.ExitCode != 0)
                {
                    faults.Add($"{Path.GetFileName(documents[next])} ended with {load.ExitCode}: {load.StandardError.ReadToEnd().Trim()}");
                }
                var isWritten = new Journal(data).NextNumber > before;
                if (isKilled && isWritten) late++;
                if (isWritten && new Journal(data).Last!.Snapshot != new Snapshots(data).Current) finished++;
                faults.AddRange(Faults(data).Select(fault => $"{(isKilled ? "killed" : "ended")} at load {before}: {fault}"));
                if (isWritten) (next, seen) = (next + 1, "");
                if (killed % 20 == 0 && isKilled) say($"{killed} of {times} killed, {late} late, {finished} to be finished, {faults.Count} faults");
            }
            Require(LoadProcess.End(LoadProcess.Start(data.Root, documents[0])));
            faults.AddRange(Faults(data));
            faults.AddRange(AfterAll(data));
            return new(killed, late, finished, new Journal(data).Read().Count, faults);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Until the snapshot of the next load has its name, or the load has ended.</summary>
    static bool WaitForSnapshot(DataFolder data, int before, Process load)
    {
        var snapshots = new Snapshots(data);
        var known = snapshots.Numbers().Count;
        while (!load.HasExited && snapshots.Numbers().Count == known && new Journal(data).NextNumber == before) Thread.Sleep(1);
        return true;
    }

    /// <summary>What must hold at any moment.</summary>
    static IEnumerable<string> Faults(DataFolder data)
    {
        foreach (var fault in new AuditLog(data).Faults()) yield return fault;
        using var database = new Snapshots(data).OpenCurrent();
        using var connection = database.Connect();
        var (number, documents) = connection.Query("select snapshot_number, document_count from dim_snapshot", row => (row.Int("snapshot_number"), row.Int("document_count"))).Single();
        var held = connection.Query("select count(*) as documents from dim_document", row => row.Int("documents")).Single();
        if (held != documents) yield return $"snapshot {number} of {documents} documents holds {held}";
        if (number != new Snapshots(data).Current) yield return $"snapshot {number} is in the file of {new Snapshots(data).Current}";
        var told = new AuditLog(data).Read().Count(entry => entry.Action == AuditAction.Published && entry.About == number.ToString(CultureInfo.InvariantCulture));
        if (told != 1) yield return $"the audit log tells {told} times of snapshot {number}";
        if (!new Journal(data).Read().Any(entry => entry.Snapshot == number)) yield return $"the journal does not tell of snapshot {number}";
        if (Directory.GetFiles(data.Snapshots, "*.tmp").Length > 1) yield return "drafts of several loads are left";
    }

    /// <summary>What must hold when a load has ended by itself: every entry of the journal is published, each correction told of once, and a rebuild gives the same.</summary>
    static IEnumerable<string> AfterAll(DataFolder data)
    {
        var (journal, log) = (new Journal(data).Read(), new AuditLog(data).Read());
        if (!journal.Select(entry => $"{entry.Snapshot}").SequenceEqual(log.Where(entry => entry.Action == AuditAction.Published).Select(entry => entry.About))) yield return "journal and audit log tell of other publications";
        var corrections = journal.SelectMany(entry => entry.Corrections).Count();
        var corrected = log.Count(entry => entry.Action == AuditAction.CellCorrected);
        if (corrections != corrected) yield return $"{corrections} corrections in the journal, {corrected} in the audit log";
        if (Directory.GetFiles(data.Snapshots, "*.tmp").Length > 0) yield return "a draft is left";
        foreach (var fault in SnapshotVerifier.Verify(data, out _, CancellationToken.None)) yield return fault;
    }

    /// <summary>A report with a decision on its first weight.</summary>
    static string[] Arguments(string root, string document)
    {
        var read = Pipeline.Run(Path.GetFileName(document), File.ReadAllBytes(document));
        var row = read.Normalised!.Indicators.FirstOrDefault(indicator => indicator.Row[PlanColumn.Weight] is { HasValue: true })?.Row;
        if (row is null) return [document];
        var path = Path.Combine(root, "decided.csv");
        File.WriteAllText(path, $"sha256,indicator_no,column,printed,value,reason_en,reason_bn,decided_by,decided_on\n{read.Sha256},{row.Name.IndicatorNo},weight,\"{row[PlanColumn.Weight]!.Raw}\",1.5,seen,,P7,2026-11-20\n");
        return [document, "--corrections", path];
    }

    static string Seen(DataFolder data, string[] arguments)
    {
        using var json = JsonDocument.Parse(Require(LoadProcess.End(LoadProcess.Start(data.Root, [.. arguments, "--preview"]))));
        return json.RootElement.GetProperty("seen").GetString()!;
    }

    static TimeSpan Typical(DataFolder data, string root, string document)
    {
        var arguments = Arguments(root, document);
        var seen = Seen(data, arguments);
        var watch = Stopwatch.StartNew();
        Require(LoadProcess.End(LoadProcess.Start(data.Root, [.. arguments, "--seen", seen])));
        return watch.Elapsed;
    }

    static string Require((int Code, string Said, string Complained) run) => run.Code == 0 ? run.Said : throw new InvalidOperationException($"exit code {run.Code}: {run.Complained}");
}
