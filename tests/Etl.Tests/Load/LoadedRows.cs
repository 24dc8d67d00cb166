using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>The rows of documents in an empty warehouse, without one.</summary>
static class LoadedRows
{
    internal static SnapshotRows Of(PipelineResult[] results)
    {
        Arrival[] arrivals = [.. Arrival.Of(results.Select(Survey.Of), loadKey: 1)];
        return new PlanLoader(
            arrivals,
            arrivals.ToLookup(arrival => arrival.Survey.Group, arrival => arrival.Survey.Sheet!),
            (survey, _) => results.First(result => result.Sha256 == survey.Sha256),
            _ => { }).Load(RowKeys.First, OfficeRows.OfRegister(), IndicatorRows.Of(null, []), CancellationToken.None).First();
    }
}
