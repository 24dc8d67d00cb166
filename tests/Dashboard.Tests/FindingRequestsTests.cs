using System.Runtime.CompilerServices;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

public class FindingRequestsTests
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    /// <summary>The codes that a loaded document can carry: one that stops its reading loads nothing.</summary>
    static IEnumerable<string> CodesOfDocuments => File.ReadLines(Path.GetFullPath(Path.Combine(Here(), "../../etl/findings.csv"))).Skip(1)
        .Select(line => line.Split(',')).Where(fields => fields[2] != "error").Select(fields => fields[0]);

    [Fact]
    public void Request_OfEveryCodeOfADocument_IsKnownInBothLanguages()
    {
        Assert.Equal([], CodesOfDocuments.Except(FindingRequests.Codes, StringComparer.Ordinal));
        foreach (var code in FindingRequests.Codes)
        {
            Assert.Contains(FindingRequests.Expected(code, s_bangla), Words.IsBanglaLetter);
            Assert.DoesNotContain(FindingRequests.Expected(code, s_english), Words.IsBanglaLetter);
            Assert.DoesNotContain(FindingRequests.Expected(code, s_bangla), char.IsAsciiDigit);
        }
    }

    [Theory]
    [InlineData("VAL411", "warning", true, Request.Confirm)]
    [InlineData("VAL411", "warning", false, Request.Correct)]
    [InlineData("XXX999", "warning", false, Request.Explain)]
    [InlineData("XXX999", "info", false, Request.Note)]
    public void Request_OfAFinding_IsThatOfItsCodeUnlessItIsARepair(string code, string severity, bool isRepair, Request expected) =>
        Assert.Equal(expected, FindingRequests.Of(new FindingRow(code, severity, 1, null, null, null, null, null, null, null, null, null, isRepair)));

    static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
