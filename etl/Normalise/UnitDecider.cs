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
    /// <param name="above">The row above, for a unit that only repeats it.</param>
    /// <param name="find">Takes a code, what was concluded and the details of its evidence.</param>
    public static UnitKind Decide(PlanKind plan, IndicatorRow<RecognisedCell> row, UnitKind above, Action<string, string, string[]> find)
    {
        var printed = Printed(row[PlanColumn.Unit], above, find);
        var criteria = row.Cells.Where(cell => IsCriterion(cell.Key)).SelectMany(cell => QuantityLexer.Read(cell.Value.Text)).ToImmutableArray();
        var dates = criteria.Count(token => token.Kind is QuantityKind.Date or QuantityKind.BrokenDate or QuantityKind.PartialDate);
        var percents = criteria.Count(token => token.Kind == QuantityKind.Percent);
        var numbers = criteria.Count(token => token.Kind is QuantityKind.Number or QuantityKind.Amount && !(printed == UnitKind.Date && CellFigures.IsDayNumber(token.Number))) + percents;
        var decided = (dates, numbers) switch
        {
            (0, 0) => printed,
            (_, 0) => UnitKind.Date,
            // a count is printed on a row of percents
            (0, _) when percents > 1 && percents == numbers => UnitKind.Percent,
            (0, _) => printed is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka ? printed : percents > 0 ? UnitKind.Percent : UnitKind.Count,
            // one stray figure among dates is damage, not a count
            _ => printed == UnitKind.Date && dates > 2 * numbers ? UnitKind.Date : UnitKind.CountAndDate,
        };
        if (printed != UnitKind.Unknown && decided != printed) find(FindingCodes.UnitContradictsCriteria, "", []);
        return row[PlanColumn.Unit] is { IsBlank: true } && decided != UnitKind.Unknown ? Unprinted(plan, row, decided, find) : decided;
    }

    /// <summary>
    /// A figure alone does not tell a count from a percent or from lakhs of taka: where the form measures this indicator so, by its name, it
    /// is that.
    /// </summary>
    static UnitKind Unprinted(PlanKind plan, IndicatorRow<RecognisedCell> row, UnitKind decided, Action<string, string, string[]> find)
    {
        if (decided == UnitKind.Count && ConceptMatcher.Match(plan, row.Name) is { } concept && OfCode(concept.UnitCode) is UnitKind.LakhTaka or UnitKind.Percent)
        {
            find(FindingCodes.UnitFromForm, concept.UnitCode, [concept.NameEn]);
            return OfCode(concept.UnitCode);
        }
        var speaksOfMoney = decided == UnitKind.Count && StatusWords.SpeaksOfMoney($"{row.Name.Activity} {row.Name.Indicator}");
        find(speaksOfMoney ? FindingCodes.UnitOfMoneyMissing : FindingCodes.UnitMissing, "", []);
        return decided;
    }

    static UnitKind Printed(RecognisedCell? cell, UnitKind above, Action<string, string, string[]> find)
    {
        if (cell is not { IsBlank: false } unit) return UnitKind.Unknown;
        if (StatusWords.IsDitto(unit.Text)) return above;
        if (UnitWords.Code(unit.Text) is { } code) return OfCode(code);
        find(FindingCodes.UnknownUnit, "", []);
        return UnitKind.Unknown;
    }

    static bool IsCriterion(PlanColumn column) => column == PlanColumn.AnnualTarget || column.TierPercent() > 0 || (column.Quarter() > 0 && !column.IsActual());

    static UnitKind OfCode(string code) => code switch
    {
        "count" => UnitKind.Count,
        "percent" => UnitKind.Percent,
        "date" => UnitKind.Date,
        "count_and_date" => UnitKind.CountAndDate,
        "lakh_taka" => UnitKind.LakhTaka,
        _ => UnitKind.Unknown,
    };
}
