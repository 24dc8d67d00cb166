using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise.Lines;

/// <summary>
/// A table that was copied with every cell on a line of its own. The heading words in their order and the numbers of the columns tell how
/// many cells a row has; the numbers of indicators and the labels, whose columns are known, tell where rows begin.
/// </summary>
sealed class CellPerLine
{
    const int FewestColumns = 5;
    const int MostHeadings = 40;
    const int LongestGap = 3;

    readonly ImmutableArray<ExtractedLine> _lines;
    readonly ExtractedLine[] _result;
    ColumnLayout _layout = new([]);
    int _width;
    int _step = 1;
    bool _keepsEmptyCells;

    /// <summary>One empty line stands between any two rows.</summary>
    bool _isBlocked;

    readonly ImmutableArray<Finding>.Builder _findings;

    CellPerLine(ImmutableArray<ExtractedLine> lines, ImmutableArray<Finding>.Builder findings) => (_lines, _result, _findings) = (lines, [.. lines], findings);

    /// <summary>The lines with the cells of each row on the first line of it; null where the document is not printed so.</summary>
    /// <param name="findings">Receives the cells whose column cannot be known.</param>
    public static ImmutableArray<ExtractedLine>? Join(ImmutableArray<ExtractedLine> lines, ImmutableArray<Finding>.Builder findings)
    {
        if (lines.Count(line => line.IsRow && !line.IsBlank) * 20 > lines.Length) return null;
        var reader = new CellPerLine(lines, findings);
        return reader.Read() ? [.. reader._result] : null;
    }

    bool Read()
    {
        var found = false;
        for (var at = 0; at < _lines.Length;)
        {
            if (ReadHeading(at) is { } behind)
            {
                (found, at) = (true, behind);
                while (ReadRow(at) is { } next) at = next;
                continue;
            }
            at = found && ReadRow(at) is { } row ? row : at + 1;
        }
        return found;
    }

    /// <summary>The index behind the heading that begins here; null when none does.</summary>
    int? ReadHeading(int at)
    {
        // the months of the title are no quarter
        if (!IsHeading(at) || Heading.Read(_lines[at].Cells[0].Text) is { Quarter: > 0 }) return null;
        var texts = new List<Cell>();
        var (next, unknown, known) = (at, 0, 0);
        for (; next < _lines.Length && texts.Count < MostHeadings && unknown < 3; next++)
        {
            if (_lines[next].IsBlank) continue;
            if (NumbersEnd(next) is not null) break;
            var cell = _lines[next].Cells[0];
            if (PlanNumber.Read(cell.Text) is not null) break;
            if (texts.Count > 0 && !Heading.Read(cell.Text).IsKnown && Heading.Read($"{texts[^1].Text} {cell.Text}") is { IsKnown: true })
            {
                texts[^1] = texts[^1] with { Text = $"{texts[^1].Text} {cell.Text}" };
                continue;
            }
            (known, unknown) = Heading.Read(cell.Text).IsKnown ? (known + 1, 0) : (known, unknown + 1);
            texts.Add(cell);
        }
        if (known < FewestColumns || known * 3 < texts.Count * 2) return null;
        var end = next;
        if (next < _lines.Length && NumbersEnd(next) is { } numbers) (_width, _step, end) = (numbers.Count, numbers.Step, numbers.End);
        else texts.RemoveRange(texts.Count - unknown, unknown);
        var headings = InColumnOrder(texts, end == next ? null : _width);
        var line = new ExtractedLine(_lines[at].Number, _lines[at].Text, headings);
        if (HeadingReader.Read([line], 0) is not { Layout: { Kind: not null } layout }) return null;
        if (end == next) (_width, _step, end) = (headings.Length, 1, next - unknown);
        _layout = layout;
        // a heading above several columns may hold the year and stays as it is printed
        for (var index = at; index < end; index++)
            if (_lines[index].IsBlank || headings.Any(cell => cell.Origin.Line == _lines[index].Number) || NumberAt(index) > 0) _result[index] = _lines[index] with { Cells = [] };
        _result[end - 1] = line with { Number = _lines[end - 1].Number, Text = _lines[end - 1].Text };
        var gaps = Gaps(end);
        _isBlocked = gaps.Count > 2 && gaps.Count(gap => gap == 1) * 10 > gaps.Count * 9 && _step == 1 && gaps.Count * 4 < _lines.Length - end;
        _keepsEmptyCells = !_isBlocked && gaps.Sum() * 10 > _lines.Length - end;
        return end;
    }

    /// <summary>How many empty lines stand at each place where some do.</summary>
    List<int> Gaps(int from)
    {
        var gaps = new List<int>();
        for (var at = from + 1; at < _lines.Length; at++)
        {
            if (!_lines[at].IsBlank) continue;
            if (_lines[at - 1].IsBlank && gaps.Count > 0) gaps[^1]++;
            else gaps.Add(1);
        }
        return gaps;
    }

    bool IsHeading(int at) => !_lines[at].IsBlank && !_lines[at].IsRow && Heading.Read(_lines[at].Cells[0].Text) is { IsKnown: true, IsPercentOnly: false };

    /// <summary>`1`, `2`, `3` … on lines of their own: how many, how many lines from one to the next, and where they end.</summary>
    (int Count, int Step, int End)? NumbersEnd(int at)
    {
        if (NumberAt(at) != 1) return null;
        var step = 1;
        while (step <= LongestGap && at + step < _lines.Length && _lines[at + step].IsBlank) step++;
        var count = 1;
        while (NumberAt(at + count * step) == count + 1) count++;
        return count >= FewestColumns ? (count, step, at + (count - 1) * step + 1) : null;
    }

    int NumberAt(int at) =>
        at < _lines.Length && _lines[at].Cells is [{ Text.Length: > 0 and <= 4 } cell] && int.TryParse(Digits.ToAscii(cell.Text).Trim('(', ')', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Sub-headings that are printed behind the whole upper row go where the heading above them stands; percents go beside their tiers.</summary>
    static ImmutableArray<Cell> InColumnOrder(List<Cell> texts, int? width)
    {
        var percents = texts.Where(cell => Heading.Read(cell.Text).IsPercentOnly).ToArray();
        var cells = texts.Except(percents).ToList();
        var tiers = Enumerable.Range(0, cells.Count).Where(at => Heading.Read(cells[at].Text).Field is { } field && field.IsTier()).ToArray();
        if (tiers.Length == percents.Length)
            foreach (var (tier, percent) in tiers.Zip(percents)) cells[tier] = cells[tier] with { Text = $"{cells[tier].Text} {percent.Text}" };
        bool IsSub(int at) => Heading.Read(cells[at].Text) is { Field: { } field } && (field.IsTier() || field.IsQuarter() || field == Field.Label);
        if (cells.Count == width) return [.. cells];
        var group = cells.FindLastIndex(cell => Heading.Read(cell.Text) is { IsKnown: true, Field: null, Side: Side.None });
        if (group < 0 && tiers.Length > 0) group = cells.FindIndex(cell => Heading.Read(cell.Text).Side == Side.Target);
        if (group < 0) return [.. cells];
        var sub = Enumerable.Range(group, cells.Count - group).FirstOrDefault(IsSub, -1);
        if (sub < 0) return [.. cells];
        var moved = cells[sub..];
        return [.. cells[..group], .. moved, .. cells[(group + 1)..sub]];
    }

    /// <summary>Puts the row that begins here together; null when none does.</summary>
    int? ReadRow(int at)
    {
        if (at >= _lines.Length || (IsHeading(at) && ReadsAsHeading(at))) return null;
        return _keepsEmptyCells ? ReadFullRow(at) : ReadDenseRow(at);
    }

    /// <summary>Several headings one behind the other begin a page.</summary>
    bool ReadsAsHeading(int at) => _lines.Skip(at).Where(line => !line.IsBlank).Take(4)
        .Where(line => !line.IsRow).Select(line => Heading.Read(line.Cells[0].Text)).Where(heading => !heading.IsPercentOnly).Select(heading => heading.Field).OfType<Field>().Distinct().Count() >= 3;

    /// <summary>Every cell has its line, also an empty one: the row has as many lines as there are columns.</summary>
    int? ReadFullRow(int at)
    {
        var end = Math.Min(_lines.Length, at + _width * _step);
        var anchors = Enumerable.Range(at, end - at).Select(index => (Index: index, Column: ColumnOf(index))).Where(anchor => anchor.Column is not null).ToArray();
        if (anchors.Length == 0) return null;
        var first = anchors[0];
        // empty lines between two rows push the anchor to the right
        var start = first.Index - first.Column!.Value * _step;
        if (start > at && !_lines.Skip(at).Take(start - at).All(line => line.IsBlank)) return null;
        if (start < at) start = at;
        end = Math.Min(_lines.Length, start + _width * _step);
        // the next row begins early where empty cells at the end were cut off
        foreach (var (index, column) in anchors.Skip(1).Where(anchor => anchor.Column <= first.Column || IsSection(first.Index)))
            end = Math.Min(end, Math.Max(first.Index + 1, index - (Enumerable.Range(first.Index + 1, index - first.Index - 1).All(line => _lines[line].IsBlank) ? column!.Value * _step : 0)));
        Put(start, Enumerable.Range(0, (end - start + _step - 1) / _step).Select(cell => start + cell * _step), end);
        return end;
    }

    /// <summary>Empty cells have no line: the row goes on until the next begins.</summary>
    int? ReadDenseRow(int at)
    {
        if (_lines[at].IsBlank) return at + 1 < _lines.Length ? at + 1 : null;
        var cells = new List<int>();
        var column = -1;
        var next = at;
        for (; next < _lines.Length && cells.Count < _width; next++)
        {
            if (_lines[next].IsBlank && cells.Count > 0 && column >= 0 && (_isBlocked || cells.Count > column + 1)) break;
            if (_lines[next].IsBlank) continue;
            if (IsHeading(next) && ReadsAsHeading(next)) break;
            if (ColumnOf(next) is { } anchor)
            {
                if (cells.Count > 0 && (anchor <= column || IsSection(cells[0]))) break;
                column = anchor;
            }
            else if (column >= 0 && NumberAt(next) > 0 && NextFilled(next) is { } behind && ColumnOf(behind) is { } own && own < column && _layout.Has(Field.Serial))
            {
                // the serial number before the next section
                break;
            }
            cells.Add(next);
        }
        if (column < 0) return null;
        var certain = CertainCells(cells);
        Put(cells[0], Spread(cells[..certain]), next);
        foreach (var lost in cells[certain..].Select(index => _lines[index].Cells[0]).Where(cell => !CellKinds.IsDash(cell.Text)))
            _findings.Add(new(FindingCodes.UnplacedText, lost.Origin, Printed: lost.Text));
        return next;
    }

    /// <summary>Cells from one whose column is known on stand side by side; -1 for an empty cell before it.</summary>
    List<int> Spread(List<int> cells)
    {
        var spread = new List<int>();
        foreach (var index in cells)
        {
            if (ColumnOf(index) is { } column) while (spread.Count < column) spread.Add(-1);
            spread.Add(index);
        }
        return spread;
    }

    int? NextFilled(int at) => Enumerable.Range(at + 1, Math.Min(LongestGap, _lines.Length - at - 1)).Where(index => !_lines[index].IsBlank).Select(index => (int?)index).FirstOrDefault();

    bool IsSection(int at) => !_layout.Has(Field.Section) && SectionLine.Read(_lines[at].Cells[0]) is not null;

    /// <summary>The column that the text of a line can only belong to: numbered names, labels, totals.</summary>
    int? ColumnOf(int at)
    {
        if (_lines[at].IsBlank || _lines[at].Cells is not [var cell]) return null;
        var field = CellKinds.Read(cell.Text) switch
        {
            CellKind.Numbered1 => _layout.Has(Field.Section) ? Field.Section : Field.Activity,
            CellKind.Numbered2 => Field.Activity,
            CellKind.Numbered3 => Field.Indicator,
            CellKind.Label => Field.Label,
            _ => CellKinds.IsTotal(cell.Text) ? _layout.Columns[0].Field : (Field?)null,
        };
        return field is { } named && _layout.Has(named) ? _layout.Columns.First(column => column.Field == named).Index : null;
    }

    /// <summary>Without its empty cells a row of quarters tells its columns only when none is missing, or when its dates do.</summary>
    int CertainCells(List<int> cells)
    {
        var label = cells.FindIndex(index => CellKinds.Label(_lines[index].Cells[0].Text) is not null);
        if (label < 0 || !_layout.HasQuarters) return cells.Count;
        var figures = cells[(label + 1)..].Select(index => CellKinds.Read(_lines[index].Cells[0].Text)).TakeWhile(kind => kind != CellKind.Text).ToArray();
        if (cells.Count - label == _width - _layout.IndexOf(Field.Label)) return cells.Count;
        var full = CellKinds.Label(_lines[cells[label]].Cells[0].Text) == LabelKind.Actual ? 4
            : _layout.Columns.Where(column => column.Field.IsQuarter() || column.Field is Field.Total or Field.Awarded).Select(column => column.Index).Except([_layout.IndexOf(Field.Remarks)]).Count();
        if (figures.Length < full) return label + 1 + figures.TakeWhile(kind => kind == CellKind.Date).Count();
        // achievements have no remarks: text behind them is of what follows the table
        return full == 4 ? label + 1 + figures.Length : cells.Count;
    }

    void Put(int start, IEnumerable<int> indexes, int end)
    {
        var cells = indexes.Select(index => index >= 0 && _lines[index].Cells is [var cell, ..] ? cell : new("", new(_lines[Math.Max(index, start)].Number, 1))).ToList();
        for (var index = start; index < end; index++) _result[index] = _lines[index] with { Cells = [] };
        while (cells.Count < _width) cells.Add(new("", new(_lines[start].Number, 1)));
        _result[start] = _lines[start] with { Cells = [.. cells] };
    }
}
