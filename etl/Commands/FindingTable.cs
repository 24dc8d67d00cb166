using System.Collections.Immutable;
using System.Globalization;

namespace Shuddhachar.Etl.Commands;

/// <summary>Findings, one a row, in English. Line and field are empty for what concerns the whole document or line.</summary>
static class FindingTable
{
    static readonly string[] s_columns = ["code", "severity", "line", "field", "indicator_no", "column", "printed", "value", "evidence", "message"];

    public static CsvTable Of(ImmutableArray<Finding> findings) => new(s_columns, [.. findings.Select(ToRow)]);

    static string[] ToRow(Finding finding)
    {
        var text = FindingTexts.Render(finding);
        return
        [
            finding.Code, text.Severity.ToString().ToLowerInvariant(), Number(finding.Origin.Line), Number(finding.Origin.Field),
            finding.IndicatorNo, finding.Column, finding.Printed, finding.Final, text.EvidenceEn, text.MessageEn,
        ];
    }

    static string Number(int place) => place == 0 ? "" : place.ToString(CultureInfo.InvariantCulture);
}
