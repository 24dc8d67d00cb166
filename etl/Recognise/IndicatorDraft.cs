using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

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
        if (!piece.IsBlank || pieces.Count == 0) pieces.Add(piece);
    }

    /// <summary>The first row's empty cells, so that a missing value has a place too.</summary>
    public void AddEmpty(TableRow row, Field field, PlanColumn column) => Add(column, new("", row.OriginOf(field)));

    public IndicatorRow<RecognisedCell> Build()
    {
        Add(PlanColumn.SectionWeight, Section.Marks);
        var name = new IndicatorName(Section.No, Section.Name, ActivityNo, string.Join(' ', Activity), IndicatorNo, string.Join(Sharers > 1 ? "; " : " ", Indicator), Sharers);
        return new(name, _cells.ToImmutableSortedDictionary(pair => pair.Key, pair => new RecognisedCell([.. pair.Value])), [.. Rows.Select(row => row.Line).Distinct()]);
    }
}
