using System.CommandLine;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`--by WHO`: in whose name the audit log tells of it. A code and never a name, so that a person can be forgotten.</summary>
static class ByOption
{
    const int Longest = 40;

    public static readonly Option<string?> Instance = Create();

    public static string Of(ParseResult parsed) => parsed.GetValue(Instance) ?? AuditLog.CommandLine;

    /// <summary>True for what can be no person's name in Bangla, and no sentence.</summary>
    public static bool IsCode(string who) => who.Length is > 0 and <= Longest && who.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    static Option<string?> Create()
    {
        var option = new Option<string?>("--by") { HelpName = "WHO", Description = $"Code of the person for the audit log. Without it: {AuditLog.CommandLine}." };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } who && !IsCode(who))
                result.AddError($"--by: found '{ViewLine.Cut(who, Longest)}'; expected the code of a person, like P7.");
        });
        return option;
    }
}
