using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Tests.Load;

/// <summary>The rows of documents in an empty warehouse, without one.</summary>
static class LoadedRows
{
    internal static SnapshotRows Of(PipelineResult[] results) => new PlanLoader(
        [.. Arrival.Of(results.Select(Survey.Of), loadKey: 1)],
        (survey, _) => results.First(result => result.Sha256 == survey.Sha256),
        _ => { }).Load(RowKeys.First, OfficeRows.OfRegister(), IndicatorRows.Of(null, []), CancellationToken.None).First();
}
