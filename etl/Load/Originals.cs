using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>The bytes of documents: of those that are handed in now as they are handed in, of all others from the archive.</summary>
sealed class Originals(Archive archive, Handover handed)
{
    readonly HashSet<string> _handed = [.. handed.Documents.Select(survey => survey.Sha256)];

    public byte[] Read(string sha256) => _handed.Contains(sha256) ? handed.Content(sha256) : archive.Read(sha256);

    /// <summary>One document through the pipeline, with what people decided on it.</summary>
    public PipelineResult Run(string fileName, string sha256, DecisionsInForce decided, params IEnumerable<PlanSheet> sheets) =>
        Pipeline.Run(fileName, Read(sha256), decided.For(sha256), decided.Methods, sheets);

    /// <summary>The first reading of documents that a snapshot has.</summary>
    public Survey[] Survey(IEnumerable<PublishedDocument> documents, DecisionsInForce decided, CancellationToken cancellation) =>
        [.. documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(document => Load.Survey.Of(Run(document.FileName, document.Sha256, decided)))];
}
