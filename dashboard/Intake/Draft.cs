using System.Collections.Immutable;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>How far a report has come.</summary>
public enum DraftState
{
    /// <summary>On the disk, not read yet, or to be read again.</summary>
    Received,

    /// <summary>The reader refused it, or was ended: nothing can be accepted.</summary>
    Unreadable,

    /// <summary>Read; a person is to decide.</summary>
    Read,

    /// <summary>Waits to be published.</summary>
    Accepted,

    /// <summary>Goes back to the office.</summary>
    Refused,

    /// <summary>In a snapshot.</summary>
    Published,
}

/// <summary>Why a report could not be read: a finding of the reader, or a limit that it met.</summary>
/// <param name="Code">Code of the finding; empty for a limit.</param>
public sealed record ReadFailure(string Code, string MessageBn, string MessageEn);

/// <summary>A cell that a person decided upon, or office, year or quarter; it holds only while the report prints what the person saw.</summary>
/// <param name="IndicatorNo">Empty for office, year and quarter.</param>
/// <param name="Printed">What the cell prints.</param>
/// <param name="Value">As in etl/Validate/corrections.csv.</param>
/// <param name="By">Code of the person.</param>
public sealed record CellCorrection(string IndicatorNo, string Column, string Printed, string Value, string Reason, string By, DateTime At)
{
    public bool IsOfHeading => IndicatorNo.Length == 0;
}

/// <summary>Who decided what, and why; of an acceptance the office and period that were confirmed.</summary>
public sealed record Decision(string By, DateTime At, string Reason, string? OfficeCode = null, string? FiscalYear = null, int? Quarter = null);

/// <summary>A report that was handed in, with everything that was decided about it.</summary>
/// <param name="Id">From its content and the office that it was handed in for: the same content twice is one draft.</param>
/// <param name="FileName">As it was called by whoever handed it in; for eyes only.</param>
/// <param name="StoredName">As it lies on the disk.</param>
/// <param name="By">Code of the person.</param>
/// <param name="OfficeCode">The office that the person acted for; null is the nation.</param>
public sealed record Draft(string Id, string Sha256, string FileName, string StoredName, long Bytes, string By, string? OfficeCode, DateTime At, DraftState State)
{
    /// <summary>Grows with every change.</summary>
    public int Revision { get; init; } = 1;

    public ReadFailure? Failure { get; init; }

    /// <summary>What the report says it is, once it was read.</summary>
    public PreviewPlan? Plan { get; init; }

    public int FindingCount { get; init; }

    public int ErrorCount { get; init; }

    public ImmutableArray<CellCorrection> Corrections { get; init; } = [];

    public Decision? Decision { get; init; }

    /// <summary>The snapshot that it was published in.</summary>
    public int? Snapshot { get; init; }

    /// <summary>Neither decided for good nor published.</summary>
    public bool IsWaiting => State is not (DraftState.Refused or DraftState.Published);

    /// <summary>May be read again, with other corrections.</summary>
    public bool IsOpen => State is DraftState.Read or DraftState.Unreadable;
}
