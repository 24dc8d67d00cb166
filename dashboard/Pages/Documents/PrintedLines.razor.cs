using Microsoft.AspNetCore.Components;
using Shuddhachar.Dashboard.Queries;

namespace Shuddhachar.Dashboard.Pages.Documents;

/// <summary>The report as it came, line by line, with the fields that became cells linked to what was read and those with findings marked.</summary>
public sealed partial class PrintedLines
{
    static readonly string[] s_severities = ["info", "warning", "error"];

    [Parameter, EditorRequired]
    public required IReadOnlyList<LineRow> Lines { get; set; }

    [Parameter, EditorRequired]
    public required Sheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<FindingRow> Findings { get; set; }

    ILookup<(int, int), CellRow> Cells { get; set; } = null!;

    ILookup<int, FindingRow> ByLine { get; set; } = null!;

    /// <summary>Is the table drawn with a pipe at both ends of its rows? Those two pipes stand beside no field.</summary>
    [Parameter]
    public bool IsFramed { get; set; }

    protected override void OnParametersSet()
    {
        Cells = Sheet.Cells.ToLookup(cell => (cell.ValueLine ?? 0, cell.ValueField ?? 0));
        ByLine = Findings.ToLookup(finding => finding.LineNo);
    }

    /// <summary>The fields between tabs or pipes, as the findings count them; the empty ones at the end of a line are dropped.</summary>
    IEnumerable<(string Text, int Number, CellRow? Cell, string? Severity)> Fields(LineRow line)
    {
        var text = line.Text.TrimEnd('\t', ' ');
        if (text.Length == 0)
            yield break;
        var fields = IsPiped(text) ? (IsFramed ? text.Trim().Trim('|') : text).Split('|') : text.Split('\t');
        for (var i = 0; i < fields.Length; i++)
        {
            var number = i + 1;
            var cells = Cells[(line.LineNo, number)];
            yield return (
                fields[i].Trim(),
                number,
                cells.FirstOrDefault(cell => cell.ValueIsRepaired) ?? cells.FirstOrDefault(),
                Worst(ByLine[line.LineNo].Where(finding => finding.FieldNo == number)));
        }
    }

    static bool IsPiped(string line) => !line.Contains('\t', StringComparison.Ordinal) && line.Count(letter => letter == '|') >= DocumentQuery.FewestPipes;

    string? Severity(int line) => Worst(ByLine[line]) is { } worst ? "has-" + worst : null;

    static string? Worst(IEnumerable<FindingRow> findings) =>
        findings.Select(finding => finding.Severity).MaxBy(severity => Array.IndexOf(s_severities, severity));
}
