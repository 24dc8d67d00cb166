using Shuddhachar.Etl;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Generate.Damage;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Fuzz.Damage;

/// <summary>A figure of the plan that an equation speaks of.</summary>
readonly record struct Site(TruthCell Cell, int Part);

/// <summary>Something that must be true of a plan, whoever filed it.</summary>
/// <param name="Proves">False for what is only likely: broken, it makes a reader look, but it picks no answer.</param>
sealed record Equation(IReadOnlyList<Site> Sites, Func<IReadOnlyList<Part>, bool> Holds, bool Proves = true);

/// <summary>
/// Tries every correction of every digit by brute force and sees which make all equations true again: what a careful person with much time
/// would find. It knows nothing of how the validator searches.
/// </summary>
static class Proof
{
    public static void Judge(TruthPlan plan, IReadOnlyList<PlantedDigit> planted)
    {
        var equations = Equations.Of(plan).ToArray();
        var broken = equations.Where(equation => !Holds(equation, [])).ToList();
        foreach (var digit in planted) digit.Provability = broken.Any(equation => Speaks(equation, digit.Cell)) ? Provability.Visible : Provability.Hidden;
        while (broken.Count > 0)
        {
            var cluster = TakeCluster(broken);
            var inside = planted.Where(digit => cluster.Any(equation => Speaks(equation, digit.Cell))).ToArray();
            if (!cluster.Any(equation => equation.Proves) || inside.Length is 0 or > 2 || !IsUnique(cluster, equations, inside.Length)) continue;
            foreach (var digit in inside) digit.Provability = Provability.Provable;
        }
    }

    /// <summary>The row breaks an equation, and no correction of one digit or two alike mends it: the office itself was wrong.</summary>
    public static bool IsBeyondMisreading(TruthRow row)
    {
        var cluster = Equations.OfSums(row).Where(equation => !Holds(equation, [])).ToList();
        var changes = cluster.SelectMany(equation => equation.Sites).Distinct().SelectMany(Corrections).ToArray();
        return cluster.Count > 0 && !changes.Any(change => cluster.All(equation => Holds(equation, [change])))
            && !changes.Any(one => changes.Any(other => one.Site != other.Site && cluster.All(equation => Holds(equation, [one, other]))));
    }

    static bool Speaks(Equation equation, TruthCell cell) => equation.Sites.Any(site => site.Cell == cell);

    /// <summary>Broken equations that share a figure, directly or through one another.</summary>
    static List<Equation> TakeCluster(List<Equation> broken)
    {
        var cluster = new List<Equation> { broken[0] };
        broken.RemoveAt(0);
        for (var at = 0; at < cluster.Count; at++)
        {
            var near = broken.Where(equation => equation.Sites.Intersect(cluster[at].Sites).Any()).ToList();
            cluster.AddRange(near);
            broken.RemoveAll(near.Contains);
        }
        return cluster;
    }

    /// <summary>The fewest changes that mend all: exactly one way, with as many changes as digits were planted.</summary>
    static bool IsUnique(List<Equation> cluster, Equation[] all, int planted)
    {
        var changes = cluster.SelectMany(equation => equation.Sites).Distinct().SelectMany(Corrections).ToArray();
        var single = changes.Count(change => Mends([change]));
        if (planted == 1 || single > 0) return planted == 1 && single == 1;
        var pairs = 0;
        for (var first = 0; first < changes.Length; first++)
            for (var second = first + 1; second < changes.Length && pairs < 2; second++)
                if (changes[first].Site != changes[second].Site && Mends([changes[first], changes[second]])) pairs++;
        return pairs == 1;

        bool Mends((Site Site, Part Part)[] tried) =>
            cluster.All(equation => Holds(equation, tried))
            && all.Where(equation => equation.Sites.Any(site => tried.Any(change => change.Site == site))).All(equation => Holds(equation, tried));
    }

    static bool Holds(Equation equation, (Site Site, Part Part)[] tried) =>
        equation.Holds([.. equation.Sites.Select(site => tried.FirstOrDefault(change => change.Site == site).Part ?? site.Cell.Shown[site.Part])]);

    /// <summary>Every figure one look-alike digit away; nobody plans or marks a nothing.</summary>
    static IEnumerable<(Site Site, Part Part)> Corrections(Site site)
    {
        var part = site.Cell.Shown[site.Part];
        for (var at = 0; at < part.Digits.Length; at++)
        {
            if (!char.IsAsciiDigit(part.Digits[at]) || part.IsDate && at is 4 or 5) continue;
            foreach (var digit in Planter.Digits.Where(digit => digit != part.Digits[at] && LookAlikes.Weight(part.Digits[at], digit) > 0m))
                if (part.With(at, digit) is var other && (other.IsDate || other.Number > 0m || site.Cell.Column.IsActual())) yield return (site, other);
        }
    }
}
