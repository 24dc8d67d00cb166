using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>How much a <see cref="Truth"/> decides.</summary>
enum Demand
{
    /// <summary>Every plan obeys it: broken in print, something is misread.</summary>
    Always,
    /// <summary>A printed figure may break it, a corrected one may not.</summary>
    OfCorrections,
    /// <summary>No correction may break what holds in print; among equal corrections, the one that makes it hold wins.</summary>
    IfPossible,
}

/// <summary>Something that holds between figures of a plan: a sum, an order, a limit. The checks make them, the <see cref="Solver"/> weighs them.</summary>
/// <param name="Figures">The figures it speaks of.</param>
/// <param name="Holds">Whether a reading obeys it.</param>
/// <param name="Told">What it says under a reading, as evidence: `3 + 3 + 3 = 9`.</param>
sealed record Truth(ImmutableArray<Figure> Figures, Func<Reading, bool> Holds, Func<Reading, string> Told)
{
    public Demand Demand { get; init; } = Demand.Always;

    /// <summary>Figures that it looks at, and that only other truths can correct.</summary>
    public ImmutableArray<Figure> Witnesses { get; init; } = [];

    /// <summary>A sum may hide two misreadings, when both took the same digit for the same other one (000:22-25 reads four as eight throughout).</summary>
    public bool IsSum { get; init; }

    /// <summary>False where something may be missing, so that no digit is proved wrong by it.</summary>
    public bool CanProve { get; init; } = true;

    /// <summary>Code and details of the finding when it proved a figure misread; the details begin with the evidence.</summary>
    public Func<Figure, Reading, (string Code, ImmutableArray<string> Details)>? Explain { get; init; }

    /// <summary>Says that it is broken and nothing is proved.</summary>
    public Action<Verdict>? Complain { get; init; }

    /// <param name="whole">Null when the sum is fixed from outside, as <paramref name="marks"/>.</param>
    public static Truth Sum(ImmutableArray<Figure> parts, Figure? whole, decimal marks = 0)
    {
        decimal Whole(Reading reading) => whole is null ? marks : reading.Number(whole);
        bool Holds(Reading reading) => parts.Sum(reading.Number) == Whole(reading);
        return new(
            whole is null ? parts : parts.Add(whole),
            Holds,
            reading => $"{string.Join(" + ", parts.Select(part => Quantity.Text(reading.Number(part))))} {(Holds(reading) ? '=' : '≠')} {Quantity.Text(Whole(reading))}")
        { IsSum = true };
    }
}

/// <summary>What came of a broken truth, or of several that speak of the same figures.</summary>
/// <param name="Before">The reading that broke them.</param>
/// <param name="Answers">The smallest corrections that obey all truths.</param>
/// <param name="Deciding">Truths that ruled out other corrections: part of the proof.</param>
sealed record Verdict(ImmutableArray<Truth> Broken, Reading Before, ImmutableArray<Reading> Answers, ImmutableArray<Truth> Deciding)
{
    /// <summary>Exactly one answer, from truths that lack nothing.</summary>
    public bool IsProved => Answers.Length == 1 && Broken.All(truth => truth.CanProve);

    /// <summary>The possible corrections, for a person; `-` when there is none.</summary>
    public string Told => Answers.IsEmpty ? "-" : string.Join(" | ", Answers.Take(5).Select(answer => answer.Told(Before))) + (Answers.Length > 5 ? " | …" : "");
}
