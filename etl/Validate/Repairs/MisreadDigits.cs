using System.Collections.Immutable;
using Shuddhachar.Etl.Validate.Checks;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>Corrects the digits that the truths of the plan prove misread, and says where they are broken without a proof.</summary>
static class MisreadDigits
{
    public static void Run(PlanDraft draft)
    {
        ImmutableArray<Truth> truths =
        [
            .. DatesOfTheYear.Of(draft), .. AnnualDates.Of(draft), .. QuarterSums.Of(draft), .. SectionMarks.Of(draft), .. ClaimedMarks.Of(draft),
            .. TierOrder.Of(draft), .. WholePercents.Of(draft),
        ];
        // what one group of truths leaves open does not keep the next from being settled: all are told at the end
        var verdicts = Solver.Solve(truths).ToArray();
        foreach (var verdict in verdicts)
        {
            if (verdict.IsProved)
                foreach (var change in verdict.Answers[0].Changes.Except(verdict.Before.Changes)) Conclude(draft, truths, verdict, change.Figure, change.Candidate);
            else
                foreach (var truth in verdict.Broken) truth.Complain?.Invoke(verdict);
        }
    }

    static void Conclude(PlanDraft draft, ImmutableArray<Truth> truths, Verdict verdict, Figure figure, Candidate candidate)
    {
        var answer = verdict.Answers[0];
        var without = answer.Without(figure);
        var proofs = truths.Where(truth => truth.Explain is not null && truth.Figures.Contains(figure) && truth.Holds(answer) && !truth.Holds(without)).DefaultIfEmpty(verdict.Broken[0]).ToArray();
        var (code, details) = proofs[0].Explain!(figure, answer);
        // an equation is evidence together with whatever ruled out its other answers
        if (details[0] == proofs[0].Told(answer))
            details = details.SetItem(0, string.Join("; ", proofs.Concat(verdict.Deciding).Select(truth => truth.Told(answer)).Distinct()));
        figure.Conclude(draft, candidate.Value, code, details);
    }
}
