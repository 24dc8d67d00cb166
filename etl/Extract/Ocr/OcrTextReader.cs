using System.Buffers;
using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Extract.Ocr;

/// <summary>
/// Text of a scanned document: lines of running text, and table rows whose cells stand between tabs or pipes. Markdown rules
/// (`--- | ---`, 000:83) become blank rows: they are drawn, not said.
/// </summary>
static class OcrTextReader
{
    /// <summary>Fewer pipes between words are no table, unless the line begins and ends with one.</summary>
    const int FewestPipes = 3;

    static readonly SearchValues<char> s_frame = SearchValues.Create("+-=:| ");

    public static ImmutableArray<ExtractedLine> Read(string text)
    {
        // only a line feed ends a line, so that a line number means the same here as in any editor
        var printed = text.Split('\n');
        var piped = printed.Where(line => IsPiped(line)).Select(line => line.AsSpan().Trim().ToString()).ToArray();
        // in a table without a frame a pipe at the edge of a line stands beside an empty cell
        var isFramed = piped.Count(line => line[0] == '|') * 10 > piped.Length * 9;
        var lines = ImmutableArray.CreateBuilder<ExtractedLine>(printed.Length);
        foreach (var line in printed) lines.Add(new(lines.Count + 1, line.TrimEnd(), ReadCells(line, lines.Count + 1, isFramed)));
        return lines.ToImmutable();
    }

    static ImmutableArray<Cell> ReadCells(string line, int number, bool isFramed)
    {
        if (IsFrame(line)) return [];
        var fields = line.Contains('\t', StringComparison.Ordinal) ? line.Split('\t') : IsPiped(line) ? SplitPipes(line, isFramed) : [line];
        var isRule = fields.Any(field => IsRule(field, 3)) && fields.All(field => string.IsNullOrWhiteSpace(field) || IsRule(field, 1));
        var cells = fields.Select((field, at) => new Cell(isRule ? "" : BanglaText.Enter(field), new Origin(number, at + 1))).ToImmutableArray();
        return cells is [{ IsBlank: true }] ? [] : cells;
    }

    static bool IsPiped(string line) =>
        line.AsSpan().Count('|') is var pipes && (pipes >= FewestPipes || (pipes > 1 && line.AsSpan().Trim() is ['|', .., '|'])) && !line.Contains('\t', StringComparison.Ordinal);

    static string[] SplitPipes(string line, bool isFramed)
    {
        var trimmed = line.AsSpan().Trim();
        if (isFramed && trimmed is ['|', ..]) trimmed = trimmed[1..];
        if (isFramed && trimmed is [.., '|']) trimmed = trimmed[..^1];
        return (isFramed ? trimmed.ToString() : line).Split('|');
    }

    /// <summary>`+-----+-----+`: drawn between the rows.</summary>
    static bool IsFrame(string line) => line.AsSpan().Trim() is ['+', _, ..] frame && frame.IndexOfAnyExcept(s_frame) < 0;

    static bool IsRule(string field, int fewestStrokes)
    {
        var trimmed = field.AsSpan().Trim();
        return trimmed.Length >= fewestStrokes && trimmed.IndexOfAnyExcept('-', ':', '=') < 0;
    }
}
