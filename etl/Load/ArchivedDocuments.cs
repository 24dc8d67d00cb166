using System.Collections.Immutable;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Load;

/// <summary>The two readings of archived documents: the survey, and the rows.</summary>
static class ArchivedDocuments
{
    public static Survey[] Survey(Archive archive, ImmutableArray<PublishedDocument> documents, CancellationToken cancellation) =>
        [.. documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(document => Etl.Load.Survey.Of(Pipeline.Run(document.FileName, archive.Read(document.Sha256))))];

    /// <summary>Rows of those that were accepted, in batches.</summary>
    public static IEnumerable<SnapshotRows> Rows(Archive archive, IEnumerable<Survey> surveys, Action<PipelineResult> loaded, int number, CancellationToken cancellation) =>
        new PlanLoader(
            surveys.Where(survey => survey.Refusal is null),
            (survey, sheets) => Pipeline.Run(survey.FileName, archive.Read(survey.Sha256), sheets),
            loaded).Load(number, CodeVersion.Current, cancellation);
}
