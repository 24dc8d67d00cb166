using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>
/// Puts the printed cells of a row under the columns of its page: in order, at the least cost of content that does not fit
/// (alignment.csv), of leaving line with the heading, and of leaving a cell out. So a row that merged cells pushed left (001:15), one
/// with cells too many (000:66-75) and one with a cell too few (000:86) are read by the same rule.
/// </summary>
static class RowAligner
{
    const int ShiftChange = 10;
    const int Shift = 2;
    const int WrongKindOfRow = 40;
    const int DropDash = 5;
    const int DropCell = 70;
    const int Never = 1_000_000;

    /// <summary>More cells side by side are never left out where the row can be read at all.</summary>
    const int MostDropped = 8;

    /// <summary>A row with more cells than this is no row of a plan; the search for its best reading would cost the cube of them.</summary>
    const int MostCells = 32;

    static readonly ImmutableDictionary<(Field, CellKind), int> s_costs = ReadCosts();

    /// <summary>The field of each cell of <paramref name="cells"/> (blank cells: null; cells that fit nowhere: null).</summary>
    /// <param name="kinds">What each cell looks like; null for a blank one.</param>
    /// <param name="isDateRow">The row's unit is a date: plain numbers are then no targets.</param>
    /// <param name="startsIndicator">The row must have a weight and, on quarter forms, a label.</param>
    public static Field?[] Align(ImmutableArray<Cell> cells, CellKind?[] kinds, ColumnLayout layout, bool isDateRow, bool startsIndicator)
    {
        var filled = Enumerable.Range(0, cells.Length).Where(index => kinds[index] is not null).ToArray();
        var columns = layout.Columns;
        var (count, width) = (filled.Length, columns.Length);
        if (ByHeading(cells, kinds, layout, isDateRow) is var (straight, misfit) && (misfit == 0 || count > MostCells)) return straight;
        var cost = new int[count, width];
        var from = new (int Cell, int Column)[count, width];
        for (var cell = 0; cell < count; cell++)
        {
            for (var column = 0; column < width; column++)
            {
                var shift = filled[cell] - columns[column].Index;
                var here = Mismatch(columns[column].Field, kinds[filled[cell]]!.Value, isDateRow) + Math.Abs(shift) * Shift;
                (cost[cell, column], from[cell, column]) = (Drops(0, cell) + Skips(0, column) + here + Math.Abs(shift) * ShiftChange, (-1, -1));
                for (var before = Math.Max(0, cell - MostDropped); before < cell; before++)
                {
                    for (var left = 0; left < column; left++)
                    {
                        var change = Math.Abs(shift - (filled[before] - columns[left].Index));
                        var total = cost[before, left] + Drops(before + 1, cell) + Skips(left + 1, column) + here + change * ShiftChange;
                        if (total < cost[cell, column]) (cost[cell, column], from[cell, column]) = (total, (before, left));
                    }
                }
            }
        }
        return Trace();

        int Drops(int first, int end)
        {
            var sum = 0;
            for (var cell = first; cell < end; cell++) sum += kinds[filled[cell]] == CellKind.Dash ? DropDash : DropCell;
            return sum;
        }

        int Skips(int first, int end)
        {
            var sum = 0;
            if (!startsIndicator) return sum;
            for (var column = first; column < end; column++) sum += columns[column].Field switch { Field.Weight => 20, Field.Label => 30, Field.Indicator => 10, _ => 0 };
            return sum;
        }

        Field?[] Trace()
        {
            var fields = new Field?[cells.Length];
            var (best, end) = (Never, (Cell: -1, Column: -1));
            for (var cell = 0; cell < count; cell++)
            {
                for (var column = 0; column < width; column++)
                {
                    var total = cost[cell, column] + Drops(cell + 1, count) + Skips(column + 1, width);
                    if (total < best) (best, end) = (total, (cell, column));
                }
            }
            for (; end.Cell >= 0; end = from[end.Cell, end.Column]) fields[filled[end.Cell]] = columns[end.Column].Field;
            return fields;
        }
    }

    /// <summary>What it costs to put each cell under the heading right above it.</summary>
    public static int Misfit(ImmutableArray<Cell> cells, CellKind?[] kinds, ColumnLayout layout) => ByHeading(cells, kinds, layout, isDateRow: false).Cost;

    /// <summary>Each cell under the heading right above it, and what that costs.</summary>
    static (Field?[] Fields, int Cost) ByHeading(ImmutableArray<Cell> cells, CellKind?[] kinds, ColumnLayout layout, bool isDateRow)
    {
        var (fields, cost) = (new Field?[cells.Length], 0);
        for (var index = 0; index < cells.Length; index++)
        {
            if (kinds[index] is not { } kind) continue;
            fields[index] = layout.At(index);
            cost += fields[index] is { } field ? Mismatch(field, kind, isDateRow) : DropCell;
        }
        return (fields, cost);
    }

    static int Mismatch(Field field, CellKind kind, bool isDateRow)
    {
        var plainNumber = kind is CellKind.Integer or CellKind.Number or CellKind.Percent;
        var wantsDate = field.IsQuarter() || field is Field.AnnualTarget or Field.Total;
        return s_costs[(field, kind)] + (isDateRow && plainNumber && wantsDate ? WrongKindOfRow : 0);
    }

    static ImmutableDictionary<(Field, CellKind), int> ReadCosts() =>
        (from row in Knowledge.Read("Recognise/alignment.csv")
         let field = Fields.Parse(row["field"])
         from kind in Enum.GetValues<CellKind>()
         let cost = decimal.Parse(row[kind.ToString().ToLowerInvariant()], CultureInfo.InvariantCulture)
         select ((field, kind), (int)(cost * 10))).ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2);
}
