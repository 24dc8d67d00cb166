using System.Collections.Concurrent;
using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise;

/// <summary>The same thing measured across years and plan forms, whatever number it has there.</summary>
/// <param name="UnitCode">A code of dim_unit.</param>
public sealed record Concept(string Code, string NameBn, string NameEn, string UnitCode);

/// <summary>
/// Finds the concept of an indicator by the likeness of its names (concepts.csv), never by its number: note disposal in e-Nothi is 1.5.1
/// in 2021-22 and 1.4.1 in 2023-24. Activities that offices choose themselves have none.
/// </summary>
public static class ConceptMatcher
{
    const decimal LeastLikeness = 0.72m;
    const decimal Margin = 0.03m;

    /// <summary>Names held at most. A nation prints some hundreds; what scans make of them has no end.</summary>
    const int MostRemembered = 20_000;

    static readonly ConcurrentDictionary<(PlanKind Plan, string Activity, string Indicator), Concept?> s_known = new();

    sealed record Naming(PlanKind Plan, Concept Concept, string Activity, string Indicator);

    static readonly ImmutableArray<Naming> s_namings =
        [.. Knowledge.Read("Recognise/concepts.csv").Select(row => new Naming(
            Enum.Parse<PlanKind>(row["plan"], ignoreCase: true),
            new(row["concept_code"], row["name_bn"], row["name_en"], row["unit"]),
            WithoutNumbers(row["activity"]),
            WithoutNumbers(row["indicator"])))];

    /// <summary>Every concept once, in the order of concepts.csv.</summary>
    public static ImmutableArray<Concept> All { get; } = [.. s_namings.Select(naming => naming.Concept).DistinctBy(concept => concept.Code)];

    /// <summary>The concept, or null when no naming of the plan is like this one, or two concepts are nearly equally like it.</summary>
    public static Concept? Match(PlanKind plan, IndicatorName name)
    {
        if (s_known.TryGetValue((plan, name.Activity, name.Indicator), out var known)) return known;
        var found = Find(plan, name);
        if (s_known.Count < MostRemembered) s_known.TryAdd((plan, name.Activity, name.Indicator), found);
        return found;
    }

    static Concept? Find(PlanKind plan, IndicatorName name)
    {
        var (activity, indicator) = (WithoutNumbers(name.Activity), WithoutNumbers(name.Indicator));
        var ranked = s_namings
            .Where(naming => naming.Plan == plan)
            .GroupBy(naming => naming.Concept.Code)
            .Select(group => (group.First().Concept, Likeness: group.Max(naming => Likeness(naming, activity, indicator))))
            .OrderByDescending(pair => pair.Likeness)
            .Take(2)
            .ToArray();
        return ranked switch
        {
            [var best, ..] when best.Likeness < LeastLikeness => null,
            [var best, var next] when best.Likeness - next.Likeness < Margin => null,
            [var best, ..] => best.Concept,
            _ => null,
        };
    }

    /// <summary>Years stand in many names (`procurement plan of 2020-21`) and make no other concept.</summary>
    static string WithoutNumbers(string name) => string.Concat(Folding.Fold(name).Where(letter => !char.IsAsciiDigit(letter)));

    /// <summary>In an integrity plan the activity tells rows apart (two say only "meetings held"), in an e-governance plan the indicator does; in the others both.</summary>
    static decimal Likeness(Naming naming, string activity, string indicator)
    {
        var activityShare = naming.Plan switch { PlanKind.Nis => 0.65m, PlanKind.Egov => 0.25m, _ => 0.5m };
        var indicatorShare = 1m - activityShare;
        var ofIndicator = Similarity.OfFolded(indicator, naming.Indicator, LeastOf(indicatorShare));
        var ofActivity = Similarity.OfFolded(activity, naming.Activity, LeastOf(activityShare));
        return activityShare * ofActivity + indicatorShare * ofIndicator;
    }

    /// <summary>Likeness that one name must have for the whole to be alike when the other fits perfectly.</summary>
    static decimal LeastOf(decimal share) => Math.Max(0m, (LeastLikeness - (1m - share)) / share);
}
