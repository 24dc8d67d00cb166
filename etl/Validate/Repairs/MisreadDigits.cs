using System.Collections.Immutable;
using Shuddhachar.Etl.Validate.Checks;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>Corrects the digits that the truths of the plan prove misread, and says where they are broken without a proof.</summary>
static class MisreadDigits
{
    /// <summary>When so many truths of a kind are broken, figures stand in wrong columns, and no digit is proved misread by them.</summary>
    const int FewestToDoubt = 4;
    const decimal ShareToDoubt = 0.4m;

    public static void Run(PlanDraft draft)
    {
        ImmutableArray<Truth> truths =
        [
            .. Trusted(draft, DatesOfTheYear.Of(draft)), .. Trusted(draft, AnnualDates.Of(draft)), .. Trusted(draft, QuarterSums.Of(draft)), .. Trusted(draft, SectionMarks.Of(draft)),
            .. Trusted(draft, ClaimedMarks.Of(draft)), .. Trusted(draft, TierOrder.Of(draft)), .. Trusted(draft, WholePercents.Of(draft)), .. TwinSheets.Of(draft),
        ];
        foreach (var verdict in Solver.Solve(truths))
        {
            if (verdict.IsProved)
                foreach (var change in verdict.Answers[0].Changes.Except(verdict.Before.Changes)) Conclude(draft, truths, verdict, change.Figure, change.Candidate);
            else
                foreach (var truth in verdict.Broken) truth.Complain?.Invoke(verdict);
        }
    }

    /// <param name="kind">Truths of one kind, made now.</param>
    static ImmutableArray<Truth> Trusted(PlanDraft draft, IEnumerable<Truth> kind)
    {
        var truths = kind.ToImmutableArray();
        var demanded = truths.Where(truth => truth.Demand == Demand.Always).ToArray();
        var broken = demanded.Count(truth => !truth.Holds(Reading.AsPrinted));
        if (broken < FewestToDoubt || broken < ShareToDoubt * demanded.Length) return truths;
        draft.Findings.Add(new(FindingCodes.ColumnsDoubted, Origin.Document, Details: [$"{broken}", $"{demanded.Length}", demanded.First(truth => !truth.Holds(Reading.AsPrinted)).Told(Reading.AsPrinted)]));
        return [.. truths.Select(truth => truth with { CanProve = false })];
    }

    static void Conclude(PlanDraft draft, ImmutableArray<Truth> truths, Verdict verdict, Figure figure, Candidate candidate)
    {
        var answer = verdict.Answers[0];
        var without = answer.Without(figure);
        var proofs = truths.Where(truth => truth.Explain is not null && truth.Figures.Contains(figure) && truth.Holds(answer) && !truth.Holds(without)).DefaultIfEmpty(verdict.Broken[0]).ToArray();
        var (code, details) = proofs[0].Explain!(figure, answer);
        // what the form or another report confirms
        bool IsMet(Truth truth) => truth.Demand == Demand.IfPossible && truth.Figures is [var only] && only == figure && truth.Holds(answer) && candidate.Confusion != Candidates.Form;
        // an equation is evidence together with whatever ruled out its other answers
        if (details[0] == proofs[0].Told(answer))
            details = details.SetItem(0, string.Join("; ", proofs.Concat(verdict.Deciding).Concat(truths.Where(IsMet)).Select(truth => truth.Told(answer)).Distinct()));
        figure.Conclude(draft, candidate.Value, code, details);
    }
}
