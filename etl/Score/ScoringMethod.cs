using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Score;

/// <summary>A named way of giving the marks of one plan (methods.csv), in force in a span of fiscal years.</summary>
/// <param name="LastFiscalYear">Start year of the last year; null while it is in force.</param>
sealed record ScoringMethod(string Code, PlanKind Plan, int FirstFiscalYear, int? LastFiscalYear, IScoringRule Rule)
{
    /// <summary>The composite over an office's plans is no method of one plan: the warehouse computes it from the scores of these.</summary>
    const string OverPlans = "composite";

    public static ImmutableArray<ScoringMethod> All { get; } =
    [
        .. Knowledge.Read("Score/methods.csv").Where(row => row["rule"] != OverPlans).Select(row => new ScoringMethod(
            row["method_code"],
            Enum.Parse<PlanKind>(row["plan"], ignoreCase: true),
            int.Parse(row["first_fiscal_year"], CultureInfo.InvariantCulture),
            row["last_fiscal_year"].Length == 0 ? null : int.Parse(row["last_fiscal_year"], CultureInfo.InvariantCulture),
            ToRule(row["rule"], row["method_code"], Settings(row["settings"])))),
    ];

    public bool IsInForce(int fiscalYear) => FirstFiscalYear <= fiscalYear && !(LastFiscalYear < fiscalYear);

    /// <summary>Is there a year in which both are in force?</summary>
    public bool MeetsYearsOf(ScoringMethod other) => !(LastFiscalYear < other.FirstFiscalYear) && !(other.LastFiscalYear < FirstFiscalYear);

    /// <summary>
    /// Every method of the plan: beside those in force in its year the others, as a what-if. None where none was in force, for such a plan was
    /// given no marks at all (2017-18).
    /// </summary>
    public static ImmutableArray<ScoringMethod> For(PlanHeader header)
    {
        ImmutableArray<ScoringMethod> ofPlan = [.. All.Where(method => method.Plan == header.Plan)];
        return ofPlan.Any(method => method.IsInForce(header.FiscalYear)) ? ofPlan : [];
    }

    static IScoringRule ToRule(string rule, string method, FrozenDictionary<string, string> settings) => rule switch
    {
        "pro_rata" => ProRataRule.Of(settings, Knowledge.Read("Score/indicator_rules.csv").Where(row => row["method_code"] == method)),
        "tiers" => TierRule.Of(settings),
        _ => throw new InvalidOperationException($"methods.csv: {method} has no known rule, {rule}"),
    };

    /// <summary>`late_date=nothing; several_dates=equal_share`, by name.</summary>
    static FrozenDictionary<string, string> Settings(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries).Select(setting => setting.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
