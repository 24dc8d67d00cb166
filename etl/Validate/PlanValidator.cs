using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Checks;
using Shuddhachar.Etl.Validate.Repairs;

namespace Shuddhachar.Etl.Validate;

/// <summary>Repairs what the plan's own arithmetic, the calendar or the form of the year proves, and sets aside what nobody can prove.</summary>
public static class PlanValidator
{
    /// <summary>Share of the read cells that may be repaired before the whole document is not to be trusted.</summary>
    const decimal LargestRepairedShare = 0.15m;

    /// <summary>In small documents a few repairs are a large share.</summary>
    const int FewestRepairsToRefuse = 12;

    /// <param name="sheets">Sheets of other reports; those of the same plan serve as evidence.</param>
    public static StageResult<ValidatedPlan> Validate(NormalisedPlan plan, IEnumerable<PlanSheet> sheets) => Validate(plan, sheets, Correction.All);

    /// <param name="corrections">What people decided; those of other documents do no harm.</param>
    public static StageResult<ValidatedPlan> Validate(NormalisedPlan plan, IEnumerable<PlanSheet> sheets, ImmutableArray<Correction> corrections)
    {
        var own = PlanSheet.Of(plan);
        var draft = new PlanDraft(plan, [.. sheets.Where(own.IsTwinOf)]);
        Decisions.Run(draft, corrections);
        MisreadDigits.Run(draft);
        DatesInTheirQuarter.Run(draft);
        LostClaims.Run(draft);
        QuarterSums.NoteOddQuarters(draft);
        SectionMarks.NoteOtherMarks(draft);
        SectionMarks.NoteTotal(draft);
        ReadableFigures.Run(draft);
        TierOrder.SetGapsAside(draft);
        QuarterRowChecks.Run(draft);
        RowsInLine.Run(draft);
        AnnualDates.NoteMissing(draft);
        TwinSheets.NoteDifferences(draft);
        if (draft.HasAchievements && plan.Header.Quarter is null) draft.Findings.Add(new(FindingCodes.QuarterNotNamed, Origin.Document));
        var indicators = draft.Rows.Select(row => (Row: row, YearToDate: YearToDates.Choose(draft, row))).ToArray();
        if (TooManyRepairs(draft) is { } refusal) return new(null, draft.Findings.Append(refusal).ToImmutableArray());
        return new(
            new(plan.Document, plan.Header, [.. indicators.Select(indicator => indicator.Row.Build(indicator.YearToDate))], Total(draft), draft.ClaimedTotal, draft.HasAchievements),
            draft.Findings.ToImmutable());
    }

    static Finding? TooManyRepairs(PlanDraft draft)
    {
        var repaired = draft.Findings.Count(finding => finding.IsRepair && finding.Code is not (FindingCodes.ClaimInferred or FindingCodes.DecidedByPerson));
        var read = draft.Rows.Sum(row => row.Values.Count(cell => cell.Value is { HasValue: true, Parts.Length: > 0 }));
        return repaired >= FewestRepairsToRefuse && repaired > LargestRepairedShare * read
            ? new(FindingCodes.TooManyRepairs, Origin.Document, Printed: $"{repaired}", Details: [$"{read}", LargestRepairedShare.ToString("0.##", CultureInfo.InvariantCulture)])
            : null;
    }

    /// <summary>
    /// What the whole plan is worth: the sum of its sections, or the form's total where the document holds less than that, because a page
    /// is missing; else a half of a plan would look complete. Null when marks are missing: a plan of 2017-18 has none at all.
    /// </summary>
    static decimal? Total(PlanDraft draft)
    {
        var sections = draft.Sections
            .Select(section => section.Marks ?? (section.Rows.All(row => row.Number(PlanColumn.Weight) is not null) ? section.Rows.Sum(row => row.Number(PlanColumn.Weight)!.Value) : null))
            .ToArray();
        var form = FormMarks.OfPlan(draft.Plan.Header);
        return sections.Any(marks => marks is null) ? form : form > sections.Sum() ? form : sections.Sum();
    }
}
