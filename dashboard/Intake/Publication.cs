using System.Collections.Immutable;

namespace Shuddhachar.Dashboard.Intake;

public enum PublicationState
{
    /// <summary>Under way; or cut short, and to be settled from what is on the disk.</summary>
    Publishing,

    Published,

    /// <summary>Nothing was published.</summary>
    Failed,

    Undoing,

    Undone,
}

/// <summary>A click on publish.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Base">The snapshot before; null when there was none.</param>
/// <param name="Seen">Hash of what the publisher saw, as `load --preview` gave it.</param>
/// <param name="Drafts">Their ids.</param>
public sealed record Publication(int Number, string By, DateTime At, int? Base, string Seen, ImmutableArray<string> Drafts, PublicationState State)
{
    /// <summary>The methods that become the default.</summary>
    public ImmutableArray<MethodChoice> Methods { get; init; } = [];

    /// <summary>The process that publishes or undoes, as <see cref="WorkFolder"/> names it.</summary>
    public string? Process { get; init; }

    public int? Snapshot { get; init; }

    /// <summary>Key of the text that says why it failed, `changed` …, and what the program said.</summary>
    public string? Failure { get; init; }

    public string? Complaint { get; init; }

    public string? UndoneBy { get; init; }

    public DateTime? UndoneAt { get; init; }

    public bool IsUnderWay => State is PublicationState.Publishing or PublicationState.Undoing;
}

public enum BatchState
{
    Running,
    Ready,
    Failed,
}

/// <summary>A draft as it was when its changes were looked at.</summary>
public sealed record BatchDraft(string Id, int Revision);

/// <summary>The last look at what publishing would change.</summary>
public sealed record Batch(string By, DateTime At, ImmutableArray<BatchDraft> Drafts, BatchState State)
{
    /// <summary>The chosen methods at that time.</summary>
    public ImmutableArray<MethodChoice> Methods { get; init; } = [];

    public string? Failure { get; init; }

    public string? Complaint { get; init; }
}

/// <summary>What waits to be published.</summary>
public sealed record Waiting(IReadOnlyList<Draft> Reports, ImmutableArray<MethodChoice> Methods)
{
    public bool IsEmpty => Reports.Count + Methods.Length == 0;
}

/// <summary>What became, or would become, of a file of a load.</summary>
public sealed record LoadedFile(string FileName, string Sha256, string Outcome, string? Code, string? MessageBn, string? MessageEn);

/// <summary>One difference that publishing makes.</summary>
public sealed record LoadChange(
    string Kind, string OfficeCode, string PlanCode, string FiscalYearCode, string? IndicatorNo, string? IndicatorName, string ColumnCode, string? TextBefore, string? TextAfter,
    string Cause, string? CauseFileName)
{
    /// <summary>What taking it back makes.</summary>
    public LoadChange Reversed() => this with
    {
        TextBefore = TextAfter,
        TextAfter = TextBefore,
        // `egov_linear → egov_step`, and several of them where plans are taken together
        CauseFileName = Cause != "method_changed" ? CauseFileName : string.Join(", ", (CauseFileName ?? "").Split(", ").Select(methods => string.Join(" → ", methods.Split(" → ").Reverse()))),
    };
}

/// <summary>A method that publishing makes the default of its plan.</summary>
public sealed record ChangedMethod(string PlanCode, string MethodCode, string MethodBefore);

/// <summary>What `load --preview` prints.</summary>
public sealed record LoadPreview(int? Base, string Seen, ImmutableArray<LoadedFile> Documents, ImmutableArray<LoadChange> Changes, string? NotCompared)
{
    public ImmutableArray<ChangedMethod> Methods { get; init; } = [];

    /// <returns>Null when the bytes are no such thing.</returns>
    public static LoadPreview? Parse(ReadOnlySpan<byte> json) => IntakeJson.Parse<LoadPreview>(json) is { Seen.Length: > 0 } preview
        ? preview with { Documents = preview.Documents.IsDefault ? [] : preview.Documents, Changes = preview.Changes.IsDefault ? [] : preview.Changes }
        : null;
}
