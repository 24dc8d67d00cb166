using System.Text;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Testing;

namespace Shuddhachar.Etl.Tests;

/// <summary>Runs documents through the stages, as far as a test needs.</summary>
static class Read
{
    public static readonly string SampleFolder = SourceTree.Absolute("etl/samples");

    public static readonly TheoryData<string> Samples = [.. Directory.GetFiles(SampleFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static string Sample(string name) => File.ReadAllText(Path.Combine(SampleFolder, name));

    public static StageResult<RecognisedPlan> Recognised(string text)
    {
        var extracted = DocumentExtractor.Extract("test.txt", Encoding.UTF8.GetBytes(text));
        return extracted.Value is { } document ? PlanRecogniser.Recognise(document) : new(null, extracted.Findings);
    }

    public static StageResult<ValidatedPlan> Validated(string text)
    {
        var recognised = Recognised(text);
        return recognised.Value is { } plan ? PlanValidator.Validate(PlanNormaliser.Normalise(plan).Value!, []) : new(null, recognised.Findings);
    }

    public static StageResult<ScoredPlan> Scored(string text) => PlanScorer.Score(Validated(text).Value!);

    /// <summary>The concluded canonical text of one cell.</summary>
    public static string Final(this ValidatedPlan plan, string indicatorNo, PlanColumn column) =>
        plan.Indicators.Single(indicator => indicator.Row.Name.IndicatorNo == indicatorNo).Row[column]?.Final.Text ?? "";
}
