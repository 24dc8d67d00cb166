using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Extract.Ocr;

/// <summary>
/// Text of a scanned document: lines of running text, and table rows whose cells stand between tabs or pipes. Markdown rules
/// (`--- | ---`, 000:83) become blank rows: they are drawn, not said.
/// </summary>
static class OcrTextReader
{
    const int FewestPipes = 3;

    public static ImmutableArray<ExtractedLine> Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<ExtractedLine>();
        // only a line feed ends a line, so that a line number means the same here as in any editor
        foreach (var line in text.Split('\n'))
        {
            var number = lines.Count + 1;
            lines.Add(new(number, line.TrimEnd(), ReadCells(line, number)));
        }
        return lines.ToImmutable();
    }

    static ImmutableArray<Cell> ReadCells(string line, int number)
    {
        var fields = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t')
            : line.AsSpan().Count('|') >= FewestPipes ? SplitPipes(line)
            : [line];
        var isRule = fields.Any(field => IsRule(field, 3)) && fields.All(field => string.IsNullOrWhiteSpace(field) || IsRule(field, 1));
        var cells = fields.Select((field, at) => new Cell(isRule ? "" : BanglaText.Enter(field), new Origin(number, at + 1))).ToImmutableArray();
        return cells is [{ IsBlank: true }] ? [] : cells;
    }

    static string[] SplitPipes(string line) => line.Trim().Trim('|').Split('|');

    static bool IsRule(string field, int fewestStrokes)
    {
        var trimmed = field.AsSpan().Trim();
        return trimmed.Length >= fewestStrokes && trimmed.IndexOfAnyExcept('-', ':', '=') < 0;
    }
}
