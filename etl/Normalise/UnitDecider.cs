using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>
/// What an indicator is measured in. The kind of its criteria decides; the printed unit only tells counts, percents and money apart,
/// because forms print wrong units (001:26 a count with dates, 004:22 a percent with dates). [I, domain.md section 3]
/// </summary>
static class UnitDecider
{
    public static UnitKind Decide(IndicatorRow<RecognisedCell> row, Action<string> find)
    {
        var printed = row[PlanColumn.Unit] is { IsBlank: false } unit ? FromWord(unit.Text, find) : UnitKind.Unknown;
        var criteria = row.Cells.Where(cell => IsCriterion(cell.Key)).SelectMany(cell => QuantityLexer.Read(cell.Value.Text)).ToImmutableArray();
        var dates = criteria.Count(token => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate);
        var percents = criteria.Count(token => token.Kind == QuantityKind.Percent);
        var numbers = criteria.Count(token => token.Kind is QuantityKind.Number or QuantityKind.Amount) + percents;
        var decided = (dates, numbers) switch
        {
            (0, 0) => printed,
            (_, 0) => UnitKind.Date,
            (0, _) => printed is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka ? printed : percents > 0 ? UnitKind.Percent : UnitKind.Count,
            // one stray figure among dates is damage, not a count
            _ => printed == UnitKind.Date && dates > 2 * numbers ? UnitKind.Date : UnitKind.CountAndDate,
        };
        if (printed != UnitKind.Unknown && decided != printed) find(FindingCodes.UnitContradictsCriteria);
        return decided;
    }

    static bool IsCriterion(PlanColumn column) => column == PlanColumn.AnnualTarget || column.TierPercent() > 0 || (column.Quarter() > 0 && !column.IsActual());

    static UnitKind FromWord(string text, Action<string> find)
    {
        switch (UnitWords.Code(text))
        {
            case "count": return UnitKind.Count;
            case "percent": return UnitKind.Percent;
            case "date": return UnitKind.Date;
            case "count_and_date": return UnitKind.CountAndDate;
            case "lakh_taka": return UnitKind.LakhTaka;
            default:
                find(FindingCodes.UnknownUnit);
                return UnitKind.Unknown;
        }
    }
}
