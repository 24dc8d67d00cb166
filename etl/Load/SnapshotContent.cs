using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>A bundle of the archive.</summary>
/// <param name="Sha256">Hash of its manifest.</param>
sealed record LoadedBundle(string Sha256, int LoadKey);

/// <summary>Fills snapshots: all of one, or what new documents change in one.</summary>
/// <param name="number">The snapshot's.</param>
/// <param name="journal">The entries in effect, up to this snapshot.</param>
/// <param name="originals">For the second reading of documents.</param>
sealed class SnapshotContent(Archive archive, int number, IReadOnlyList<JournalEntry> journal, Originals originals, DecisionsInForce decided)
{
    /// <summary>Builds a snapshot of these documents.</summary>
    /// <param name="bundles">Rows in bulk, with the load that brought them.</param>
    /// <param name="loaded">Gets every document as it went in.</param>
    /// <returns>Those that their second reading refused, by hash. Then the file is worth nothing: they may have been evidence for others.</returns>
    public IReadOnlyDictionary<string, Finding> Build(string path, IReadOnlyList<Arrival> arrivals, IReadOnlyList<LoadedBundle> bundles, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        var reading = new SecondReading(originals, decided, arrivals, loaded);
        WarehouseBuilder.Build(path, draft =>
        {
            var offices = OfficeRows.OfRegister();
            var knowledge = new SnapshotRows();
            knowledge.DimConcept.AddRange(KnowledgeRows.Concepts);
            knowledge.DimMethod.AddRange(KnowledgeRows.Methods(decided.Methods));
            knowledge.DimCompositeWeight.AddRange(KnowledgeRows.CompositeWeights);
            knowledge.FactPublished.AddRange(KnowledgeRows.Published(offices));
            knowledge.DimOffice.AddRange(offices.TakeNew());
            draft.Write(knowledge.ToWarehouseRows());
            foreach (var load in arrivals.Select(arrival => arrival.LoadKey).Concat(bundles.Select(bundle => bundle.LoadKey)).Distinct().Order())
            {
                Append(draft, DocumentGroups.Next(draft.Connection), reading, [.. arrivals.Where(arrival => arrival.LoadKey == load)], cancellation);
                foreach (var bundle in bundles.Where(bundle => bundle.LoadKey == load))
                    draft.WriteBundle(archive, bundle.Sha256, load);
            }
            WriteHistory(draft, 0);
        }, cancellation);
        return reading.Refused;
    }

    /// <summary>Renews a copy of the snapshot before for these documents: all of every group that has a new one.</summary>
    /// <inheritdoc cref="Build"/>
    public IReadOnlyDictionary<string, Finding> Renew(string path, RowKeys next, IReadOnlyList<Arrival> arrivals, int lastLoad, Action<PipelineResult>? loaded, CancellationToken cancellation)
    {
        var reading = new SecondReading(originals, decided, arrivals, loaded);
        WarehouseBuilder.Renew(path, [.. arrivals.Select(arrival => arrival.Known).OfType<RowKeys>().Select(keys => keys.Document)], draft =>
        {
            Append(draft, next, reading, arrivals, cancellation);
            draft.Connection.Execute("delete from dim_snapshot");
            WriteHistory(draft, lastLoad);
        }, cancellation);
        return reading.Refused;
    }

    /// <summary>Documents go in behind those that are there.</summary>
    static void Append(WarehouseDraft draft, RowKeys next, SecondReading reading, IReadOnlyList<Arrival> arrivals, CancellationToken cancellation)
    {
        var plans = arrivals.Select(arrival => (WarehouseCodes.PlanKey(arrival.Survey.Group.Plan), arrival.Survey.Group.FiscalYear));
        var (offices, indicators) = (OfficeRows.Of(draft.Connection), IndicatorRows.Of(draft.Connection, plans));
        draft.Write(WarehouseRows.Of(reading.Load(arrivals, next, offices, indicators, cancellation)));
    }

    void WriteHistory(WarehouseDraft draft, int lastLoad)
    {
        var rows = new SnapshotRows();
        var keys = journal.TakeWhile(entry => entry.Number <= lastLoad).Sum(entry => entry.Files.Length);
        foreach (var entry in journal.Where(entry => entry.IsLoad && entry.Number > lastLoad))
        {
            rows.DimLoad.Add(new(entry.Number, entry.LoadedAt, entry.CodeVersion));
            rows.FactLoad.AddRange(entry.Files.Select((file, at) => new FactLoad(
                ++keys, entry.Number, at + 1, file.FileName, file.Sha256, file.Outcome, file.Documents, file.Code, file.MessageBn, file.MessageEn)));
        }
        rows.DimSnapshot.Add(new(number, CodeVersion.Current, draft.Connection.Query("select count(*) as documents from dim_document", row => row.Int("documents"))[0]));
        draft.Write(rows.ToWarehouseRows());
    }

    /// <summary>Documents read once more, with their twins as evidence.</summary>
    sealed class SecondReading(Originals originals, DecisionsInForce decided, IEnumerable<Arrival> all, Action<PipelineResult>? loaded)
    {
        readonly ILookup<DocumentGroup, PlanSheet> _sheets = all.ToLookup(arrival => arrival.Survey.Group, arrival => arrival.Survey.Sheet!);
        readonly Dictionary<string, Finding> _refused = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, Finding> Refused => _refused;

        public IEnumerable<SnapshotRows> Load(IReadOnlyList<Arrival> arrivals, RowKeys next, OfficeRows offices, IndicatorRows indicators, CancellationToken cancellation) =>
            new PlanLoader(arrivals, _sheets, (survey, sheets) => originals.Run(survey.FileName, survey.Sha256, decided, sheets), Note).Load(next, offices, indicators, cancellation);

        void Note(PipelineResult result)
        {
            if (result.Refusal is { } refusal) _refused[result.Sha256] = refusal;
            else loaded?.Invoke(result);
        }
    }
}
