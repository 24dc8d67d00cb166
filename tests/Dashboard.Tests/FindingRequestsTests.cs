using System.Runtime.CompilerServices;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

public class FindingRequestsTests
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    /// <summary>What is said of a path, a folder or the archive: no ministry can do anything about it.</summary>
    static readonly string[] s_ofCommands = ["EXT103", "EXT106", "LOA602", "LOA603", "LOA604"];

    /// <summary>The codes that a document can carry, loaded or on its way through the intake.</summary>
    static IEnumerable<string> CodesOfDocuments => File.ReadLines(Path.GetFullPath(Path.Combine(Here(), "../../etl/findings.csv"))).Skip(1)
        .Select(line => line.Split(',')).Where(fields => fields.Length > 2 && fields[0].Length == 6).Select(fields => fields[0]).Except(s_ofCommands);

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
