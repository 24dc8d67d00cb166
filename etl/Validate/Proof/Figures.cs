using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>The figures of one plan, each once, so that truths that speak of the same figure know it.</summary>
sealed class Figures
{
    readonly Dictionary<(RowDraft, PlanColumn), ImmutableArray<Figure>> _byCell = [];

    /// <summary>The one number of a cell; null when the cell holds something else.</summary>
    public Figure? Number(RowDraft row, PlanColumn column) => row.Number(column) is null ? null : Of(row, column).First(figure => figure.Printed?.Number is not null);

    /// <summary>The dates of a cell in printed order; a cell that holds nothing but a broken date gives that one.</summary>
    public ImmutableArray<Figure> Dates(RowDraft row, PlanColumn column) => [.. Of(row, column).Where(figure => figure.Printed is not { Number: not null })];

    /// <summary>The mark of a section, which is printed once and stands on all its rows.</summary>
    /// <param name="form">What the form of the year gives the section, where it is known.</param>
    public Figure? Section(ImmutableArray<RowDraft> rows, decimal? form)
    {
        if (rows[0].Number(PlanColumn.SectionWeight) is not { } marks) return null;
        if (_byCell.TryGetValue((rows[0], PlanColumn.SectionWeight), out var known)) return known[0];
        var candidates = form is { } fixedMarks ? Candidates.Of(marks).Prepend(new(Quantity.Of(fixedMarks), Candidates.Form, 1m)) : Candidates.Of(marks);
        var figure = new Figure(rows, PlanColumn.SectionWeight, 0, Quantity.Of(marks), candidates);
        _byCell.Add((rows[0], PlanColumn.SectionWeight), [figure]);
        return figure;
    }

    ImmutableArray<Figure> Of(RowDraft row, PlanColumn column) =>
        _byCell.TryGetValue((row, column), out var known) ? known : _byCell[(row, column)] = Make(row, column);

    static ImmutableArray<Figure> Make(RowDraft row, PlanColumn column) => row[column] switch
    {
        { HasValue: true, Parts: var parts } => [.. parts.Select((part, at) => new Figure([row], column, at, part, part.Date is { } date ? Candidates.Of(date) : Candidates.Of(part.Number ?? 0)))],
        { Status: ReadingStatus.Unreadable, Raw: var raw } when Candidates.OfBrokenDate(raw).Any() => [new Figure([row], column, 0, null, Candidates.OfBrokenDate(raw))],
        _ => [],
    };
}
