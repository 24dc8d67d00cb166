using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>
/// What the load keeps of a document between its two readings: enough to give keys and to serve as evidence for its twins. The plan
/// itself is read again when its rows are written, so that memory does not grow with the number of documents.
/// </summary>
/// <param name="Sheet">Null when the document was refused.</param>
/// <param name="Lines">Number of lines as extracted.</param>
/// <param name="Indicators">Number of indicators read.</param>
/// <param name="Refusal">Why it was refused; null for an accepted one.</param>
public sealed record Survey(string Sha256, string FileName, PlanSheet? Sheet, bool IsSynthetic, int Lines, int Indicators, Finding? Refusal)
{
    /// <summary>Stands in a line of every generated document, so that it can never pass for a real one.</summary>
    public const string SyntheticMark = "SYNTHETIC DATA";

    public static Survey Of(PipelineResult result) => new(
        result.Sha256, result.FileName, result.IsRefused ? null : PlanSheet.Of(result.Normalised!), !result.IsRefused && IsMarked(result.Scored!.Plan),
        result.Scored?.Plan.Document.Lines.Length ?? 0, result.Scored?.Plan.Indicators.Length ?? 0, result.Refusal);

    /// <summary>The documents that supersede each other and bear witness for each other: those of one office, plan and fiscal year.</summary>
    public DocumentGroup Group => new(Office.Code, Sheet!.Header.Plan, Sheet.Header.FiscalYear);

    /// <summary>The office as the warehouse knows it: that of a synthetic document is an office of its own.</summary>
    internal LoadedOffice Office => new(Sheet!.Header.Office, IsSynthetic);

    static bool IsMarked(ValidatedPlan plan) => plan.Document.Lines.Any(line => line.Text.Contains(SyntheticMark, StringComparison.Ordinal));
}

/// <summary>Documents of one office, plan and fiscal year.</summary>
public readonly record struct DocumentGroup(string OfficeCode, PlanKind Plan, int FiscalYear);

/// <summary>An office that a document names.</summary>
readonly record struct LoadedOffice(OfficeMatch Match, bool IsSynthetic)
{
    /// <summary>Before the code of an office of a generated nation.</summary>
    public const string SyntheticPrefix = "SYN-";

    public string Code => IsSynthetic ? SyntheticPrefix + Match.Code : Match.Code;
}
