using System.Collections.Frozen;
using System.Reflection;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Queries;

/// <summary>What the ministry is asked to do about a finding; in the order of the letter.</summary>
public enum Request
{
    /// <summary>Say whether the value that was concluded is right.</summary>
    Confirm,

    /// <summary>Print another value and send the report again.</summary>
    Correct,

    /// <summary>Send what is missing.</summary>
    Supply,

    /// <summary>Say what is meant.</summary>
    Explain,

    /// <summary>Nothing: it was read as it stands.</summary>
    Note,
}

/// <summary>What each code of a finding asks for, and what would have been expected: data, in Text/requests.tsv.</summary>
public static class FindingRequests
{
    static readonly FrozenDictionary<string, (Request Request, string Bangla, string English)> s_byCode = Read();

    /// <summary>The codes that have a request of their own.</summary>
    public static IEnumerable<string> Codes => s_byCode.Keys;

    /// <summary>A repair is always to be confirmed; a code that is not known is to be explained, unless it is only for information.</summary>
    public static Request Of(FindingRow finding) =>
        finding.IsRepair ? Request.Confirm
        : s_byCode.TryGetValue(finding.Code, out var known) ? known.Request
        : finding.Severity == "info" ? Request.Note
        : Request.Explain;

    /// <summary>As the letter numbers them: by request, then as they stand in the document.</summary>
    public static IEnumerable<(Request Request, FindingRow Finding)> InOrder(IEnumerable<FindingRow> findings) => findings
        .Select(finding => (Request: Of(finding), Finding: finding))
        .OrderBy(pair => pair.Request).ThenBy(pair => pair.Finding.LineNo).ThenBy(pair => pair.Finding.FieldNo ?? 0);

    /// <summary>What would have been expected instead; empty for a code that is not known.</summary>
    public static string Expected(string code, Words words) =>
        s_byCode.TryGetValue(code, out var known) ? words.Pick(known.Bangla, known.English) : "";

    static FrozenDictionary<string, (Request, string, string)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("text/requests.tsv")!);
        return reader.ReadToEnd().Normalize().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(fields => fields[0], fields => (Enum.Parse<Request>(fields[1], ignoreCase: true), fields[2], fields[3]), StringComparer.Ordinal);
    }
}
