using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>One way to read the plan: as printed, but for some figures.</summary>
sealed record Reading(ImmutableArray<(Figure Figure, Candidate Candidate)> Changes)
{
    public static readonly Reading AsPrinted = new([]);

    public Quantity? this[Figure figure]
    {
        get
        {
            foreach (var change in Changes)
                if (change.Figure == figure) return change.Candidate.Value;
            return figure.Printed;
        }
    }

    public decimal Number(Figure figure) => this[figure]!.Value.Number!.Value;

    public DateOnly? Date(Figure figure) => this[figure]?.Date;

    public bool Differs(Figure figure) => Changes.Any(change => change.Figure == figure);

    public Reading With(Figure figure, Candidate candidate) => new(Changes.Add((figure, candidate)));

    public Reading Without(Figure figure) => new(Changes.RemoveAll(change => change.Figure == figure));

    /// <summary>The changes beyond another reading's, each with indicator, line and field, in words of no language: `2.3 (22:9) 80 → 40`.</summary>
    public string Told(Reading from) => string.Join(", ", Changes.Except(from.Changes).Select(change =>
        $"{change.Figure.Row.Name.IndicatorNo} ({change.Figure.Origin}) {change.Figure.Printed?.ToString() ?? change.Figure.Row[change.Figure.Column]!.Raw} → {change.Candidate.Value}"));
}
