using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Commands;

/// <summary>Findings for a desk officer: where, what was printed, what was concluded, why, and the cells around it.</summary>
sealed class FindingView(ViewWords words, ExtractedDocument? document, int width)
{
    const int LongestCell = 26;

    public IEnumerable<ViewLine> Of(ImmutableArray<Finding> findings)
    {
        var told = findings.Select(finding => (Finding: finding, Text: FindingTexts.Render(finding))).OrderBy(pair => pair.Finding.Origin).ToArray();
        return Group("repaired", told.Where(pair => pair.Finding.IsRepair))
            .Concat(Group("doubts", told.Where(pair => !pair.Finding.IsRepair && pair.Text.Severity != Severity.Info)))
            .Concat(Group("notes", told.Where(pair => !pair.Finding.IsRepair && pair.Text.Severity == Severity.Info)));
    }

    IEnumerable<ViewLine> Group(string heading, IEnumerable<(Finding Finding, FindingText Text)> findings)
    {
        var all = findings.ToArray();
        if (all.Length == 0)
            yield break;
        yield return ViewLine.Empty;
        yield return new($"{words[heading]} ({words.Figure($"{all.Length}")})", ViewStyle.Heading);
        foreach (var line in all.SelectMany(pair => Block(pair.Finding, pair.Text)))
            yield return line;
    }

    IEnumerable<ViewLine> Block(Finding finding, FindingText text)
    {
        yield return ViewLine.Empty;
        string[] about = [Place(finding.Origin), .. finding.IndicatorNo.Length > 0 ? [words["indicator", finding.IndicatorNo]] : Array.Empty<string>(), .. finding.Column.Length > 0 ? [Column(finding.Column)] : Array.Empty<string>()];
        var style = finding.IsRepair ? ViewStyle.Good : text.Severity == Severity.Info ? ViewStyle.Plain : ViewStyle.Doubt;
        var rows = ViewLine.Wrapped(string.Join(", ", about), 0, width, style)
            .Concat(finding.Printed.Length > 0 ? Row("printed", finding.Printed) : finding.IsRepair ? Row("printed", words["nothing"]) : [])
            .Concat(finding.Final.Length == 0 ? [] : Row("concluded", words.Figure(finding.Final)))
            .Concat(Row("says", $"{words.Message(text)} [{finding.Code}]"))
            .Concat(words.Evidence(text).Length == 0 ? [] : Row("why", words.Evidence(text)))
            .Concat(Around(finding.Origin) is { Length: > 0 } around ? Row("there", around) : []);
        foreach (var line in rows)
            yield return line;
    }

    IEnumerable<ViewLine> Row(string label, string text) => ViewLine.Labelled(words[label], text, 2, width);

    public string Place(Origin origin) =>
        origin.Line == 0 ? words["whole_document"] : origin.Field == 0 ? words["place", origin.Line] : words["place_field", origin.Line, origin.Field];

    public string Column(string code) => words.Label(code);

    /// <summary>The cell with its neighbours, `&gt; &lt;` around it; of a line of text the text.</summary>
    string Around(Origin origin)
    {
        if (document?.Lines.FirstOrDefault(line => line.Number == origin.Line) is not { } line || origin.Line == 0)
            return "";
        var cells = line.Cells.Where(cell => !cell.IsBlank || cell.Origin.Field == origin.Field).ToArray();
        var at = Array.FindIndex(cells, cell => cell.Origin.Field == origin.Field);
        if (at < 0)
            return string.Join(" | ", cells.Take(3).Select(cell => ViewLine.Cut(cell.Text, LongestCell)));
        return string.Join(" | ", cells[Math.Max(0, at - 1)..Math.Min(cells.Length, at + 2)]
            .Select(cell => cell.Origin.Field == origin.Field ? $">{ViewLine.Cut(cell.Text, 2 * LongestCell)}<" : ViewLine.Cut(cell.Text, LongestCell)));
    }
}
