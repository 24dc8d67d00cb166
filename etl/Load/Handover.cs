using System.Collections.Immutable;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>What one load brings.</summary>
/// <param name="Documents">Accepted ones, each once.</param>
/// <param name="Content">Bytes of a document by its hash.</param>
sealed record Handover(ImmutableArray<Survey> Documents, Func<string, byte[]> Content)
{
    public ImmutableArray<NewBundle> Bundles { get; init; } = [];

    /// <summary>Files that were refused, for the journal.</summary>
    public ImmutableArray<JournalFile> Refused { get; init; } = [];

    /// <summary>What people decided, of each cell once.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The methods that are to be shown where none is chosen, at most one of a plan.</summary>
    public ImmutableArray<ScoringMethod> Methods { get; init; } = [];

    /// <summary>Code of the person who publishes.</summary>
    public string By { get; init; } = AuditLog.CommandLine;

    /// <summary>Only to see what would change: nothing is archived or published.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Hash of the proposal that a person saw; published is only what still gives it. Null to publish unseen.</summary>
    public string? Seen { get; init; }

    /// <summary>The same without what is known: the documents and bundles that are to come in, the corrections and the methods that are not in force.</summary>
    public Handover Fresh(ISet<string> known, DecisionsInForce inForce) => this with
    {
        Documents = [.. Documents.Where(survey => !known.Contains(survey.Sha256))],
        Bundles = [.. Bundles.Where(bundle => !known.Contains(bundle.Sha256))],
        Corrections = [.. Corrections.Where(correction => !inForce.Holds(correction))],
        Methods = [.. Methods.Where(method => !inForce.Holds(method))],
    };

    /// <summary>It brings no rows, and so is nothing where there is no snapshot yet.</summary>
    public bool IsWithoutDocuments => Documents.Length + Bundles.Length == 0;

    /// <summary>It brings nothing.</summary>
    public bool IsEmpty => Documents.Length + Bundles.Length + Corrections.Length + Methods.Length == 0;

    /// <summary>The files as the journal tells of them.</summary>
    /// <param name="known">Hashes that the snapshot before has.</param>
    public ImmutableArray<JournalFile> Files(ISet<string> known)
    {
        string Outcome(string hash) => known.Contains(hash) ? JournalFile.Known : JournalFile.Accepted;
        return
        [
            .. Documents.Select(survey => new JournalFile(survey.FileName, survey.Sha256, Outcome(survey.Sha256), known.Contains(survey.Sha256) ? 0 : 1)),
            .. Bundles.Select(bundle => bundle.ToJournal(Outcome(bundle.Sha256))),
            .. Refused,
        ];
    }

    /// <summary>Puts the originals into the archive; one that was damaged or lost there is healed.</summary>
    public void Store(Archive archive)
    {
        foreach (var survey in Documents)
            archive.Store(Content(survey.Sha256));
    }
}
