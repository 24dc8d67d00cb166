using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>One printed number or date that a <see cref="Truth"/> speaks of, and what it may be instead.</summary>
/// <param name="rows">The row it stands on; all rows of the section for a section's mark, which is printed once.</param>
/// <param name="part">Which of the quantities of the cell it is.</param>
/// <param name="cell">All quantities of the cell; null for a date that is no day of the calendar.</param>
/// <param name="twin">What the other sheets of the plan print for it.</param>
/// <param name="candidates">Likeliest first.</param>
sealed class Figure(ImmutableArray<RowDraft> rows, PlanColumn column, int part, ImmutableArray<Quantity?> cell, Quantity? twin, IEnumerable<Candidate> candidates)
{
    readonly Lazy<ImmutableArray<Candidate>> _candidates = new(() => [.. candidates.Where(candidate => candidate.Value != cell[part]).DistinctBy(candidate => candidate.Value)]);

    public RowDraft Row => rows[0];
    public PlanColumn Column => column;
    public Quantity? Printed => cell[part];
    public Quantity? Twin => twin;
    public Origin Origin => Row[column]?.Origin ?? Row.Origin;

    /// <summary>Likeliest first, each value once.</summary>
    public ImmutableArray<Candidate> Candidates => _candidates.Value;

    /// <summary>Puts another value in its place: one finding, whatever the number of rows that carry it.</summary>
    public void Conclude(PlanDraft draft, Quantity value, string code, ImmutableArray<string> details)
    {
        draft.Repair(Row, column, With(Row[column]!, value), code, details);
        foreach (var row in rows.Skip(1)) row.Conclude(column, With(row[column]!, value));
    }

    Measure With(Measure measure, Quantity value) => measure with
    {
        Status = ReadingStatus.Value,
        // a section that is printed again may print its mark in another way
        Parts = measure.HasValue && measure.Parts.Length == cell.Length ? measure.Parts.SetItem(part, value) : [.. cell.SetItem(part, value).OfType<Quantity>()],
    };
}
