using System.Collections.Immutable;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>
/// Finds which misread digits make the truths of a plan hold. A correction mends broken truths and breaks no other; the fewest changes
/// win, then the fewest kinds of confusion, then what makes most sense of the rest. Anything but exactly one answer proves nothing.
/// </summary>
static class Solver
{
    /// <summary>No section of a form has more rows; with more figures a sum proves nothing, for some digit always fits.</summary>
    const int MostFigures = 33;
    const int MostChanges = 8;
    const int MostSteps = 2_000;

    const int MostCombinations = 64;

    /// <summary>One verdict for each group of broken truths that speak of the same figures; what one proves, the next ones build on.</summary>
    public static ImmutableArray<Verdict> Solve(ImmutableArray<Truth> truths)
    {
        Verdict[] verdicts = [.. Groups(truths)];
        foreach (var truth in truths.Where(truth => truth.Demand == Demand.IfPossible && truth.Figures.Length > 1)) SettleTogether(verdicts, truth);
        return [.. verdicts];
    }

    /// <summary>
    /// Groups that are open by themselves, of which only one choice of answers makes a truth hold that spans them: misread sections of a plan
    /// whose total is known. It decides nothing where one of them has no answer: the total may then be met by chance.
    /// </summary>
    static void SettleTogether(Verdict[] verdicts, Truth truth)
    {
        var open = verdicts.Where(verdict => !verdict.IsProved && verdict.Broken.Any(broken => broken.Figures.Any(truth.Figures.Contains))).ToArray();
        if (open.Length == 0 || open.Any(verdict => verdict.Answers.IsEmpty || !verdict.Broken.All(broken => broken.CanProve)) || open.Aggregate(1L, (count, verdict) => count * verdict.Answers.Length) > MostCombinations) return;
        var proved = verdicts.Where(verdict => verdict.IsProved).Select(verdict => verdict.Answers[0]).LastOrDefault() ?? Reading.AsPrinted;
        IEnumerable<ImmutableArray<Reading>> choices = [[]];
        foreach (var verdict in open) choices = choices.SelectMany(chosen => verdict.Answers.Select(chosen.Add)).ToArray();
        var fitting = choices.Where(chosen => truth.Holds(new([.. chosen.Prepend(proved).SelectMany(reading => reading.Changes).Distinct()]))).ToArray();
        if (fitting is not [var only]) return;
        for (var at = 0; at < open.Length; at++)
            verdicts[Array.IndexOf(verdicts, open[at])] = open[at] with { Answers = [only[at]], Deciding = open[at].Deciding.Add(truth) };
    }

    static IEnumerable<Verdict> Groups(ImmutableArray<Truth> truths)
    {
        var reading = Reading.AsPrinted;
        var broken = truths.Where(truth => truth.Demand == Demand.Always && !truth.Holds(Reading.AsPrinted)).ToList();
        while (broken.Count > 0)
        {
            var group = TakeGroup(broken);
            // together they prove most; where they cannot agree, one of them may still be settled by itself
            ImmutableArray<Truth>[] attempts = group.Length == 1 ? [group] : [group, .. group.Select(truth => ImmutableArray.Create(truth))];
            foreach (var attempt in attempts)
            {
                if (attempt.All(truth => truth.Holds(reading))) continue;
                var verdict = Settle(attempt, reading, truths);
                if (verdict.IsProved) reading = verdict.Answers[0];
                else if (attempt == group && attempts.Length > 1) continue;
                yield return verdict;
            }
        }
    }

    static ImmutableArray<Truth> TakeGroup(List<Truth> broken)
    {
        var group = new List<Truth> { broken[0] };
        broken.RemoveAt(0);
        for (var at = 0; at < group.Count; at++)
        {
            var kin = broken.Where(truth => truth.Figures.Any(group[at].Figures.Contains)).ToArray();
            group.AddRange(kin);
            broken.RemoveAll(kin.Contains);
        }
        return [.. group];
    }

    static Verdict Settle(ImmutableArray<Truth> broken, Reading before, ImmutableArray<Truth> truths)
    {
        List<Reading> answers = [];
        var deciding = ImmutableArray.CreateBuilder<Truth>();
        // two misreadings in one sum are thought of only where one explains nothing
        for (var misreadings = 1; misreadings <= 2 && answers.Count == 0; misreadings++)
        {
            answers = Search(broken, before, truths, allowTwo: misreadings == 2);
            deciding.Clear();
            Sift();
        }
        Least(answer => answer.Changes.Length);
        Least(answer => answer.Changes.Except(before.Changes).Select(change => change.Candidate.Confusion).Distinct().Count());
        // those that some answer fulfils; where they contradict each other, they decide nothing. What spans groups waits for all of them
        var wishes = truths.Where(truth => truth.Demand == Demand.IfPossible && truth.Figures.Length == 1 && !truth.Holds(before) && answers.Any(truth.Holds) && !answers.All(truth.Holds)).ToArray();
        if (wishes.Length > 0 && answers.FindAll(answer => wishes.All(wish => wish.Holds(answer))) is { Count: > 0 } wished)
        {
            answers = wished;
            deciding.AddRange(wishes);
        }
        return new(broken, before, [.. answers], deciding.ToImmutable());

        void Sift()
        {
            foreach (var truth in truths.Where(truth => truth.Demand == Demand.OfCorrections || (truth.Demand == Demand.IfPossible && truth.Holds(before))))
            {
                if (answers.RemoveAll(answer => Touches(truth, answer, before) && !truth.Holds(answer)) > 0) deciding.Add(truth);
            }
        }

        void Least(Func<Reading, int> cost) => answers = [.. answers.GroupBy(cost).OrderBy(same => same.Key).FirstOrDefault(Enumerable.Empty<Reading>())];
    }

    /// <summary>Mends one broken truth after the other, in every way; a figure is changed once.</summary>
    static List<Reading> Search(ImmutableArray<Truth> broken, Reading before, ImmutableArray<Truth> truths, bool allowTwo)
    {
        var found = new List<Reading>();
        var steps = 0;
        Mend(before);
        return steps > MostSteps ? [] : found;

        void Mend(Reading reading)
        {
            if (++steps > MostSteps || reading.Changes.Length - before.Changes.Length > MostChanges) return;
            var next = broken.FirstOrDefault(truth => !truth.Holds(reading))
                ?? truths.FirstOrDefault(truth => truth.Demand == Demand.Always && Touches(truth, reading, before) && truth.Holds(before) && !truth.Holds(reading));
            if (next is not null)
            {
                foreach (var mended in Mendings(next, reading, allowTwo)) Mend(mended);
            }
            // the same changes may be found in another order
            else if (!found.Exists(other => other.Changes.Length == reading.Changes.Length && reading.Changes.All(other.Changes.Contains))) found.Add(reading);
        }
    }

    static IEnumerable<Reading> Mendings(Truth truth, Reading reading, bool allowTwo)
    {
        if (truth.Figures.Length > MostFigures) yield break;
        var changes = (from figure in truth.Figures where !reading.Differs(figure) from candidate in figure.Candidates select (Figure: figure, Candidate: candidate)).ToArray();
        var alone = changes.Select(change => reading.With(change.Figure, change.Candidate)).Where(truth.Holds).ToArray();
        foreach (var mended in alone) yield return mended;
        if (alone.Length > 0 || !allowTwo || !truth.IsSum) yield break;
        for (var first = 0; first < changes.Length; first++)
            for (var second = first + 1; second < changes.Length; second++)
                if (changes[first].Figure != changes[second].Figure && changes[first].Candidate.Confusion == changes[second].Candidate.Confusion
                    && reading.With(changes[first].Figure, changes[first].Candidate).With(changes[second].Figure, changes[second].Candidate) is var mended && truth.Holds(mended))
                    yield return mended;
    }

    static bool Touches(Truth truth, Reading reading, Reading before)
    {
        for (var at = before.Changes.Length; at < reading.Changes.Length; at++)
            if (truth.Figures.Contains(reading.Changes[at].Figure) || truth.Witnesses.Contains(reading.Changes[at].Figure)) return true;
        return false;
    }
}
