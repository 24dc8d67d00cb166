using System.Globalization;

namespace Shuddhachar.Dashboard.Text;

/// <summary>Dates, fiscal years and quarters as this language writes them.</summary>
public sealed partial class Words
{
    const char NoBreak = '\u00A0';

    public string Date(DateOnly date) =>
        $"{Digits(date.Day.ToString(CultureInfo.InvariantCulture))} {Month(date)} {Digits(date.Year.ToString(CultureInfo.InvariantCulture))}";

    /// <summary>For a cell of a table: 28/04/2021 as the reports print it, or 28 Apr 2021.</summary>
    public string ShortDate(DateOnly date) => IsBangla
        ? Digits(date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
        : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture).Replace(' ', NoBreak);

    string Month(DateOnly date) => this[$"month.{date.Month}"];

    /// <summary>A moment, to the second; in UTC, and says so.</summary>
    public string Moment(DateTime utc) => $"{ShortDate(DateOnly.FromDateTime(utc))}, {Digits(utc.ToString("HH:mm:ss", CultureInfo.InvariantCulture))} UTC";

    /// <summary>A fiscal year's code, `2020-21`.</summary>
    public string Year(string code) => Digits(code);

    /// <summary>A quarter by its code `2020-21 Q4`; a plan without a reported quarter has none.</summary>
    public string Quarter(string? code) => code is null ? this["quarter.none"] : this[$"quarter.{code[^1]}"];

    /// <summary>With its months: the quarters run from July.</summary>
    public string QuarterMonths(string? code) => code is null ? this["quarter.none"] : Say($"quarter.months.{code[^1]}", CalendarYear(code));

    string CalendarYear(string code)
    {
        var start = int.Parse(code.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        return Digits((code[^1] is '1' or '2' ? start : start + 1).ToString(CultureInfo.InvariantCulture));
    }
}
