using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>Plans of the governance series (domain.md section 1); the code is the one of dim_plan.</summary>
public enum PlanKind
{
    Nis,
    Egov,
    Grs,
    Charter,
    Rti,
}

/// <summary>The office that reports. <paramref name="Code"/> is one of offices.csv, or starts with `X-` for an office that is not there.</summary>
/// <param name="Confidence">0 … 1: likeness of the printed name to the known one.</param>
public sealed record OfficeMatch(string Code, string NameBn, bool IsKnown, decimal Confidence, Origin Origin);

/// <summary>What the title, the letter head, the headings and the signature say of the whole document.</summary>
/// <param name="FiscalYear">First calendar year: 2020 for 2020-21.</param>
/// <param name="Quarter">1-4; null for a plan that reports no quarter.</param>
public sealed record PlanHeader(
    PlanKind Plan,
    string FormCode,
    OfficeMatch Office,
    int FiscalYear,
    int? Quarter,
    DateOnly? DocumentDate,
    string Title)
{
    /// <summary>Nothing in the document tells the year; a person did.</summary>
    public bool IsYearDecided { get; init; }
}

/// <summary>The printed pieces of one logical cell in reading order; several when it runs over several lines.</summary>
public sealed record RecognisedCell(ImmutableArray<Cell> Parts)
{
    public string Text => string.Join(' ', Parts.Where(part => !part.IsBlank).Select(part => part.Text));

    /// <summary>Where the first piece with text stands, else where the empty cell stands.</summary>
    public Origin Origin => (Parts.FirstOrDefault(part => !part.IsBlank) ?? Parts[0]).Origin;

    public bool IsBlank => Parts.All(part => part.IsBlank);
}

/// <summary>A plan with every printed cell in its place; nothing is interpreted as a value yet.</summary>
public sealed record RecognisedPlan(
    ExtractedDocument Document,
    PlanHeader Header,
    ImmutableArray<IndicatorRow<RecognisedCell>> Indicators,
    RecognisedCell? PrintedTotal);
