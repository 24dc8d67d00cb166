using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Finds the heading of a table page, of up to five rows, by its words (headings.csv), however damaged.</summary>
static class HeadingReader
{
    const int FewestFields = 3;
    const int MostRows = 5;
    const int LongestHeading = 80;

    /// <summary>A heading that stands above several columns and names none of them.</summary>
    const string Group = "group";

    static readonly ImmutableArray<ImmutableDictionary<string, string>> s_rows = [.. Knowledge.Read("Recognise/headings.csv").Select(row => row.ToImmutableDictionary())];
    static readonly ImmutableArray<Field?> s_meanings = [.. s_rows.Select(row => ToField(row["field"])).Distinct()];
    static readonly Spelling<int> s_headings = new(s_rows.Select(row => (row["spelling"], s_meanings.IndexOf(ToField(row["field"])))), 0.72m);

    /// <summary>Null when no heading begins at line index <paramref name="at"/>; else its columns and the index of the line behind it.</summary>
    public static (ColumnLayout Layout, int Next)? Read(ImmutableArray<ExtractedLine> lines, int at)
    {
        if (!lines[at].IsRow || ReadRow(lines[at]) is not { } first || first.Values.Distinct().Count() < FewestFields) return null;
        var hasQuarters = first.Values.Any(field => field.IsQuarter());
        var rows = new List<IReadOnlyDictionary<int, Field>> { first };
        var quarters = QuartersOf(lines[at]);
        var next = at + 1;
        for (; next < lines.Length && rows.Count < MostRows; next++)
        {
            if (lines[next].IsBlank) continue;
            if (IsNumberRow(lines[next])) return (ColumnLayout.FromHeadings(rows, quarters), next + 1);
            var below = ReadRow(lines[next]) ?? (hasQuarters ? null : ReadPercents(lines[next]));
            if (below is not { Count: > 0 }) break;
            rows.Add(below);
        }
        return (ColumnLayout.FromHeadings(rows, quarters), next);
    }

    /// <summary>Index → field of one heading row; null when a cell of it is no heading, so that the row is data.</summary>
    static Dictionary<int, Field>? ReadRow(ExtractedLine line)
    {
        var fields = new Dictionary<int, Field>();
        var (known, unknown) = (0, 0);
        for (var index = 0; index < line.Cells.Length; index++)
        {
            var text = line.Cells[index].Text;
            if (text.Length == 0) continue;
            var (isHeading, field) = ReadCell(text);
            if (isHeading) known++;
            else unknown++;
            if (field is { } named) fields[index] = named;
        }
        return known > unknown ? fields : null;
    }

    /// <summary>Index → the one quarter that a heading names.</summary>
    static Dictionary<int, int> QuartersOf(ExtractedLine line) =>
        Enumerable.Range(0, line.Cells.Length)
            .Select(index => (Index: index, Named: line.Cells[index].Text.Length > LongestHeading ? [] : QuarterReader.Read(line.Cells[index].Text).Distinct().ToArray()))
            .Where(pair => pair.Named.Length == 1)
            .ToDictionary(pair => pair.Index, pair => pair.Named[0]);

    static (bool IsHeading, Field? Field) ReadCell(string text)
    {
        // the fiscal year stands in some headings and changes every year
        var words = text;
        foreach (var year in QuantityLexer.Read(text).Where(token => token.Kind == QuantityKind.Year).Reverse()) words = words.Remove(year.Start, year.Length);
        return s_headings.Find(words).Meaning is { } meaning ? (true, s_meanings[meaning]) : (false, null);
    }

    /// <summary>
    /// The row `100% 80% 60%` under the names of the tiers. It holds nothing else: `achieved 100% 90% 80%` is a row of data.
    /// </summary>
    static Dictionary<int, Field>? ReadPercents(ExtractedLine line)
    {
        var fields = new Dictionary<int, Field>();
        for (var index = 0; index < line.Cells.Length; index++)
        {
            if (line.Cells[index].IsBlank) continue;
            if (QuantityLexer.Read(line.Cells[index].Text) is not [{ Kind: QuantityKind.Percent } percent] || percent.Length < line.Cells[index].Text.Length - 1) return null;
            if (!Enum.TryParse<Field>($"Tier{percent.Number:0}", out var tier)) return null;
            fields[index] = tier;
        }
        return fields;
    }

    /// <summary>The row `1 2 3 …` under a heading: from the first column on, which rows of achievements leave blank.</summary>
    public static bool IsNumberRow(ExtractedLine line)
    {
        if (line.Cells.Take(2).All(cell => cell.IsBlank)) return false;
        var numbers = line.Cells.Where(cell => !cell.IsBlank).Select(cell => QuantityLexer.Read(cell.Text)).ToArray();
        return numbers.Length >= 5
            && numbers.All(tokens => tokens is [{ Kind: QuantityKind.Number }])
            && numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second[0].Number == pair.First[0].Number + 1) >= numbers.Length - 2;
    }

    static Field? ToField(string code) => code == Group ? null : Enum.Parse<Field>(code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
