using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// Turns plans into warehouse rows, some documents at a time. Keys depend on the set of documents only, never on the order in which they
/// came, so that the same archive gives the same snapshot.
/// </summary>
/// <param name="surveys">Accepted documents; one hash twice counts once.</param>
/// <param name="read">Reads a document once more, with the sheets of the other reports on its plan as evidence.</param>
/// <param name="loaded">Gets every document after its second reading, in the order of the keys.</param>
public sealed class PlanLoader(IEnumerable<Survey> surveys, Func<Survey, IEnumerable<PlanSheet>, PipelineResult> read, Action<PipelineResult> loaded)
{
    /// <summary>Stands in a line of every generated document, so that it can never pass for a real one.</summary>
    public const string SyntheticMark = "SYNTHETIC DATA";

    /// <summary>Documents held in memory at a time.</summary>
    const int BatchSize = 64;

    readonly Survey[] _sorted =
    [
        .. surveys.DistinctBy(survey => survey.Sha256)
            .OrderBy(survey => survey.Sheet!.Header.Office.Code, StringComparer.Ordinal)
            .ThenBy(survey => survey.Sheet!.Header.Plan)
            .ThenBy(survey => survey.Sheet!.Header.FiscalYear)
            .ThenBy(survey => survey.Sheet!.Header.Quarter ?? 0)
            .ThenBy(survey => survey.Sheet!.Header.DocumentDate ?? DateOnly.MinValue)
            // of two copies of one report the whole one stands, not the one that lost a page
            .ThenBy(survey => survey.Indicators)
            .ThenBy(survey => survey.Sha256, StringComparer.Ordinal),
    ];

    /// <summary>The rows of all tables in batches, each to be written before the next is asked for.</summary>
    public IEnumerable<SnapshotRows> Load(int snapshotNumber, string codeVersion, CancellationToken cancellation = default)
    {
        var current = _sorted.GroupBy(survey => survey.Sheet!.Plan).Select(group => group.Last().Sha256).ToHashSet(StringComparer.Ordinal);
        var sheets = _sorted.ToLookup(survey => survey.Sheet!.Plan, survey => survey.Sheet!);
        var offices = new OfficeRows(_sorted.Select(survey => survey.Sheet!.Header.Office));
        var indicators = new IndicatorRows();
        var (documents, findings) = (0, 0);
        foreach (var batch in _sorted.Chunk(BatchSize))
        {
            var rows = new SnapshotRows();
            foreach (var result in batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(survey => read(survey, sheets[survey.Sheet!.Plan])))
            {
                loaded(result);
                if (result.Scored is not { } scored) continue;
                var keys = indicators.KeysOf(scored.Plan);
                var row = ToRow(result, scored.Plan, ++documents, offices, current.Contains(result.Sha256));
                rows.DimDocument.Add(row);
                DocumentRows.Add(rows, row, scored, keys);
                findings = FindingRows.Add(rows, findings, row.DocumentKey, result.Findings, scored.Plan, keys);
            }
            rows.DimIndicator.AddRange(indicators.TakeNew());
            yield return rows;
        }
        var fixedRows = new SnapshotRows();
        fixedRows.DimOffice.AddRange(offices.Rows());
        fixedRows.DimConcept.AddRange(KnowledgeRows.Concepts);
        fixedRows.DimMethod.AddRange(KnowledgeRows.Methods);
        fixedRows.DimCompositeWeight.AddRange(KnowledgeRows.CompositeWeights);
        fixedRows.FactPublished.AddRange(KnowledgeRows.Published(offices));
        fixedRows.DimSnapshot.Add(new(snapshotNumber, codeVersion, documents));
        yield return fixedRows;
    }

    static DimDocument ToRow(PipelineResult result, ValidatedPlan plan, int key, OfficeRows offices, bool isCurrent)
    {
        var header = plan.Header;
        var counts = CellCounts.Of(plan);
        return new(
            key, result.Sha256, result.FileName, WarehouseCodes.PlanKey(header.Plan), offices.Key(header.Office.Code), header.FiscalYear,
            header.Quarter is { } quarter ? header.FiscalYear * 10 + quarter : null, header.FormCode, header.Title.Length == 0 ? null : header.Title,
            header.DocumentDate, plan.PlanTotalMarks, plan.ClaimedTotalMarks, plan.HasAchievements, plan.Document.Lines.Length,
            counts.Read, counts.Repaired, counts.Quarantined, isCurrent, IsSynthetic(plan));
    }

    static bool IsSynthetic(ValidatedPlan plan) =>
        plan.Document.Lines.Any(line => line.Text.Contains(SyntheticMark, StringComparison.Ordinal));
}
