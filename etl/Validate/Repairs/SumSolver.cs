using System.Collections.Immutable;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// Which misread digits make `parts = whole` true. The fewest changes win; two changes only when both misread the same digit for the
/// same other one (000:22-25 reads four as eight throughout). Anything but exactly one answer is no answer.
/// </summary>
static class SumSolver
{
    /// <summary>No section of a form has more rows; with more cells a sum proves nothing, for some digit always fits.</summary>
    const int MostCells = 32;

    /// <param name="parts">Printed parts of the sum.</param>
    /// <param name="whole">Printed sum.</param>
    /// <returns>Parts and sum, the sum last; null when no answer or more than one remains.</returns>
    public static ImmutableArray<decimal>? Solve(IReadOnlyList<decimal> parts, decimal whole)
    {
        ImmutableArray<decimal> cells = [.. parts, whole];
        if (Holds(cells)) return cells;
        if (cells.Length > MostCells) return null;
        var changes = Enumerable.Range(0, cells.Length)
            .SelectMany(index => Candidates.Of(cells[index]).Select(candidate => (Index: index, candidate.Value, candidate.Pair, candidate.Weight)))
            .ToArray();
        var answers = changes.Select(change => (Cells: cells.SetItem(change.Index, change.Value), change.Weight)).Where(answer => Holds(answer.Cells)).ToArray();
        if (answers.Length == 0)
        {
            answers = (from first in changes
                       from second in changes
                       where first.Index < second.Index && first.Pair == second.Pair
                       let answer = cells.SetItem(first.Index, first.Value).SetItem(second.Index, second.Value)
                       where Holds(answer)
                       select (answer, first.Weight)).ToArray();
        }
        return answers is [{ Weight: >= Candidates.ProvingWeight } only] ? only.Cells : null;
    }

    static bool Holds(ImmutableArray<decimal> cells) => cells[..^1].Sum() == cells[^1];
}
