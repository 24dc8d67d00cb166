using System.Collections.Immutable;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>A date that was set, and the day on which it was done; null when it was not.</summary>
readonly record struct DatePair(DateOnly Target, DateOnly? Done)
{
    public bool IsMet => Done <= Target;

    public bool IsLate => Done > Target;

    /// <summary>Below zero when it was done early. Of what was done only.</summary>
    public int DaysLate => Done!.Value.DayNumber - Target.DayNumber;
}

/// <summary>The dates of a quarter form that are due by the reported quarter, or done ahead of it.</summary>
/// <param name="HasTarget">Any date is set, due or not.</param>
/// <param name="IsUnclear">Which day was done for which date cannot be told.</param>
readonly record struct DueDates(ImmutableArray<DatePair> Pairs, bool HasTarget, bool IsUnclear)
{
    public static DueDates Of(ValidatedIndicator indicator, PlanHeader header) =>
        Enumerable.Range(1, 4).Any(quarter => Dates(indicator, PlanColumns.Target(quarter)).Length > 0) ? OfQuarters(indicator, header.Quarter ?? 4) : OfYear(indicator, header);

    static DueDates OfQuarters(ValidatedIndicator indicator, int reported)
    {
        var pairs = ImmutableArray.CreateBuilder<DatePair>();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var done = Dates(indicator, PlanColumns.Actual(quarter));
            if (quarter > reported && done.IsEmpty) continue;
            pairs.AddRange(Dates(indicator, PlanColumns.Target(quarter)).Select((target, at) => new DatePair(target, at < done.Length ? done[at] : null)));
        }
        return new(pairs.ToImmutable(), true, false);
    }

    /// <summary>A form that sets dates for the year only, or prints the columns of the reported quarter only: with as many days done as dates set, the first was done for the first.</summary>
    static DueDates OfYear(ValidatedIndicator indicator, PlanHeader header)
    {
        var targets = Dates(indicator, PlanColumn.AnnualTarget);
        ImmutableArray<DateOnly> done = [.. indicator.YearToDate.Parts.Where(part => part.Date is not null).Select(part => part.Date!.Value)];
        if (done.Length == targets.Length) return new([.. targets.Zip(done, (target, day) => new DatePair(target, day))], targets.Length > 0, false);
        if (done.Length > 0) return new([], targets.Length > 0, targets.Length > 0);
        var reportedUntil = new FiscalCalendar(header.FiscalYear).LastDayOf(header.Quarter ?? 4);
        return new([.. targets.Where(target => target <= reportedUntil).Select(target => new DatePair(target, null))], true, false);
    }

    static ImmutableArray<DateOnly> Dates(ValidatedIndicator indicator, PlanColumn column) => [.. indicator.Row[column]?.Final.Dates ?? []];
}
