using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
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

    /// <summary>The mark of an indicator, or of a section, which is printed once and stands on all its rows.</summary>
    /// <param name="form">What the form of the year gives, where it is known.</param>
    public Figure? Mark(ImmutableArray<RowDraft> rows, PlanColumn column, decimal? form) => rows[0].Number(column) is null ? null
        : Of(rows, column, form is { } marks ? [new(Quantity.Of(marks), Candidates.Form)] : []).First(figure => figure.Printed?.Number is not null);

    ImmutableArray<Figure> Of(ImmutableArray<RowDraft> rows, PlanColumn column, IEnumerable<Candidate>? fixedBy = null)
    {
        if (!_byCell.TryGetValue((rows[0], column), out var figures))
            _byCell.Add((rows[0], column), figures = Make(rows, column, rows[0][column], fixedBy ?? []));
        return figures;
    }

    ImmutableArray<Figure> Make(ImmutableArray<RowDraft> rows, PlanColumn column, Measure? measure, IEnumerable<Candidate> fixedBy)
    {
        var (printed, texts) = measure is null ? ([], []) : Printed(measure);
        var agreed = PlanSheet.Agreed(twins, rows[0].Name.IndicatorNo, column);
        return [.. printed.Select((quantity, part) =>
        {
            var twin = agreed is { } quantities && quantities.Length == printed.Length ? quantities[part] : (Quantity?)null;
            // of a cell with a broken date only that date is mended: the rest is read when it is
            if (rows[0].Decided.Contains(column) || (quantity is not null && !measure!.HasValue)) return new Figure(rows, column, part, printed, twin, []);
            var misread = Candidates.Of(texts[part], quantity);
            return new Figure(rows, column, part, printed, twin, [.. fixedBy, .. twin is { } same ? [new Candidate(same, Candidates.Twin)] : Array.Empty<Candidate>(), .. misread]);
        })];
    }

    /// <summary>
    /// The quantities of a cell and their texts; of a cell that cannot be read because one of its dates is no day of the calendar, all the others.
    /// </summary>
    static (ImmutableArray<Quantity?> Quantities, ImmutableArray<string> Texts) Printed(Measure measure)
    {
        var tokens = measure.Status is ReadingStatus.Value or ReadingStatus.Unreadable ? QuantityLexer.Read(measure.Raw) : [];
        var texts = tokens.Select(token => measure.Raw.Substring(token.Start, token.Length)).ToImmutableArray();
        if (measure.HasValue)
        {
            var isTold = tokens.Length == measure.Parts.Length && tokens.Zip(measure.Parts).All(pair => pair.First.Date == pair.Second.Date);
            return ([.. measure.Parts], isTold ? texts : [.. measure.Parts.Select(Text)]);
        }
        // a count stands before the dates; a number behind may be the rest of a year
        return tokens.Count(token => token.Kind == QuantityKind.BrokenDate) == 1 && tokens.SkipWhile(token => token.Kind == QuantityKind.Number).All(token => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate)
            ? ([.. tokens.Select(token => token.Date is { } day ? Quantity.Of(day) : token.Kind == QuantityKind.Number ? Quantity.Of(token.Number) : (Quantity?)null)], texts)
            : ([], []);
    }

    /// <summary>Where the cell tells more than its quantities, the canonical text stands for the printed one.</summary>
    static string Text(Quantity quantity) => quantity.Date is { } date ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : $"{quantity}";
}
