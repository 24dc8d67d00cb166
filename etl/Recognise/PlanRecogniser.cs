using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Finds out which plan of which office a document is, and puts every printed cell of its tables in its place.</summary>
public static class PlanRecogniser
{
    /// <summary>The longest form has some hundred rows; what has forty times as many is no plan, and every rule would pay for each of them.</summary>
    const int MostRows = 4_000;

    public static StageResult<RecognisedPlan> Recognise(ExtractedDocument document)
    {
        var printed = document.Lines.Count(line => line.IsRow && !line.IsBlank);
        if (printed > MostRows) return new(null, [new Finding(FindingCodes.TableTooLong, Origin.Document, Details: [$"{printed}", $"{MostRows}"])]);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var rows = TableReader.Read(document, findings);
        if (rows.IsEmpty) return Refuse(FindingCodes.NoTable);
        var content = rows[0].Layout.HasQuarters ? QuarterForm.Read(rows, findings) : TierForm.Read(rows, findings);
        if (content.Indicators.IsEmpty) return Refuse(FindingCodes.NoIndicators);
        var header = PlanHeaderReader.Read(document);
        findings.AddRange(header.Findings);
        if (header.Value is null) return new(null, findings.ToImmutable());
        return new(new(document, header.Value, content.Indicators, content.Total), findings.ToImmutable());
    }

    static StageResult<RecognisedPlan> Refuse(string code) => new(null, [new Finding(code, Origin.Document)]);
}
