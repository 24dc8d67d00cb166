using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>
/// A row of a quarter form with a cell more or less than the rows of its page has lost or gained an empty one somewhere: its figures may
/// stand one quarter off. They are trusted only when their sum or their dates prove the columns (000:86 stands so, and its date proves it).
/// </summary>
static class RowsInLine
{
    /// <summary>Rows before and behind that make a page's usual width.</summary>
    const int Around = 6;

    static readonly (Func<int, PlanColumn> Column, PlanColumn Whole)[] s_kinds = [(PlanColumns.Target, PlanColumn.AnnualTarget), (PlanColumns.Actual, PlanColumn.TotalActual)];

    public static void Run(PlanDraft draft)
    {
        var calendar = new FiscalCalendar(draft.Plan.Header.FiscalYear);
        var lines = draft.Plan.Document.Lines;
        foreach (var row in draft.Rows)
        {
            if (!row.HasQuarters) continue;
            foreach (var line in row.Lines)
            {
                if (line > lines.Length || Odd(lines, line - 1) is not { } usual || StandsFast(row, line, calendar)) continue;
                ImmutableArray<string> details = [$"{lines[line - 1].Cells.Length}", $"{usual}"];
                if (AddsUp(row, line)) draft.Note(FindingCodes.RowOutOfLine, row, PlanColumn.AnnualTarget, "", details);
                else draft.Quarantine(row, FindingCodes.RowOutOfLine, PlanColumn.AnnualTarget, details);
                break;
            }
        }
    }

    /// <summary>The usual width around, when this line has another one and the page is printed with its empty cells.</summary>
    static int? Odd(ImmutableArray<ExtractedLine> lines, int at)
    {
        var width = lines[at].Cells.Length;
        var near = new List<ExtractedLine>();
        for (var (index, taken) = (at - 1, 0); index >= 0 && taken < Around && lines[index].IsRow; index--, taken++) near.Add(lines[index]);
        for (var (index, taken) = (at + 1, 0); index < lines.Length && taken < Around && lines[index].IsRow; index++, taken++) near.Add(lines[index]);
        var usual = near.GroupBy(other => other.Cells.Length).OrderByDescending(same => same.Count()).FirstOrDefault();
        // where empty cells at the end of a line are cut off, every line has a width of its own
        if (usual is null || usual.Key == width || !usual.Any(other => other.Cells[^1].IsBlank)) return null;
        if (usual.Count() * 2 <= near.Count || near.Count(other => other.Cells.Length == width) * 4 > near.Count) return null;
        return width > usual.Key || lines[at].Cells[^1].IsBlank ? usual.Key : null;
    }

    /// <summary>All quarters are filled, or every date stands under its quarter.</summary>
    static bool StandsFast(RowDraft row, int line, FiscalCalendar calendar) => s_kinds.All(kind =>
        Quarters(row, line, kind.Column) is var quarters && (quarters.Length is 0 or 4
            || quarters.All(quarter => row[kind.Column(quarter)]!.Dates.Any() && row[kind.Column(quarter)]!.Dates.All(date => calendar.Fits(date, quarter)))));

    /// <summary>The sum is right, so that a score can be, whatever the columns.</summary>
    static bool AddsUp(RowDraft row, int line) => s_kinds.All(kind =>
        Quarters(row, line, kind.Column) is var quarters && (quarters.Length is 0 or 4
            || (quarters.All(quarter => row.Number(kind.Column(quarter)) is not null) && row.Number(kind.Whole) == quarters.Sum(quarter => row.Number(kind.Column(quarter))))));

    /// <summary>The quarters of this kind whose figures stand on the line.</summary>
    static int[] Quarters(RowDraft row, int line, Func<int, PlanColumn> column) =>
        [.. Enumerable.Range(1, 4).Where(quarter => row[column(quarter)] is { HasValue: true } measure && measure.Origin.Line == line)];
}
