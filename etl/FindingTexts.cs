using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl;

/// <summary>A finding in the words of both languages.</summary>
/// <param name="Stage">Lower-case name of the stage that saw it.</param>
/// <param name="EvidenceEn">What proves it; empty when the message says all.</param>
public sealed record FindingText(
    string Code, Stage Stage, Severity Severity, string MessageEn, string MessageBn, string EvidenceEn, string EvidenceBn);

/// <summary>
/// The sentences of findings.csv with their places filled: {printed}, {final} and the details {0}, {1} … A sentence of evidence whose
/// details are not all there is replaced by the details themselves, so that nothing known is left out and no brace is ever shown.
/// </summary>
public static partial class FindingTexts
{
    static readonly FrozenDictionary<string, FindingText> s_templates = Knowledge.Read("findings.csv")
        .Select(row => new FindingText(
            row["code"], Enum.Parse<Stage>(row["stage"], ignoreCase: true), Enum.Parse<Severity>(row["severity"], ignoreCase: true),
            row["message_en"], row["message_bn"], row["evidence_en"], row["evidence_bn"]))
        .ToFrozenDictionary(template => template.Code);

    public static IEnumerable<string> Codes => s_templates.Keys;

    public static FindingText Render(Finding finding)
    {
        var template = s_templates[finding.Code];
        return template with
        {
            MessageEn = Fill(template.MessageEn, finding, text => text),
            MessageBn = Fill(template.MessageBn, finding, Digits.ToBengali),
            EvidenceEn = Evidence(template.EvidenceEn, finding, text => text),
            EvidenceBn = Evidence(template.EvidenceBn, finding, Digits.ToBengali),
        };
    }

    static string Evidence(string template, Finding finding, Func<string, string> inScript)
    {
        var details = finding.Details;
        var isWhole = template.Length > 0 && Place().Matches(template).All(place => int.TryParse(place.Groups["name"].ValueSpan, out var at) ? at < details.Length : true);
        return isWhole ? Fill(template, finding, inScript) : inScript(string.Join("; ", details.Where(detail => detail.Length > 0)));
    }

    static string Fill(string template, Finding finding, Func<string, string> inScript) => Place().Replace(template, place => place.Groups["name"].Value switch
    {
        "printed" => finding.Printed.Length == 0 ? "-" : finding.Printed,
        "final" => inScript(finding.Final),
        var number when int.TryParse(number, out var at) && at < finding.Details.Length => inScript(finding.Details[at]),
        _ => "-",
    });

    [GeneratedRegex(@"\{(?<name>printed|final|\d)\}")]
    private static partial Regex Place();
}
