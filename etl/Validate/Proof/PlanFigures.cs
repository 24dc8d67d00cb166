using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>The figures of one plan, each once, so that truths that speak of the same figure know it.</summary>
/// <param name="twins">Other sheets of the same plan.</param>
sealed class PlanFigures(ImmutableArray<PlanSheet> twins)
{
    readonly Dictionary<(RowDraft, PlanColumn), ImmutableArray<Figure>> _byCell = [];

    /// <summary>Those that were asked for.</summary>
    public IEnumerable<Figure> All => _byCell.Values.SelectMany(figures => figures);

    /// <summary>The one number of a cell; null when the cell holds something else.</summary>
    public Figure? Number(RowDraft row, PlanColumn column) => row.Number(column) is null ? null : Of([row], column).First(figure => figure.Printed?.Number is not null);

    /// <summary>The dates of a cell in printed order; a cell that holds nothing but a broken date gives that one.</summary>
    public ImmutableArray<Figure> Dates(RowDraft row, PlanColumn column) => [.. Of([row], column).Where(figure => figure.Printed is not { Number: not null })];

    /// <summary>The mark of a section, which is printed once and stands on all its rows.</summary>
    /// <param name="form">What the form of the year gives the section, where it is known.</param>
    public Figure? Section(ImmutableArray<RowDraft> rows, decimal? form) => rows[0].Number(PlanColumn.SectionWeight) is null ? null
        : Of(rows, PlanColumn.SectionWeight, form is { } marks ? [new(Quantity.Of(marks), Candidates.Form, 1m)] : [])[0];

    ImmutableArray<Figure> Of(ImmutableArray<RowDraft> rows, PlanColumn column, IEnumerable<Candidate>? fixedBy = null)
    {
        if (!_byCell.TryGetValue((rows[0], column), out var figures))
            _byCell.Add((rows[0], column), figures = Make(rows, column, rows[0][column], fixedBy ?? []));
        return figures;
    }

    ImmutableArray<Figure> Make(ImmutableArray<RowDraft> rows, PlanColumn column, Measure? measure, IEnumerable<Candidate> fixedBy)
    {
        ImmutableArray<Quantity?> printed = measure switch
        {
            { HasValue: true, Parts: var parts } => [.. parts],
            { Status: ReadingStatus.Unreadable, Raw: var raw } when Candidates.OfBrokenDate(raw).Any() => [null],
            _ => [],
        };
        var agreed = PlanSheet.Agreed(twins, rows[0].Name.IndicatorNo, column);
        return [.. printed.Select((quantity, part) =>
        {
            var twin = agreed is { } quantities && quantities.Length == printed.Length ? quantities[part] : (Quantity?)null;
            if (rows[0].Decided.Contains(column)) return new Figure(rows, column, part, quantity, twin, []);
            var misread = quantity switch
            {
                { Date: { } date } => Candidates.Of(date, measure!.Raw),
                { Number: { } number } => Candidates.Of(number),
                _ => Candidates.OfBrokenDate(measure!.Raw),
            };
            return new Figure(rows, column, part, quantity, twin, [.. fixedBy, .. twin is { } same ? [new Candidate(same, Candidates.Twin, 1m)] : Array.Empty<Candidate>(), .. misread]);
        })];
    }
}
