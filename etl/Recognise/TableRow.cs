using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>A data row with its cells under their fields. Blank cells are not in <see cref="Cells"/>.</summary>
sealed record TableRow(int Line, ColumnLayout Layout, ImmutableSortedDictionary<Field, Cell> Cells)
{
    public Cell? this[Field field] => Cells.GetValueOrDefault(field);

    public LabelKind? Label => this[Field.Label] is { } label ? CellKinds.Label(label.Text) : null;

    /// <summary>Where an empty cell of the field stands on this row.</summary>
    public Origin OriginOf(Field field) => new(Line, Layout.Columns.FirstOrDefault(column => column.Field == field).Index + 1);
}
