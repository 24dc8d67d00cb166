using System.Collections.Immutable;
using System.Security.Cryptography;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl;

/// <summary>One document on its way: what each stage made of it (null from the stage on that refused it), and every finding in order.</summary>
/// <param name="Sha256">Lower-case hex hash of the file's bytes.</param>
public sealed record PipelineResult(string FileName, string Sha256)
{
    public ExtractedDocument? Extracted { get; init; }
    public RecognisedPlan? Recognised { get; init; }
    public NormalisedPlan? Normalised { get; init; }
    public ValidatedPlan? Validated { get; init; }
    public ScoredPlan? Scored { get; init; }
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public bool IsRefused => Scored is null;

    /// <summary>Why the document was refused: the last finding. Null for an accepted one.</summary>
    public Finding? Refusal => IsRefused ? Findings[^1] : null;
}

/// <summary>
/// document → extracted table → recognised plan → normalised measures → validated and repaired → scored. What comes after (star schema,
/// marts, OData, dashboards) takes many documents at once and begins in Load.
/// </summary>
public static class Pipeline
{
    /// <summary>Runs all stages. Never throws because of a document: a bug in a stage refuses this one document and no other.</summary>
    /// <param name="sheets">Sheets of other reports: where one is of the same office, plan and year, it is evidence.</param>
    public static PipelineResult Run(string fileName, ReadOnlyMemory<byte> bytes, params IEnumerable<PlanSheet> sheets) => Run(fileName, bytes, Correction.All, DefaultMethods.OfCode, sheets);

    /// <inheritdoc cref="Run(string, ReadOnlyMemory{byte}, IEnumerable{PlanSheet})"/>
    /// <param name="corrections">What people decided, of each cell once; those of other documents do no harm.</param>
    /// <param name="methods">The methods that are shown.</param>
    public static PipelineResult Run(string fileName, ReadOnlyMemory<byte> bytes, ImmutableArray<Correction> corrections, DefaultMethods methods, params IEnumerable<PlanSheet> sheets)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var result = new PipelineResult(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        try
        {
            result = result with { Extracted = Take(DocumentExtractor.Extract(fileName, bytes)) };
            result = result with { Recognised = Next(Next(result.Extracted, document => PlanRecogniser.Recognise(document, HeaderDecisions.MissingYear(document, corrections))), plan => HeaderDecisions.Run(plan, corrections)) };
            result = result with { Normalised = Next(result.Recognised, PlanNormaliser.Normalise) };
            result = result with { Validated = Next(result.Normalised, plan => PlanValidator.Validate(plan, sheets, corrections)) };
            result = result with { Scored = Next(result.Validated, plan => PlanScorer.Score(plan, methods)) };
        }
#pragma warning disable CA1031 // a bug of ours must not cost the other documents of the load their place
        catch (Exception bug) when (bug is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            findings.Add(new(FindingCodes.InternalError, Origin.Document, Details: [$"{bug.GetType().Name}: {bug.Message.ReplaceLineEndings(" ")} {Place(bug)}"]));
        }
        return result with { Findings = findings.ToImmutable() };

        T? Take<T>(StageResult<T> made)
            where T : class
        {
            findings.AddRange(made.Findings);
            return made.Value;
        }

        TOut? Next<TIn, TOut>(TIn? input, Func<TIn, StageResult<TOut>> stage)
            where TIn : class
            where TOut : class => input is null ? null : Take(stage(input));
    }

    /// <summary>The method that threw, for whoever is to mend it.</summary>
    static string Place(Exception bug) => bug.TargetSite is { } site ? $"(in {site.DeclaringType?.Name}.{site.Name})" : "";
}
