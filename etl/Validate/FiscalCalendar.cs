namespace Shuddhachar.Etl.Validate;

/// <summary>1 July to 30 June, in quarters (domain.md section 2). [S]</summary>
/// <param name="StartYear">2020 for 2020-21.</param>
readonly record struct FiscalCalendar(int StartYear)
{
    /// <summary>
    /// A report on a quarter, or a meeting about it, falls this many days after its end at most: reports are due on the 15th, feedback
    /// within a month (000:101-104).
    /// </summary>
    const int DaysAfter = 45;

    public DateOnly FirstDay => new(StartYear, 7, 1);

    public DateOnly LastDay => new(StartYear + 1, 6, 30);

    public bool Contains(DateOnly date) => date >= FirstDay && date <= LastDay;

    /// <summary>In the year, or so soon behind it that it may report on its last quarter.</summary>
    public bool MayHold(DateOnly date) => date >= FirstDay && date <= LastDay.AddDays(DaysAfter);

    public DateOnly LastDayOf(int quarter) => FirstDay.AddMonths(3 * quarter).AddDays(-1);

    /// <summary>1-4 for a date of the year, else null.</summary>
    public int? QuarterOf(DateOnly date) => Contains(date) ? ((date.Year - StartYear) * 12 + date.Month - 7) / 3 + 1 : null;

    public bool FollowsSoon(DateOnly date, int quarter) => date > LastDayOf(quarter) && date <= LastDayOf(quarter).AddDays(DaysAfter);

    /// <summary>What a quarter's column may print: a date of the quarter, or one soon after it.</summary>
    public bool Fits(DateOnly date, int quarter) => QuarterOf(date) == quarter || FollowsSoon(date, quarter);
}
