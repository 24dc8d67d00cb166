using System.Collections.Immutable;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>
/// The rows of one table heading, from which the columns follow: a heading above several columns, a heading broken over lines, sub-headings
/// pushed to the left because the empty cells before them were lost.
/// </summary>
sealed class HeadingBlock
{
    /// <summary>Likeness from which words broken over two lines are one heading.</summary>
    const decimal LeastJoined = 0.85m;

    readonly List<SortedDictionary<int, (string Text, Heading Heading)>> _rows = [];

    public int Count => _rows.Count;

    public IEnumerable<Heading> Headings => _rows.SelectMany(row => row.Values).Select(cell => cell.Heading);

    public void Add(ImmutableArray<Extract.Cell> cells)
    {
        var row = new SortedDictionary<int, (string, Heading)>();
        for (var index = 0; index < cells.Length; index++)
            if (!cells[index].IsBlank) row[index] = (cells[index].Text, Heading.Read(cells[index].Text));
        _rows.Add(row);
    }

    public ColumnLayout ToLayout()
    {
        for (var row = 1; row < _rows.Count; row++) PutUnderGroup(row);
        for (var row = 1; row < _rows.Count; row++) PairHalves(row);
        var (byIndex, texts) = (new SortedDictionary<int, Field>(), new SortedDictionary<int, string>());
        var (targets, unknown, printed) = (new List<int>(), new List<int>(), new HashSet<int>());
        foreach (var index in _rows.SelectMany(row => row.Keys).Distinct())
        {
            var cells = _rows.Where(row => row.ContainsKey(index)).Select(row => row[index]).ToArray();
            texts[index] = string.Join(' ', cells.Select(cell => cell.Text));
            if (cells.Any(cell => cell.Heading is { Percent: > 0, Field: not null })) printed.Add(index);
            var own = cells.Select(cell => cell.Heading).LastOrDefault(heading => heading.Field is not null);
            if (cells.Length > 1 && own?.Field?.IsHalf() != true && Heading.Read(texts[index]) is { Field: not null, Likeness: >= LeastJoined } joined) own = joined;
            if (own is not null) byIndex[index] = own.Field!.Value;
            else if (cells.Any(cell => cell.Heading.Side == Side.Target)) targets.Add(index);
            if (!cells.Any(cell => cell.Heading.IsKnown)) unknown.Add(index);
        }
        // a target that is not said to be of what is the year's, unless it spans the criteria
        if (targets.Count == 1 && !byIndex.ContainsValue(Field.AnnualTarget) && !byIndex.Values.Any(field => field.IsTier())) byIndex[targets[0]] = Field.AnnualTarget;
        // the words for the name and the mark of an indicator are one misread letter apart (000:9); the name stands first
        if (!byIndex.ContainsValue(Field.Indicator) && byIndex.Where(column => column.Value == Field.Weight).ToArray() is [var first, _, ..]) byIndex[first.Key] = Field.Indicator;
        return ColumnLayout.Of(byIndex, printed, texts, unknown);
    }

    /// <summary>Sub-headings without the empty cells before them stand under the first columns; they belong under the heading that spans them.</summary>
    void PutUnderGroup(int row)
    {
        var cells = _rows[row];
        if (cells.Count < 2 || !cells.Values.All(cell => cell.Heading is { IsKnown: true } heading && (heading.Side != Side.None || heading.Field?.IsTier() == true))) return;
        var above = _rows[row - 1];
        var areTiers = cells.Values.All(cell => cell.Heading.Field?.IsTier() == true);
        bool IsGroup(int index) => above.TryGetValue(index, out var cell) && cell.Heading.IsKnown
            && (cell.Heading.Field is not { } field || (areTiers ? field == Field.AnnualTarget || field.IsTier() : field.IsQuarter()));
        if (!cells.Keys.Any(index => above.TryGetValue(index, out var cell) && cell.Heading.Field is not null && !IsGroup(index))) return;
        var groups = above.Keys.SkipWhile(index => !IsGroup(index)).TakeWhile(IsGroup).ToArray();
        if (groups.Length == 0) return;
        var behind = above.Keys.FirstOrDefault(index => index > groups[^1], groups[0] + cells.Count);
        var shift = Math.Max(0, groups[0] + cells.Count - behind);
        var span = Math.Max(1, cells.Count / groups.Length);
        int Place(int index) => index >= behind ? index + shift : Array.IndexOf(groups, index) is var at and >= 0 && shift > 0 ? groups[0] + at * span : index;
        for (var earlier = 0; earlier < row; earlier++) _rows[earlier] = Moved(_rows[earlier], Place);
        _rows[row] = Moved(cells, index => index - cells.Keys.First() + groups[0]);
    }

    static SortedDictionary<int, (string, Heading)> Moved(SortedDictionary<int, (string, Heading)> row, Func<int, int> place) =>
        new(row.ToDictionary(cell => place(cell.Key), cell => cell.Value));

    /// <summary>`target, achievement, target, achievement` under the names of the quarters, in their order.</summary>
    void PairHalves(int row)
    {
        var groups = _rows.Take(row).SelectMany(above => above).Where(cell => cell.Value.Heading.Field is { } field && (field.IsQuarter() || field == Field.Total))
            .OrderBy(cell => cell.Key).Select(cell => (cell.Key, Field: cell.Value.Heading.Field!.Value)).ToArray();
        var pairs = new List<List<int>>();
        foreach (var (index, cell) in _rows[row].Where(cell => cell.Value.Heading.Side != Side.None && cell.Value.Heading.Quarter == 0))
        {
            if (pairs.Count == 0 || pairs[^1].Any(other => _rows[row][other].Heading.Side == cell.Heading.Side) || StartsGroup(index, pairs[^1], groups)) pairs.Add([]);
            pairs[^1].Add(index);
        }
        if (pairs.Count < groups.Length) groups = [.. groups.Where(group => group.Field.IsQuarter())];
        if (pairs.Count > groups.Length) pairs.RemoveAll(pair => pair.Count == 1);
        if (groups.Length == 0 || pairs.Count != groups.Length) return;
        foreach (var (group, pair) in groups.Zip(pairs))
        {
            foreach (var index in pair)
            {
                var (text, heading) = _rows[row][index];
                var field = (group.Field, heading.Side) switch
                {
                    (Field.Total, Side.Actual) => (Field?)Field.Total,
                    (Field.Total, _) => null,
                    (var quarter, Side.Target) => Fields.Target(quarter.Quarter()),
                    (var quarter, _) => Fields.Actual(quarter.Quarter()),
                };
                _rows[row][index] = (text, heading with { Field = field, Side = Side.None, Quarter = field?.IsHalf() == true ? field.Value.Quarter() : 0 });
            }
        }
    }

    /// <summary>Another quarter's name stands right above.</summary>
    static bool StartsGroup(int index, List<int> pair, (int Key, Field Field)[] groups) =>
        groups.Any(group => group.Key == index) && groups.Any(group => group.Key == pair[0]);
}
