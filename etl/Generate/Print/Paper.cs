using System.Text;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>Puts a table on paper: cuts it into pages, lets its rows slip as the quirks say, and separates its cells as the layout does.</summary>
static class Paper
{
    public static string Print(Table table, Layout layout, Quirks quirks, Script script, Random random)
    {
        if (quirks.HasFlag(Quirks.PageBreaks)) Cut(table, random);
        if (quirks.HasFlag(Quirks.Continuation)) CutNames(table, random);
        var text = new StringBuilder();
        var repeats = random.Chance(0.8);
        var isFlat = layout is Layout.Markdown or Layout.CellPerLine or Layout.CellPerLineBlank || table.Header.Count > 1 && random.Chance(0.15);
        foreach (var (number, page) in table.Pages.Index())
        {
            if (number > 0 && layout != Layout.CellPerLine) text.Append('\n').Append(random.Chance(0.5) ? script.Text($"{number}") + "\n\n" : "");
            var change = number > 0 && quirks.HasFlag(Quirks.FieldCounts) ? random.Next(3) : 0;
            var lines = new List<Line>();
            if (number == 0 || repeats && change == 0)
            {
                lines.AddRange(isFlat ? [table.Flat] : table.Header);
                if (table.Numbers is { } numbers) lines.Add(numbers);
            }
            lines.AddRange(page.Select(line => Slip(line, table, change, quirks, random)));
            Write(text, lines, layout, script, random);
        }
        return text.ToString();
    }

    /// <summary>Pages of at least three rows, an indicator's rows together.</summary>
    static void Cut(Table table, Random random)
    {
        var all = table.Pages.SelectMany(page => page).ToList();
        table.Pages.Clear();
        var page = new List<Line>();
        foreach (var line in all)
        {
            if (page.Count >= 6 && line.Kind is LineKind.Section or LineKind.Indicator && page[^1].Kind != LineKind.Section && random.Chance(0.15))
            {
                table.Pages.Add(page);
                page = [];
            }
            page.Add(line);
        }
        table.Pages.Add(page);
    }

    /// <summary>The name of the last indicator of a page runs over to the next, below the repeated header.</summary>
    static void CutNames(Table table, Random random)
    {
        for (var at = 1; at < table.Pages.Count; at++)
        {
            var last = table.Pages[at - 1].FindLastIndex(line => line.Kind == LineKind.Indicator);
            if (last < 0 || !random.Chance(0.7)) continue;
            var line = table.Pages[at - 1][last];
            var name = Array.FindIndex(line.Cells, cell => cell.Count(letter => letter == ' ') >= 3);
            if (name < 0 || name >= table.TotalAt) continue;
            var words = line.Cells[name].Split(' ');
            var head = words.Length - random.Next(1, 3);
            table.Pages[at - 1][last] = line with { Cells = [.. line.Cells.Select((cell, index) => index == name ? string.Join(' ', words[..head]) : cell)] };
            table.Pages[at].Insert(0, new(LineKind.Second, [.. line.Cells.Select((_, index) => index == name ? string.Join(' ', words[head..]) : "")]));
        }
    }

    static Line Slip(Line line, Table table, int change, Quirks quirks, Random random)
    {
        var cells = line.Cells.ToList();
        if (change == 1) cells.InsertRange(table.TotalAt, ["", ""]);
        if (change == 2) while (cells.Count > table.TotalAt + 1 && cells[^1] == "") cells.RemoveAt(cells.Count - 1);
        var isFirst = line.Kind == LineKind.Indicator;
        if (isFirst && line.Merged > 0 && quirks.HasFlag(Quirks.ShiftedLeft) && random.Chance(0.4))
        {
            var padded = random.Chance(0.5);
            cells.RemoveRange(0, line.Merged);
            if (padded) cells.AddRange(Enumerable.Repeat("", line.Merged));
        }
        else if (isFirst && quirks.HasFlag(Quirks.ShiftedRight) && random.Chance(0.15))
        {
            cells.Insert(cells.FindIndex(cell => cell.Length > 0), "");
        }
        return line with { Cells = [.. cells] };
    }

    static void Write(StringBuilder text, List<Line> lines, Layout layout, Script script, Random random)
    {
        foreach (var (at, line) in lines.Index())
        {
            switch (layout)
            {
                case Layout.Tabs:
                    text.AppendJoin('\t', line.Cells).Append('\n');
                    break;
                case Layout.Pipes:
                    text.AppendJoin(" | ", line.Cells).Append('\n');
                    break;
                case Layout.PipesRuled:
                    text.Append("| ").AppendJoin(" | ", line.Cells).Append(" |\n").Append('+').Insert(text.Length, "-----+", line.Cells.Length).Append('\n');
                    break;
                case Layout.Markdown:
                    text.Append("| ").AppendJoin(" | ", line.Cells).Append(" |\n");
                    if (at == 0 && line.Kind == LineKind.Header) text.Append('|').Insert(text.Length, " --- |", line.Cells.Length).Append('\n');
                    break;
                case Layout.BrokenCells:
                    text.AppendJoin('\t', line.Cells.Select(cell => line.Kind is LineKind.Indicator or LineKind.Header && random.Chance(0.12) ? Broken(cell, random) : cell)).Append('\n');
                    break;
                default:
                    foreach (var cell in Spoken(line)) text.Append(cell == "" ? "-" : cell).Append('\n');
                    if (layout == Layout.CellPerLineBlank) text.Append('\n');
                    break;
            }
        }
    }

    /// <summary>The cells that stand on lines of their own: merged ones are not printed again.</summary>
    static IEnumerable<string> Spoken(Line line) => line.Kind switch
    {
        LineKind.Section or LineKind.Total => line.Cells.Where(cell => cell.Length > 0),
        LineKind.Second => line.Cells.Skip(line.Merged),
        _ => line.Cells.Skip(line.Merged),
    };

    /// <summary>The text of a tall cell goes on after a line end, sometimes after an empty line.</summary>
    static string Broken(string cell, Random random)
    {
        var spaces = cell.Index().Where(letter => letter.Item == ' ' && letter.Index > 8).Select(letter => letter.Index).ToArray();
        return spaces.Length == 0 ? cell : cell[..random.Pick(spaces)] is var head ? head + random.Pick("\n", "\n\n") + cell[(head.Length + 1)..] : cell;
    }
}
