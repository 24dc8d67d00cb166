using System.Collections.Immutable;
using System.CommandLine;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>`--method PLAN=METHOD`, once a plan: the method that is shown where none is chosen, in the years in which it is in force.</summary>
static class MethodOption
{
    const int LongestShown = 60;

    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--method") { HelpName = "PLAN=METHOD", Description = "Make a scoring method the default of its plan. May be given for several plans." };
        option.Validators.Add(result =>
        {
            var chosen = result.GetValueOrDefault<string[]>() ?? [];
            foreach (var (at, text) in chosen.Index())
            {
                if (Fault(text, chosen[..at]) is { } fault)
                    result.AddError($"--method: {fault}");
            }
        });
        return option;
    }

    public static ImmutableArray<ScoringMethod> Of(string[]? chosen) => [.. (chosen ?? []).Select(text => MethodOf(Split(text).Method)!)];

    static string? Fault(string text, IEnumerable<string> before)
    {
        var (plan, code) = Split(text);
        var plans = ScoringMethod.All.Select(PlanOf).Distinct(StringComparer.Ordinal).ToArray();
        var ofPlan = ScoringMethod.All.Where(method => PlanOf(method) == plan).Select(method => method.Code);
        return code.Length == 0 ? $"found '{Short(text)}'; expected PLAN=METHOD, like egov=egov_step."
            : !plans.Contains(plan, StringComparer.Ordinal) ? $"there is no plan '{Short(plan)}'; expected one of {string.Join(", ", plans)}."
            : MethodOf(code) is not { } method ? $"there is no method '{Short(code)}'; expected of {plan} one of {string.Join(", ", ofPlan)}."
            : PlanOf(method) != plan ? $"{code} is a method of {PlanOf(method)}; expected of {plan} one of {string.Join(", ", ofPlan)}."
            : before.Any(other => Split(other).Plan == plan) ? $"found {plan} twice; expected one method for each plan."
            : null;
    }

    static (string Plan, string Method) Split(string text) => text.Split('=', 2) is [var plan, var method] ? (plan, method) : (text, "");

    static ScoringMethod? MethodOf(string code) => ScoringMethod.All.SingleOrDefault(method => method.Code == code);

    static string PlanOf(ScoringMethod method) => WarehouseCodes.PlanCode(method.Plan);

    static string Short(string text) => ViewLine.Cut(text, LongestShown);
}
