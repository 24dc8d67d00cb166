using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Score;

/// <summary>Which method of a plan is shown where none is chosen: the one that methods.csv names, or the one that a publisher put in its place.</summary>
public sealed class DefaultMethods
{
    readonly ImmutableHashSet<string> _codes;

    DefaultMethods(ImmutableHashSet<string> codes) => _codes = codes;

    /// <summary>As methods.csv has them, the composite over an office's plans among them.</summary>
    public static DefaultMethods OfCode { get; } =
        new([.. Knowledge.Read("Score/methods.csv").Where(row => row["is_default"] == "yes").Select(row => row["method_code"])]);

    public bool Holds(string methodCode) => _codes.Contains(methodCode);

    /// <summary>The method that is shown; null when none is in force in the year.</summary>
    internal ScoringMethod? Of(PlanHeader header) =>
        ScoringMethod.All.SingleOrDefault(method => method.Plan == header.Plan && Holds(method.Code) && method.IsInForce(header.FiscalYear));

    /// <summary>
    /// With this method in the years in which it is in force; other years keep theirs. The methods of a plan are in force in the same years or
    /// in none together (a test holds methods.csv to that), so that a default gives way for all of its years.
    /// </summary>
    internal DefaultMethods With(ScoringMethod chosen) => new(_codes.Except(Replaced(chosen).Select(method => method.Code)).Add(chosen.Code));

    /// <summary>The defaults that give way to a method; none when it is the default already.</summary>
    internal IEnumerable<ScoringMethod> Replaced(ScoringMethod chosen) =>
        ScoringMethod.All.Where(method => method.Plan == chosen.Plan && method != chosen && Holds(method.Code) && method.MeetsYearsOf(chosen));
}
