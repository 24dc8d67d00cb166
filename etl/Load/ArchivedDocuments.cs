using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>The first reading of archived documents.</summary>
static class ArchivedDocuments
{
    public static Survey[] Survey(Archive archive, IEnumerable<PublishedDocument> documents, CancellationToken cancellation) =>
        [.. documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(document => Etl.Load.Survey.Of(Pipeline.Run(document.FileName, archive.Read(document.Sha256))))];

    /// <summary>Accepted ones, load by load.</summary>
    public static IReadOnlyList<Arrival> InOrder(IEnumerable<(Survey Survey, int LoadKey)> surveys) =>
        [.. surveys.Where(pair => pair.Survey.Refusal is null).GroupBy(pair => pair.LoadKey, pair => pair.Survey).OrderBy(load => load.Key).SelectMany(load => Arrival.Of(load, load.Key))];
}
