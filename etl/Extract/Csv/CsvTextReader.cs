using System.Collections.Immutable;
using CsvHelper;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Csv;

/// <summary>
/// Text as comma or semicolon separated values (RFC 4180, and what spreadsheets make of it): one line a record, numbered by the line of the
/// file on which it begins.
/// </summary>
static class CsvTextReader
{
    /// <summary>No form has fewer columns; a sentence has fewer commas.</summary>
    const int FewestColumns = 5;
    const int FewestRows = 3;

    /// <summary>Enough to tell a csv by.</summary>
    const int MostTried = 300;
    const int LongestHead = 256 * 1024;

    static readonly char[] s_separators = [',', ';'];

    /// <summary>
    /// Null when the text is no csv, whatever its name: its shape decides. Text with tabs or pipes is a scanner's, and so is text of which
    /// less than a quarter are rows of about the same width.
    /// </summary>
    public static ImmutableArray<ExtractedLine>? Read(string text, ImmutableArray<Finding>.Builder findings)
    {
        var head = Clean(text.Length > LongestHead ? text[..(text.LastIndexOf('\n', LongestHead) is var end and > 0 ? end : LongestHead)] : text);
        // Excel's own hint to itself
        var hint = head.Trim('"') is ['s', 'e', 'p', '=', var named, ..] && s_separators.Contains(named) ? named : (char?)null;
        var best = s_separators.Where(separator => hint is null || separator == hint)
            .Select(separator => (Separator: separator, Rows: Math.Max(RowsLike(head, separator, true), RowsLike(head, separator, false)))).MaxBy(tried => tried.Rows);
        if (best.Rows < FewestRows) return null;
        var lines = Clean(text).Split('\n');
        if (lines.Length > PackageLimits.MostRows) throw PackageFault.Beyond($"{lines.Length} lines of csv", $"{PackageLimits.MostRows}");
        if (lines.Max(line => line.Length) is > PackageLimits.LongestText and var longest) throw PackageFault.Beyond($"a line of {longest} letters", $"{PackageLimits.LongestText}");
        if (hint is not null) lines[0] = "";
        return Read(string.Join('\n', lines), lines, best.Separator, findings);
    }

    static string Clean(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>Rows among the first records that are as wide as a form; 0 when they are too few, or too different, to be a table.</summary>
    static int RowsLike(string text, char separator, bool allowsBreaks)
    {
        var (widths, records, scanned) = (new List<int>(), 0, 0);
        using var csv = Open(text, separator, allowsBreaks);
        while (records < MostTried && csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (fields.All(string.IsNullOrWhiteSpace)) continue;
            records++;
            // tabs or pipes within the fields are the columns of a scanner's text
            if (fields.Sum(field => field.AsSpan().Count('\t')) >= 2 || fields.Sum(field => field.AsSpan().Count('|')) >= 3) scanned++;
            else if (fields.Length is >= FewestColumns and <= PackageLimits.MostColumns) widths.Add(fields.Length);
        }
        var usual = widths.GroupBy(width => width).Select(same => same.Count()).DefaultIfEmpty().Max();
        return widths.Count > scanned && widths.Count * 4 >= records && usual * 2 >= widths.Count ? widths.Count : 0;
    }

    static ImmutableArray<ExtractedLine> Read(string text, string[] printed, char separator, ImmutableArray<Finding>.Builder findings)
    {
        // a quotation mark that is never closed would swallow the rest of the file: then every line is a record
        var unclosed = 0L;
        using (var trial = Open(text, separator, allowsBreaks: true, record => unclosed = record.Reason == CsvMalformedReason.UnterminatedQuote ? record.LineNumber : unclosed))
            while (trial.Read()) { }
        if (unclosed > 0) findings.Add(new(FindingCodes.QuoteUnclosed, new((int)unclosed, 0)));
        var lines = new TableLines();
        using var csv = Open(text, separator, allowsBreaks: unclosed == 0);
        while (csv.Read())
        {
            if (csv.FieldCount > PackageLimits.MostColumns) throw PackageFault.Beyond($"{csv.FieldCount} fields on line {csv.LineNumber}", $"{PackageLimits.MostColumns}");
            while (lines.Count < csv.LineNumber - 1) lines.Add([], printed[lines.Count]);
            lines.Add(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString), printed[lines.Count]);
        }
        while (lines.Count < printed.Length) lines.Add([], printed[lines.Count]);
        return lines.Build();
    }

    static CsvReader Open(string text, char separator, bool allowsBreaks, Action<CsvMalformedRecord>? onMalformed = null) => CsvReader.Create(new StringReader(text), new CsvReaderOptions
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = allowsBreaks,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        OnMalformedRecord = onMalformed,
    });
}
