using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise;

/// <summary>An indicator while its rows are being gathered.</summary>
sealed class IndicatorDraft(SectionLine section, string activityNo, string indicatorNo)
{
    readonly SortedDictionary<PlanColumn, List<Cell>> _cells = [];

    public SectionLine Section { get; } = section;
    public string ActivityNo { get; } = activityNo;
    public string IndicatorNo { get; } = indicatorNo;
    public List<string> Activity { get; } = [];
    public List<string> Indicator { get; } = [];
    public int Sharers { get; set; } = 1;
    public List<TableRow> Rows { get; } = [];

    /// <summary>Adds a printed piece to a column; a blank one only tells where the empty cell stands.</summary>
    public void Add(PlanColumn column, Cell piece)
    {
        if (!_cells.TryGetValue(column, out var pieces)) _cells[column] = pieces = [];
        // a dash says that a cell is empty, which another row of the indicator may fill
        if (pieces.Count > 0 && CellKinds.IsDash(piece.Text)) return;
        if (pieces is [var only] && !only.IsBlank && CellKinds.IsDash(only.Text)) pieces.Clear();
        if (!piece.IsBlank || pieces.Count == 0) pieces.Add(piece);
    }

    /// <summary>The first row's empty cells, so that a missing value has a place too.</summary>
    public void AddEmpty(TableRow row, Field field, PlanColumn column) => Add(column, new("", row.OriginOf(field)));

    /// <summary>Numbers under one activity or section count up by one; a step more or less tells of a misread digit or a lost row.</summary>
    public static IEnumerable<Finding> Skips(IReadOnlyList<IndicatorDraft> drafts)
    {
        foreach (var (before, after) in drafts.Zip(drafts.Skip(1)))
        {
            var ((parent, last), (own, next)) = (Split(before.IndicatorNo), Split(after.IndicatorNo));
            if (parent == own ? next != last + 1 && next != last : next != 1)
                yield return new(FindingCodes.NumberSkips, new(after.Rows[0].Line, 0), after.IndicatorNo, Printed: after.IndicatorNo, Details: [before.IndicatorNo]);
        }
    }

    /// <summary>`1.5` and 2 for `1.5.2`.</summary>
    public static (string Parent, int Last) Split(string number) =>
        number.LastIndexOf('.') is var dot and > 0 ? (number[..dot], int.Parse(number.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture)) : ("", 0);

    /// <summary>The rows of the drafts; one printed twice with the same texts, as on two overlapping scans, is kept once.</summary>
    public static ImmutableArray<IndicatorRow<RecognisedCell>> WithoutCopies(IEnumerable<IndicatorDraft> drafts) =>
        [.. drafts.Select(draft => draft.Build()).DistinctBy(row => (row.Name, string.Join('\n', row.Cells.Select(cell => $"{cell.Key}\t{cell.Value.Text}"))))];

    public IndicatorRow<RecognisedCell> Build()
    {
        Add(PlanColumn.SectionWeight, Section.Marks);
        var name = new IndicatorName(Section.No, Section.Name, ActivityNo, string.Join(' ', Activity), IndicatorNo, string.Join(Sharers > 1 ? "; " : " ", Indicator), Sharers);
        return new(name, _cells.ToImmutableSortedDictionary(pair => pair.Key, pair => new RecognisedCell([.. pair.Value])), [.. Rows.Select(row => row.Line).Distinct()]);
    }
}
