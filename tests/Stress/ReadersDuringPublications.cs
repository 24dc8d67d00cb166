using System.Globalization;
using Shuddhachar.Etl;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="Snapshots">Different snapshots that the readers saw.</param>
sealed record ReaderReport(int Publications, long Queries, int Snapshots, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Publications} publications, {Queries} queries over {Snapshots} snapshots, {Faults.Count} failed or mixed{string.Concat(Faults.Take(10).Select(fault => $"\n! {fault}"))}");
}

/// <summary>
/// Readers ask without pause while documents are published one by one: no query may fail, and the two halves of an answer must belong to
/// one snapshot.
/// </summary>
static class ReadersDuringPublications
{
    const int Readers = 1;

    public static ReaderReport Run(int publications, Action<string> say)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("shuddhachar-readers-").FullName);
        try
        {
            var documents = LoadProcess.Documents(Path.Combine(folder.Root, "documents"), publications + 1);
            var publisher = new Publisher(folder);
            Publish(publisher, documents[0]);
            using var live = new LiveWarehouse(folder);
            using var end = new CancellationTokenSource();
            var (queries, faults, seen) = (0L, new List<string>(), new HashSet<int>());
            var readers = Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(() =>
            {
                while (!end.IsCancellationRequested)
                {
                    var fault = Ask(live, out var number);
                    Interlocked.Increment(ref queries);
                    lock (seen) seen.Add(number);
                    if (fault is not null) lock (faults) faults.Add(fault);
                }
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            for (var at = 1; at <= publications; at++)
            {
                Publish(publisher, documents[at]);
                if (at % 50 == 0) say($"{at} of {publications} published, {Interlocked.Read(ref queries)} queries, {faults.Count} faults");
            }
            end.Cancel();
            Task.WaitAll(readers);
            return new(publications, queries, seen.Count, faults);
        }
        finally
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    static void Publish(Publisher publisher, string path)
    {
        var bytes = File.ReadAllBytes(path);
        publisher.Add([Survey.Of(Pipeline.Run(Path.GetFileName(path), bytes))], _ => bytes);
    }

    /// <returns>What was wrong; null when nothing was.</returns>
    static string? Ask(LiveWarehouse live, out int number)
    {
        number = 0;
        try
        {
            using var lease = live.Lease();
            var (snapshot, announced) = lease.Connection.Query("select snapshot_number, document_count from dim_snapshot", row => (row.Int("snapshot_number"), row.Int("document_count"))).Single();
            number = snapshot;
            var documents = lease.Connection.Query("select count(*) as documents from mart_document", row => row.Int("documents")).Single();
            var ranked = lease.Connection.Query("select count(distinct document_key) as documents from mart_ranking", row => row.Int("documents")).Single();
            var current = lease.Connection.Query("select count(*) as documents from dim_document where is_current", row => row.Int("documents")).Single();
            return documents == announced && ranked == current ? null : $"snapshot {snapshot} of {announced} documents answered {documents}; {ranked} of {current} ranked";
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or InvalidOperationException or NoSnapshotException)
        {
            return failure.Message;
        }
    }
}
