using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>Fills snapshots: all of one, or what new documents change in one.</summary>
/// <param name="number">The snapshot's.</param>
/// <param name="journal">The loads up to this snapshot.</param>
sealed class SnapshotContent(Archive archive, int number, IReadOnlyList<JournalEntry> journal)
{
    /// <summary>Builds a snapshot of these documents.</summary>
    /// <param name="loaded">Gets every document as it went in.</param>
    /// <returns>Those that their second reading refused, by hash. Then the file is worth nothing: they may have been evidence for others.</returns>
    public IReadOnlyDictionary<string, Finding> Build(string path, IReadOnlyList<Arrival> arrivals, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        var reading = new SecondReading(archive, loaded);
        WarehouseBuilder.Build(path, draft =>
        {
            var offices = OfficeRows.OfRegister();
            var knowledge = new SnapshotRows();
            knowledge.DimConcept.AddRange(KnowledgeRows.Concepts);
            knowledge.DimMethod.AddRange(KnowledgeRows.Methods);
            knowledge.FactPublished.AddRange(KnowledgeRows.Published(offices));
            knowledge.DimOffice.AddRange(offices.TakeNew());
            draft.Write(knowledge.ToWarehouseRows());
            draft.Write(WarehouseRows.Of(reading.Load(arrivals, RowKeys.First, offices, IndicatorRows.Of(null, []), cancellation)));
            WriteHistory(draft, 0);
        }, cancellation);
        return reading.Refused;
    }

    /// <summary>Renews a copy of the snapshot before for these documents: all of every group that has a new one.</summary>
    /// <inheritdoc cref="Build"/>
    public IReadOnlyDictionary<string, Finding> Renew(string path, RowKeys next, IReadOnlyList<Arrival> arrivals, int lastLoad, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        var reading = new SecondReading(archive, loaded);
        WarehouseBuilder.Renew(path, [.. arrivals.Select(arrival => arrival.Known).OfType<RowKeys>().Select(keys => keys.Document)], draft =>
        {
            var plans = arrivals.Select(arrival => (WarehouseCodes.PlanKey(arrival.Survey.Group.Plan), arrival.Survey.Group.FiscalYear));
            draft.Write(WarehouseRows.Of(reading.Load(arrivals, next, OfficeRows.Of(draft.Connection), IndicatorRows.Of(draft.Connection, plans), cancellation)));
            draft.Connection.Execute("delete from dim_snapshot");
            WriteHistory(draft, lastLoad);
        }, cancellation);
        return reading.Refused;
    }

    void WriteHistory(WarehouseDraft draft, int lastLoad)
    {
        var rows = new SnapshotRows();
        foreach (var entry in journal.Where(entry => entry.Number > lastLoad))
        {
            rows.DimLoad.Add(new(entry.Number, entry.LoadedAt, entry.CodeVersion));
            rows.FactLoad.AddRange(entry.Files.Select((file, at) => new FactLoad(
                entry.Number, at + 1, file.FileName, file.Sha256, file.Outcome, file.Outcome == JournalFile.Accepted ? 1 : 0, file.Code, file.MessageBn, file.MessageEn)));
        }
        rows.DimSnapshot.Add(new(number, CodeVersion.Current, draft.Connection.Query("select count(*) as documents from dim_document", row => row.Int("documents"))[0]));
        draft.Write(rows.ToWarehouseRows());
    }

    /// <summary>Documents read once more from the archive, with their twins as evidence.</summary>
    sealed class SecondReading(Archive archive, Action<PipelineResult>? loaded)
    {
        readonly Dictionary<string, Finding> _refused = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, Finding> Refused => _refused;

        public IEnumerable<SnapshotRows> Load(IReadOnlyList<Arrival> arrivals, RowKeys next, OfficeRows offices, IndicatorRows indicators, CancellationToken cancellation) =>
            new PlanLoader(arrivals, (survey, sheets) => Pipeline.Run(survey.FileName, archive.Read(survey.Sha256), sheets), Note).Load(next, offices, indicators, cancellation);

        void Note(PipelineResult result)
        {
            if (result.Refusal is { } refusal) _refused[result.Sha256] = refusal;
            else loaded?.Invoke(result);
        }
    }
}
