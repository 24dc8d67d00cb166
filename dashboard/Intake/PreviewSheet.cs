using System.Globalization;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>A report that is in no warehouse yet, in the shape in which pages show those that are.</summary>
public sealed class PreviewSheet(Preview preview)
{
    public IReadOnlyList<LineRow> Lines { get; } = [.. preview.Lines.Select((text, at) => new LineRow(at + 1, text))];

    public IReadOnlyList<FindingRow> Findings { get; } = [.. preview.Findings.Select(Row).OrderBy(row => row.Severity switch { "error" => 1, "warning" => 2, _ => 3 }).ThenBy(row => row.LineNo).ThenBy(row => row.FieldNo)];

    public IReadOnlyList<FindingRow> Repairs => [.. Findings.Where(finding => finding.IsRepair).OrderBy(finding => finding.LineNo).ThenBy(finding => finding.FieldNo)];

    /// <summary>Rows are numbered as they stand; in a warehouse they would have keys.</summary>
    public Sheet Sheet { get; } = new([.. preview.Rows.Select(Row)], [.. preview.Rows.SelectMany((row, at) => row.Cells.Select(cell => Cell(row, at + 1, cell)))]);

    /// <summary>Is the table drawn with a pipe at both ends of its rows?</summary>
    public bool IsFramed
    {
        get
        {
            var piped = preview.Lines.Where(line => !line.Contains('\t', StringComparison.Ordinal) && line.Count(letter => letter == '|') >= DocumentQuery.FewestPipes).ToArray();
            return piped.Count(line => line.TrimStart().StartsWith('|')) * 10 > piped.Length * 9;
        }
    }

    /// <summary>The cells of a row, for choosing one.</summary>
    public static IEnumerable<PreviewCell> CellsOf(Preview preview, string? indicatorNo, int? line) => preview.Rows
        .Where(row => row.IndicatorNo == indicatorNo && (line is null || row.LineNo == line)).Take(1).SelectMany(row => row.Cells);

    public static FindingRow Row(PreviewFinding finding) => new(
        finding.Code, finding.Severity ?? "error", finding.LineNo ?? 0, finding.FieldNo, Given(finding.IndicatorNo), Given(finding.Column), Given(finding.Printed), Given(finding.Value),
        Given(finding.EvidenceBn), Given(finding.EvidenceEn), Given(finding.MessageBn), Given(finding.MessageEn), finding.IsRepair);

    static SheetRow Row(PreviewRow row, int at) => new(
        at + 1, null, null, row.SectionNo, row.SectionName, null, null, row.IndicatorNo, row.IndicatorName ?? "", null, row.UnitCode ?? "unknown", Marks(row.WeightMarks), null, null, null, null,
        "blank", null, null, Marks(row.EarnedMarks), null, row.ScoreStatus ?? "", null, null, row.Cells.Count(cell => cell.IsRepaired), null, null, row.LineNo, null);

    static CellRow Cell(PreviewRow row, int key, PreviewCell cell) => new(key, row.IndicatorNo, cell.Column, cell.Value, cell.Status, cell.Printed, cell.LineNo, cell.FieldNo, cell.IsRepaired);

    static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    static decimal? Marks(string? text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var marks) ? marks : null;
}
