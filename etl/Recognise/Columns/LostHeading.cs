using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>
/// The columns of a table whose heading is lost with its page or cannot be read: those of the one form (forms.csv) that has as many and
/// whose cells the rows look like.
/// </summary>
static class LostHeading
{
    /// <summary>Mean misfit of a row, in tenths of alignment.csv, that still is a row of the form, and how much worse the next form must be.</summary>
    const decimal HighestMisfit = 25m;
    const decimal Margin = 8m;

    const int MostRows = 60;

    /// <summary>Null when no form fits, or two do.</summary>
    public static ColumnLayout? Find(ImmutableArray<ExtractedLine> lines)
    {
        var rows = lines.Where(line => line.Cells.Length > 5 && !HeadingReader.IsNumberRow(line)).Select(line => (line.Cells, Kinds: CellKinds.Of(line.Cells)))
            .Where(row => row.Kinds.Any(kind => kind is CellKind.Numbered2 or CellKind.Numbered3) && row.Kinds.Count(kind => kind is not null) > 4).Take(MostRows).ToArray();
        if (rows.Length < 2) return null;
        var width = lines.FirstOrDefault(HeadingReader.IsNumberRow)?.Cells.Count(cell => !cell.IsBlank) ?? rows.Max(row => row.Cells.Length);
        var fitting = FormColumns.All.Where(form => form.Fields.Length == width)
            .Select(form => (Layout: form.ToLayout(), Misfit: 0m))
            .Select(form => form with { Misfit = rows.Average(row => (decimal)RowAligner.Misfit(row.Cells, row.Kinds, form.Layout)) })
            .OrderBy(form => form.Misfit).Take(2).ToArray();
        return fitting is [var best, ..] && best.Misfit <= HighestMisfit && (fitting.Length == 1 || fitting[1].Misfit - best.Misfit >= Margin) ? best.Layout : null;
    }
}
