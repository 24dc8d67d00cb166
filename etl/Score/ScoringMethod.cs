using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Score;

/// <summary>How a method turns an achievement into marks.</summary>
public enum ScoringRule
{
    ProRata,
    TierLinear,
    TierStep,
}

/// <summary>A named way of giving marks (methods.csv), valid in a span of fiscal years.</summary>
/// <param name="LastFiscalYear">Start year of the last year; null while it is in force.</param>
public sealed record ScoringMethod(string Code, ScoringRule Rule, PlanKind Plan, int FirstFiscalYear, int? LastFiscalYear)
{
    static readonly ImmutableArray<ScoringMethod> s_all =
    [
        .. Knowledge.Read("Score/methods.csv").Select(row => new ScoringMethod(
            row["method_code"],
            Enum.Parse<ScoringRule>(row["rule"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<PlanKind>(row["plan"], ignoreCase: true),
            int.Parse(row["first_fiscal_year"], CultureInfo.InvariantCulture),
            row["last_fiscal_year"].Length == 0 ? null : int.Parse(row["last_fiscal_year"], CultureInfo.InvariantCulture))),
    ];

    public static IEnumerable<ScoringMethod> For(PlanHeader header) =>
        s_all.Where(method => method.Plan == header.Plan && method.FirstFiscalYear <= header.FiscalYear && !(method.LastFiscalYear < header.FiscalYear));
}
