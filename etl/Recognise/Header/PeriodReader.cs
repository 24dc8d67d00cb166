using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>The months or days that a report says it covers.</summary>
/// <param name="Quarter">Quarter in which the period ends; null for a period of a whole year.</param>
/// <param name="FiscalYear">First calendar year of its fiscal year; null when no year is printed with it.</param>
/// <param name="IsDayOff">The printed last day is not the last day of the quarter (003:40 ends on 30 December).</param>
sealed record PrintedPeriod(int? Quarter, int? FiscalYear, string Printed, Origin Origin, bool IsDayOff);

/// <summary>Finds a period: two months (`January - March 2022`), one month and `until`, or two dates (003:40).</summary>
static partial class PeriodReader
{
    const int LongestGap = 22;

    public static PrintedPeriod? Read(TextLine line) => FromDates(line) ?? FromMonths(line);

    static PrintedPeriod? FromDates(TextLine line)
    {
        var dates = QuantityLexer.Read(line.Text).Where(token => token.Kind == QuantityKind.Date).ToArray();
        foreach (var (from, to) in dates.Zip(dates.Skip(1)))
        {
            var between = line.Text[from.End..to.Start];
            if (between.Length > LongestGap || !IsRange(between) || from.Date > to.Date)
                continue;
            var (first, last) = (from.Date!.Value, to.Date!.Value);
            var quarter = FiscalQuarter(last.Month);
            var isDayOff = last.Month % 3 != 0 || last.Day != DateTime.DaysInMonth(last.Year, last.Month) || first.Day != 1;
            var isYear = FiscalQuarter(first.Month) == 1 && quarter == 4;
            return new(isYear ? null : quarter, FiscalYear(last.Year, last.Month), line.Text[from.Start..to.End], line.Origin, isDayOff);
        }
        return null;
    }

    static PrintedPeriod? FromMonths(TextLine line)
    {
        var months = Word().Matches(line.Text).Select(match => (Match: match, Month: Months.Find(match.Value))).Where(pair => pair.Month > 0).ToArray();
        foreach (var (from, to) in months.Zip(months.Skip(1)))
        {
            var between = line.Text[(from.Match.Index + from.Match.Length)..to.Match.Index];
            if (between.Length > LongestGap || !IsRange(between) || from.Month % 3 != 1 || to.Month % 3 != 0)
                continue;
            int? quarter = (from.Month, to.Month) == (7, 6) ? null : FiscalQuarter(to.Month);
            var end = to.Match.Index + to.Match.Length;
            return new(quarter, YearBehind(line.Text, end, to.Month), line.Text[from.Match.Index..end], line.Origin, IsDayOff: false);
        }
        foreach (var (match, month) in months.Where(pair => pair.Month % 3 == 0))
        {
            var end = match.Index + match.Length;
            var next = line.Text[end..Math.Min(line.Text.Length, end + LongestGap)];
            if (Word().Matches(next).Any(word => HeaderWords.Is("until", word.Value)))
                return new(FiscalQuarter(month), YearBehind(line.Text, end, month), match.Value, line.Origin, IsDayOff: false);
        }
        return null;
    }

    static bool IsRange(string between) =>
        between.AsSpan().ContainsAny("-–—−") || Word().Matches(between).Any(word => HeaderWords.Is("range", word.Value));

    static int? YearBehind(string text, int end, int month)
    {
        var year = CalendarYear().Match(Digits.ToAscii(text), end);
        return year.Success ? FiscalYear(int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), month) : null;
    }

    static int FiscalQuarter(int month) => (month + 5) % 12 / 3 + 1;

    static int FiscalYear(int year, int month) => month >= 7 ? year : year - 1;

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[\s,/'’\-–]{0,3}(?<year>20\d\d)(?!\d|\s?[-–]\s?\d)")]
    private static partial Regex CalendarYear();
}
