using System.Reflection;

namespace Shuddhachar.Etl.Tests;

public class FindingTextsTests
{
    static readonly string[] s_constants = [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void FindingsCsv_HasOneLineForEachConstant_AndNoOther() =>
        Assert.Equal(s_constants.Order(StringComparer.Ordinal), FindingTexts.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void FindingCodes_AreNeverUsedTwice() => Assert.Equal(s_constants.Length, s_constants.Distinct().Count());

    [Fact]
    public void Render_AnyCodeWithoutDetails_ShowsNoBraces() => Assert.All(s_constants, code =>
    {
        var text = FindingTexts.Render(new(code, Origin.Document));
        Assert.DoesNotContain('{', text.MessageEn + text.MessageBn + text.EvidenceEn + text.EvidenceBn);
        Assert.NotEmpty(text.MessageEn);
        Assert.NotEmpty(text.MessageBn);
        Assert.Equal(code[..3], text.Stage.ToString()[..3].ToUpperInvariant());
    });

    [Fact]
    public void Render_Details_StandInBothLanguagesWithTheirDigits()
    {
        var text = FindingTexts.Render(new("VAL411", new(3, 4), Printed: "৫", Details: ["5 + 7 ≠ 10", "-"]));
        Assert.Equal("5 + 7 ≠ 10; possible: -", text.EvidenceEn);
        Assert.Equal("৫ + ৭ ≠ ১০; সম্ভাব্য: -", text.EvidenceBn);
    }

    [Fact]
    public void Render_DetailsThatNoSentenceNames_AreTheEvidence() =>
        Assert.Equal("40 + 40 = 80", FindingTexts.Render(new("VAL401", new(3, 4), Printed: "80", Final: "40", Details: ["40 + 40 = 80"])).EvidenceEn);
}
