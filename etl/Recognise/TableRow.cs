using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Recognise.Columns;

namespace Shuddhachar.Etl.Recognise;

/// <summary>A data row with its cells under their fields. Blank cells are not in <see cref="Cells"/>.</summary>
sealed record TableRow(int Line, ColumnLayout Layout, ImmutableSortedDictionary<Field, Cell> Cells)
{
    public Cell? this[Field field] => Cells.GetValueOrDefault(field);

    /// <summary>Where the row's first filled cell stands.</summary>
    public Origin Origin => Cells.Values.FirstOrDefault()?.Origin ?? new(Line, 0);

    public LabelKind? Label => this[Field.Label] is { } label ? CellKinds.Label(label.Text) : null;

    /// <summary>
    /// The label of a row that adds others up (000:105), wherever it stands on the row; null for any other row. Nothing but figures is
    /// beside it, and at least one: a name that goes on with the word for `total` has none.
    /// </summary>
    public Cell? TotalLabel
    {
        get
        {
            if (Cells.Values.FirstOrDefault(cell => cell.Text.Any(char.IsLetter)) is not { } first || !CellKinds.IsTotal(first.Text)) return null;
            // `total achieved` in the place of a label stands before quarters: it is an achievement
            if (first == this[Field.Label] && Cells.Keys.Any(Fields.IsQuarter)) return null;
            var others = Cells.Values.Where(cell => cell != first).Select(cell => CellKinds.Read(cell.Text)).ToArray();
            return others.Any(kind => kind != CellKind.Dash) && others.All(kind => kind is CellKind.Dash or CellKind.Integer or CellKind.Number or CellKind.Percent) ? first : null;
        }
    }

    /// <summary>Where an empty cell of the field stands on this row.</summary>
    public Origin OriginOf(Field field) => new(Line, Layout.IndexOf(field) + 1);
}
