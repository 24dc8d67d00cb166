using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>What a person decided comes before everything that is proved: the truths are then tried on it.</summary>
static class Decisions
{
    public static void Run(PlanDraft draft, ImmutableArray<Correction> corrections)
    {
        foreach (var correction in corrections.Where(correction => correction.Sha256 == draft.Plan.Document.Sha256 && !correction.IsOfDocument))
        {
            var (column, rows) = (Correction.ColumnOf(correction.Column)!.Value, draft.Rows.Where(row => row.Name.IndicatorNo == correction.IndicatorNo).ToArray());
            if (rows.FirstOrDefault(row => row[column] is { } cell && BanglaText.Enter(cell.Raw) == correction.Printed) is { } row)
            {
                draft.Repair(row, column, correction.Apply(row[column]!), FindingCodes.DecidedByPerson, correction.DecidedBy, correction.DecidedOn, correction.ReasonEn, correction.ReasonBn);
                row.Decided.Add(column);
                // the section's mark is printed once and stands on each of its rows
                if (column != PlanColumn.SectionWeight) continue;
                foreach (var sibling in draft.Rows.Where(other => other != row && other.Name.SectionNo == row.Name.SectionNo && other[column] is not null))
                {
                    sibling.Conclude(column, correction.Apply(sibling[column]!));
                    sibling.Decided.Add(column);
                }
                continue;
            }
            draft.Findings.Add(new(FindingCodes.DecisionNotApplied, rows.FirstOrDefault()?[column]?.Origin ?? Origin.Document, correction.IndicatorNo, column.Code(), correction.Printed, Details: [rows.FirstOrDefault()?[column]?.Raw ?? "-"]));
        }
    }
}
