using System.Diagnostics;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Benchmarks;

/// <summary>
/// What each stage costs over the same documents in one run, so that the stages are compared and not the machine: a stage's time is the
/// least of several rounds. Documents that an earlier stage refuses cost nothing later.
/// </summary>
static class StageCosts
{
    const int Rounds = 5;

    public static IReadOnlyList<(string Stage, double Milliseconds)> Measure(IReadOnlyList<(string Name, byte[] Bytes)> documents)
    {
        (string Name, byte[] Bytes)[] files = [.. documents];
        var extracted = files.Select(file => DocumentExtractor.Extract(file.Name, file.Bytes).Value).OfType<ExtractedDocument>().ToArray();
        var recognised = extracted.Select(document => PlanRecogniser.Recognise(document).Value).OfType<RecognisedPlan>().ToArray();
        var normalised = recognised.Select(plan => PlanNormaliser.Normalise(plan).Value).OfType<NormalisedPlan>().ToArray();
        var validated = normalised.Select(plan => PlanValidator.Validate(plan, []).Value).OfType<ValidatedPlan>().ToArray();
        return
        [
            ("extract", Least(files, file => DocumentExtractor.Extract(file.Name, file.Bytes))),
            ("recognise", Least(extracted, document => PlanRecogniser.Recognise(document))),
            ("normalise", Least(recognised, PlanNormaliser.Normalise)),
            ("validate and repair", Least(normalised, plan => PlanValidator.Validate(plan, []))),
            ("score", Least(validated, PlanScorer.Score)),
        ];
    }

    static double Least<TIn, TOut>(TIn[] inputs, Func<TIn, TOut> stage)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var input in inputs) GC.KeepAlive(stage(input));
            least = Math.Min(least, watch.Elapsed.TotalMilliseconds);
        }
        return least;
    }
}
