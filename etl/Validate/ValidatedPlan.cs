using System.Collections.Immutable;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Validate;

/// <summary>A measure after the checks: as printed, and as concluded (the same unless a repair was proved).</summary>
public sealed record ValidatedMeasure(Measure Printed, Measure Final)
{
    public bool IsRepaired => !ReferenceEquals(Printed, Final) && Printed.Text != Final.Text;
}

/// <summary>The figure that stands for the year so far, chosen by domain.md section 5 and 6.</summary>
/// <param name="Basis">How it was found: a code of <see cref="YearToDateBasis"/>.</param>
public sealed record YearToDate(ReadingStatus Status, ImmutableArray<Quantity> Parts, YearToDateBasis Basis)
{
    public static readonly YearToDate None = new(ReadingStatus.Blank, [], YearToDateBasis.None);
}

public enum YearToDateBasis
{
    None,
    AchievementCell,
    SumOfQuarters,
    MeanOfQuarters,
    DatesOfQuarters,
    Remark,
    RemarkAndCell,
    Total,
}

/// <summary>One indicator whose every figure was checked. A quarantined one is never scored; <see cref="Quarantine"/> is the finding that says why.</summary>
public sealed record ValidatedIndicator(
    IndicatorRow<ValidatedMeasure> Row,
    UnitKind Unit,
    YearToDate YearToDate,
    Finding? Quarantine);

/// <summary>A plan that was checked against its own arithmetic, the calendar and the form of its year.</summary>
/// <param name="PlanTotalMarks">Sum of the section marks; null when the plan gives none.</param>
/// <param name="ClaimedTotalMarks">Total of the claimed marks as printed; null when none is.</param>
/// <param name="HasAchievements">False for a plan that was filed before anything was reported (002): it is never scored or ranked.</param>
public sealed record ValidatedPlan(
    ExtractedDocument Document,
    PlanHeader Header,
    ImmutableArray<ValidatedIndicator> Indicators,
    decimal? PlanTotalMarks,
    decimal? ClaimedTotalMarks,
    bool HasAchievements);
