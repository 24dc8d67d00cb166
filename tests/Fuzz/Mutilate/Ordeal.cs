using System.Collections.Concurrent;
using System.Diagnostics;
using Shuddhachar.Etl;

namespace Shuddhachar.Fuzz.Mutilate;

/// <summary>How one mutilated document ended.</summary>
/// <param name="Trouble">Empty when it was accepted, or refused with a reason; else what should not have happened.</param>
sealed record Ending(Mutilated Document, bool IsRefused, string Code, string Trouble, TimeSpan Took);

/// <summary>Sends mutilated documents through the pipeline: each is accepted or refused with a reason, and none breaks the program or holds it up.</summary>
static class Ordeal
{
    public static IReadOnlyList<Ending> Run(int seed, int documents, int parallel = 2)
    {
        var endings = new ConcurrentBag<Ending>();
        Parallel.For(0, documents, new ParallelOptions { MaxDegreeOfParallelism = parallel }, number => endings.Add(Run(Mutilator.Make(seed, number))));
        return [.. endings.OrderBy(ending => ending.Document.FileName, StringComparer.Ordinal)];
    }

    static Ending Run(Mutilated document)
    {
        var watch = Stopwatch.StartNew();
        var result = Pipeline.Run(document.FileName, document.Bytes);
        watch.Stop();
        return new(document, result.IsRefused, result.Refusal?.Code ?? "", Trouble(result), watch.Elapsed);
    }

    static string Trouble(PipelineResult result) => result switch
    {
        { Refusal: { Code: FindingCodes.InternalError } bug } => string.Join(' ', bug.Details),
        { IsRefused: true, Findings.IsEmpty: true } => "refused without a reason",
        _ when result.Findings.FirstOrDefault(finding => FindingTexts.Render(finding) is { MessageBn: "" } or { MessageEn: "" }) is { } mute => $"{mute.Code} says nothing",
        _ when result.Scored?.Scores.FirstOrDefault(score => score.EarnedMarks < 0m || score.EarnedMarks > (score.WeightMarks ?? 0m)) is { } score => $"{score.EarnedMarks} of {score.WeightMarks} marks",
        _ => "",
    };
}
