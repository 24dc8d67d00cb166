using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Checks;

namespace Shuddhachar.Etl.Validate;

/// <summary>
/// The figure of the year so far. Quarters that add up are added, percents that repeat are averaged, a cumulative cell is never added to
/// earlier quarters (domain.md section 5). Where the document does not tell which it is, the row is quarantined.
/// </summary>
static class YearToDates
{
    public static YearToDate Choose(PlanDraft draft, RowDraft row) => row.HasQuarters ? FromQuarters(draft, row) : FromAchievement(draft, row);

    static YearToDate FromQuarters(PlanDraft draft, RowDraft row)
    {
        var actuals = Enumerable.Range(1, 4).Select(quarter => row[PlanColumns.Actual(quarter)]).OfType<Measure>().ToArray();
        var read = actuals.Where(actual => actual.HasValue).ToArray();
        var isNumber = row.Unit is not (UnitKind.Date or UnitKind.CountAndDate);
        if (actuals.Any(actual => actual.Status == ReadingStatus.Unreadable) || (isNumber && read.Any(actual => actual.Number is null))) return new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
        if (read.Length == 0) return actuals.Any(actual => actual.Status == ReadingStatus.NotApplicable) ? new(ReadingStatus.NotApplicable, [], YearToDateBasis.None) : YearToDate.None;
        if (!isNumber) return new(ReadingStatus.Value, [.. read.SelectMany(actual => actual.Parts)], YearToDateBasis.DatesOfQuarters);
        var numbers = read.Select(actual => actual.Number!.Value).ToArray();
        var targets = Enumerable.Range(1, 4).Select(quarter => row.Number(PlanColumns.Target(quarter))).OfType<decimal>().ToArray();
        var repeats = row.Number(PlanColumn.AnnualTarget) is { } annual && QuarterSums.Repeats(row.Unit, targets, annual);
        return repeats
            ? Of(decimal.Round(numbers.Sum() / numbers.Length, 6, MidpointRounding.AwayFromZero), YearToDateBasis.MeanOfQuarters)
            : FromSum(draft, row, numbers);
    }

    /// <summary>
    /// Quarters that share the target. Some offices print the year so far under each quarter: the total then says so, and where none is
    /// printed, figures that climb to the target cannot be told from large ones.
    /// </summary>
    static YearToDate FromSum(PlanDraft draft, RowDraft row, decimal[] numbers)
    {
        // a form of the reported quarter and the sum so far has no columns of earlier quarters
        var isOneQuarter = Enumerable.Range(1, (draft.Plan.Header.Quarter ?? 1) - 1).Any(quarter => row[PlanColumns.Actual(quarter)] is null);
        if (isOneQuarter && row.Number(PlanColumn.TotalActual) is { } cumulative) return Of(cumulative, YearToDateBasis.Total);
        var (sum, annual) = (numbers.Sum(), row.Number(PlanColumn.AnnualTarget));
        var climbs = numbers.Length > 1 && numbers[^1] > numbers[0] && numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second);
        if (row.Number(PlanColumn.TotalActual) is { } total && total != sum)
        {
            if (climbs && total == numbers[^1]) return Of(total, YearToDateBasis.Total);
            // beyond the target both earn the full mark
            if (total >= annual && sum >= annual) return Of(sum, YearToDateBasis.SumOfQuarters);
            draft.Quarantine(row, FindingCodes.TotalDisputed, PlanColumn.TotalActual, Quantity.Text(sum), Quantity.Text(total));
            return new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
        }
        if (row.Number(PlanColumn.TotalActual) is null && climbs && sum > annual && numbers[^1] * 4 >= annual * 3 && numbers[^1] <= annual)
        {
            draft.Quarantine(row, FindingCodes.AdditivityUnclear, PlanColumn.AnnualTarget);
            return new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
        }
        return Of(sum, YearToDateBasis.SumOfQuarters);
    }

    static YearToDate FromAchievement(PlanDraft draft, RowDraft row)
    {
        var column = row.ResultColumn ?? PlanColumn.Achievement;
        var told = row[column];
        var earlier = Enumerable.Range(1, 4).Select(quarter => row[PlanColumns.Actual(quarter)]).OfType<Measure>()
            .Where(quarter => quarter.Status != ReadingStatus.Blank).ToArray();
        if (told is { Status: ReadingStatus.NotApplicable or ReadingStatus.Unreadable }) return new(told.Status, [], YearToDateBasis.None);
        var counts = row.Unit is UnitKind.Count or UnitKind.LakhTaka;
        if (earlier.Any(quarter => quarter.Status == ReadingStatus.Unreadable || (counts && quarter.Number is null)) && (counts || told is not { HasValue: true })) return Unclear(draft, row, column);
        var basis = column == PlanColumn.Remarks ? YearToDateBasis.Remark : YearToDateBasis.AchievementCell;
        if (told is not { HasValue: true })
        {
            return earlier.Length == 0 ? YearToDate.None
                : counts ? Of(earlier.Sum(quarter => quarter.Number!.Value), YearToDateBasis.Remark)
                : new(ReadingStatus.Value, earlier[^1].Parts, YearToDateBasis.Remark);
        }
        if (earlier.Length == 0 || !counts) return new(ReadingStatus.Value, told.Parts, basis);
        return told.Number is { } own && IsOfThisQuarter(draft, told)
            ? Of(own + earlier.Sum(quarter => quarter.Number!.Value), YearToDateBasis.RemarkAndCell)
            : Unclear(draft, row, column);
    }

    /// <summary>The cell dates its events, all in the reported quarter: it counts this quarter only (003:54).</summary>
    static bool IsOfThisQuarter(PlanDraft draft, Measure told)
    {
        var calendar = new FiscalCalendar(draft.Plan.Header.FiscalYear);
        var dates = QuantityLexer.Read(told.Raw).Where(token => token.Kind == QuantityKind.Date).Select(token => token.Date!.Value).ToArray();
        return dates.Length > 0 && dates.All(date => calendar.QuarterOf(date) == draft.Plan.Header.Quarter);
    }

    static YearToDate Unclear(PlanDraft draft, RowDraft row, PlanColumn column)
    {
        draft.Quarantine(row, FindingCodes.EarlierQuarterUnclear, column);
        return new(ReadingStatus.Unreadable, [], YearToDateBasis.None);
    }

    static YearToDate Of(decimal number, YearToDateBasis basis) => new(ReadingStatus.Value, [Quantity.Of(number)], basis);
}
