using System.Globalization;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>Turns documents into warehouse rows, some at a time, with keys in order of arrival.</summary>
/// <param name="arrivals">Accepted documents in order of arrival.</param>
/// <param name="sheets">What the reports on each plan print.</param>
/// <param name="read">Reads a document once more, with the sheets of the other reports on its plan as evidence.</param>
/// <param name="loaded">Gets every document after its second reading, in the order of arrival.</param>
sealed class PlanLoader(IEnumerable<Arrival> arrivals, ILookup<DocumentGroup, PlanSheet> sheets, Func<Survey, IEnumerable<PlanSheet>, PipelineResult> read, Action<PipelineResult> loaded)
{
    /// <summary>Documents held in memory at a time.</summary>
    const int BatchSize = 64;

    /// <param name="next">Where the keys of new documents go on.</param>
    /// <returns>Rows in batches, each to be written before the next is asked for.</returns>
    public IEnumerable<SnapshotRows> Load(RowKeys next, OfficeRows offices, IndicatorRows indicators, CancellationToken cancellation)
    {
        foreach (var batch in arrivals.Chunk(BatchSize))
        {
            var rows = new SnapshotRows();
            var results = batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(arrival => (arrival, read(arrival.Survey, sheets[arrival.Survey.Group])));
            foreach (var (arrival, read) in results)
            {
                var result = Fitting(read, arrival.Survey);
                loaded(result);
                if (result.Scored is not { } scored) continue;
                var keys = arrival.Known ?? next;
                if (arrival.Known is null) next = next.Next(arrival.Survey.Lines, arrival.Survey.Indicators);
                var document = ToRow(arrival, result, scored.Plan, keys.Document, offices);
                var indicatorKeys = indicators.KeysOf(scored.Plan);
                rows.DimDocument.Add(document);
                DocumentRows.Add(rows, document, scored, keys.FirstResult, indicatorKeys);
                rows.FactFinding.AddRange(FindingRows.Of(keys, result.Findings, scored.Plan, indicatorKeys));
            }
            rows.DimOffice.AddRange(offices.TakeNew());
            rows.DimIndicator.AddRange(indicators.TakeNew());
            yield return rows;
        }
    }

    /// <summary>The same, refused when it has more findings than keys were set aside for.</summary>
    static PipelineResult Fitting(PipelineResult result, Survey survey) =>
        RowKeys.MostFindings(survey.Lines, survey.Indicators) is var most && result.Findings.Length <= most ? result : result with
        {
            Scored = null,
            Findings = [.. result.Findings, new(FindingCodes.DoesNotFit, Origin.Document, Details: [string.Create(CultureInfo.InvariantCulture, $"{result.Findings.Length} findings, at most {most} are expected")])],
        };

    static DimDocument ToRow(Arrival arrival, PipelineResult result, ValidatedPlan plan, int key, OfficeRows offices)
    {
        var header = plan.Header;
        var counts = CellCounts.Of(plan);
        var severities = result.Findings.Select(finding => FindingTexts.Render(finding).Severity).ToLookup(severity => severity);
        return new(
            key, arrival.LoadKey, null, result.Sha256, result.FileName, WarehouseCodes.PlanKey(header.Plan), offices.KeyOf(arrival.Survey.Office), header.FiscalYear,
            header.Quarter is { } quarter ? header.FiscalYear * 10 + quarter : null, header.FormCode, header.Title.Length == 0 ? null : header.Title,
            header.DocumentDate, plan.PlanTotalMarks, plan.ClaimedTotalMarks, plan.HasAchievements, plan.Document.Lines.Length, plan.Indicators.Length,
            counts.Read, counts.Repaired, counts.Quarantined, severities[Severity.Error].Count(), severities[Severity.Warning].Count(),
            severities[Severity.Info].Count(), arrival.Survey.IsSynthetic);
    }
}
