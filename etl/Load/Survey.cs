using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// What the load keeps of a document between its two readings: enough to give keys and to serve as evidence for its twins. The plan
/// itself is read again when its rows are written, so that memory does not grow with the number of documents.
/// </summary>
/// <param name="Sheet">Null when the document was refused.</param>
/// <param name="Indicators">Number of indicators read.</param>
/// <param name="Refusal">Why it was refused; null for an accepted one.</param>
public sealed record Survey(string Sha256, string FileName, PlanSheet? Sheet, int Indicators, Finding? Refusal)
{
    public static Survey Of(PipelineResult result) => new(
        result.Sha256, result.FileName, result.IsRefused ? null : PlanSheet.Of(result.Normalised!), result.Scored?.Plan.Indicators.Length ?? 0, result.Refusal);
}
