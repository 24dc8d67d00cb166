using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Tests.Validate;

/// <summary>What lies outside the document and speaks of its figures: other reports on the plan, and what a person decided.</summary>
public class EvidenceTests
{
    static readonly string s_sample = Read.Sample("egov-2021-22-q3-ict-division.txt");

    /// <summary>A section without fixed marks: 2 + 1 + 2 = 5, where one 1 or the other may be the misread 2.</summary>
    static string Ambiguous(string quarter, string first, string second) => Forms.Egov(quarter, [
        .. Enumerable.Range(1, 12).Select(number => Forms.Row($"{number + 2}", $"[{number + 2}] ক্ষেত্র {number}", "3", $"[{number + 2}.1] কাজ {number}", $"[{number + 2}.1.1] সূচক {number}", "সংখ্যা", "3", "4", "3", "2", "1", "")),
        Forms.Row("15", "[15] শেষ ক্ষেত্র", "5", "[15.1] প্রথম কাজ", "[15.1.1] প্রথম সূচক", "সংখ্যা", first, "4", "3", "2", "1", ""),
        Forms.Row("", "", "", "[15.2] দ্বিতীয় কাজ", "[15.2.1] দ্বিতীয় সূচক", "সংখ্যা", second, "4", "3", "2", "1", ""),
        Forms.Row("", "", "", "[15.3] তৃতীয় কাজ", "[15.3.1] তৃতীয় সূচক", "সংখ্যা", "1", "4", "3", "2", "1", "")]);

    [Fact]
    public void Validate_TwoAnswersAndATwinThatKnowsOne_TakesThatAndNamesTheTwin()
    {
        var alone = Read.Validated(Ambiguous("২য়", "1", "2"));
        var twin = PlanSheet.Of(Normalised(Ambiguous("৩য়", "2", "2")));
        var together = PlanValidator.Validate(Normalised(Ambiguous("২য়", "1", "2")), [twin]);

        Assert.Equal("1", alone.Value!.Final("15.1.1", PlanColumn.Weight));
        Assert.Contains(alone.Findings, finding => finding.Code == FindingCodes.SectionDiffers);
        Assert.Equal("2", together.Value!.Final("15.1.1", PlanColumn.Weight));
        Assert.Contains("test.txt: 2", Assert.Single(together.Findings, finding => finding.Code == FindingCodes.WeightRepairedBySection).Details[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_TwinOfTheSameQuarterOrOfAnotherPlan_IsNoEvidence()
    {
        var plan = Normalised(Ambiguous("২য়", "1", "2"));
        var sameQuarter = PlanSheet.Of(Normalised(Ambiguous("২য়", "2", "2")));
        var otherPlan = PlanSheet.Of(Normalised(Ambiguous("৩য়", "2", "2").Replace("\t4\t3\t2\t", "\t9\t8\t7\t", StringComparison.Ordinal)));

        Assert.Equal("1", PlanValidator.Validate(plan, [sameQuarter, otherPlan]).Value!.Final("15.1.1", PlanColumn.Weight));
    }

    [Fact]
    public void Validate_TwinDiffersWhereNothingIsProved_SaysSo()
    {
        var twin = PlanSheet.Of(Normalised(s_sample.Replace("৩য় ত্রৈমাসিক", "২য় ত্রৈমাসিক", StringComparison.Ordinal).Replace("জানুয়ারি – মার্চ ২০২২", "অক্টোবর – ডিসেম্বর ২০২১", StringComparison.Ordinal)
            .Replace("\t৭০%\t", "\t৭২%\t", StringComparison.Ordinal)));
        var result = PlanValidator.Validate(Normalised(s_sample), [twin]);

        Assert.Contains(result.Findings, finding => finding.Code == FindingCodes.TwinDiffers && finding.Details[0] == "72");
    }

    [Theory]
    [InlineData("৫", "4", "4")]
    [InlineData("৫", "-", "")]
    [InlineData("৬", "4", "5")]
    public void Validate_DecisionOfAPerson_HoldsWhereTheDocumentPrintsWhatThePersonSaw(string expected, string value, string final)
    {
        var plan = Normalised(s_sample);
        var correction = new Correction(plan.Document.Sha256, "1.1.1", "weight", expected, value, "seen on paper", "কাগজে দেখা", "CD", "2026-11-20");
        var result = PlanValidator.Validate(plan, [], [correction]);

        Assert.Equal(final, result.Value!.Final("1.1.1", PlanColumn.Weight));
        Assert.Contains(result.Findings, finding => finding.Code == (expected == "৫" ? FindingCodes.DecidedByPerson : FindingCodes.DecisionNotApplied));
    }

    [Fact]
    public void CorrectionsCsv_EveryRow_HasAValueThatCanBeRead() =>
        Assert.All(Correction.All, correction => correction.Apply(Measure.Blank("", Origin.Document)));

    static NormalisedPlan Normalised(string text) => PlanNormaliser.Normalise(Read.Recognised(text).Value!).Value!;
}
