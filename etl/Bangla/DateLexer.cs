using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// Dates as offices write and scans misprint them, at one place of a text with ASCII digits: figures with any separator, a separator lost,
/// the year broken by a space, names of months in both languages and of both calendars.
/// </summary>
static partial class DateLexer
{
    /// <summary>The date that begins here, whole, broken or partial; null when there is none.</summary>
    public static QuantityToken? Read(string text, int at) => ReadWhole(text, at) is { } date ? WithTime(text, date) : ReadPartial(text, at);

    static QuantityToken? ReadWhole(string text, int at)
    {
        if (YearMonthDay().Match(text, at) is { Success: true } iso) return Token(text, iso, Int(iso, "m"));
        if (DayMonthYear().Match(text, at) is { Success: true } split) return Token(text, split, Int(split, "m"));
        // `2020-2021` and `2020/2021` have the same shape as a date with a lost slash and are none
        if (Glued().Match(text, at) is { Success: true } glued && Token(text, glued, Int(glued, "m")) is var whole
            && (whole.Kind == QuantityKind.Date || (glued.ValueSpan.ContainsAny('/', '.') && Int(glued, "d") is not (19 or 20)))) return whole;
        if (GluedYearFirst().Match(text, at) is { Success: true } reversed && Token(text, reversed, Int(reversed, "m")) is { Kind: QuantityKind.Date } ordered) return ordered;
        return ReadNamed(text, at) ?? ReadMonthFirst(text, at);
    }

    /// <summary>`10 June 2021`, `15-Jan-22`, `26 Poush 1428`; of `4 and 24 September 2020` the first.</summary>
    static QuantityToken? ReadNamed(string text, int at)
    {
        var named = NamedMonth().Match(text, at);
        if (!named.Success) return null;
        var word = named.Groups["m"].Value;
        if (BanglaYear().IsMatch(named.Groups["y"].ValueSpan) && BanglaCalendar.FindMonth(word) is > 0 and var month)
        {
            var date = BanglaCalendar.ToGregorian(Int(named, "y"), month, Int(named, "d"));
            return new(date is null ? QuantityKind.BrokenDate : QuantityKind.Date, at, named.Groups["y"].Index + 4 - at, Date: date);
        }
        if (Months.Find(word) is var number && number == 0) return null;
        var token = Token(text, named, number);
        var second = named.Groups["second"];
        if (!second.Success) return token;
        // the day before `and` is a date of its own; of a range `27-28` it is not
        return named.Groups["and"].Success ? token with { Length = second.Index - at } : new(QuantityKind.PartialDate, at, token.Length);
    }

    /// <summary>`April 28, 2021`: the day and the year stand here, the month before.</summary>
    static QuantityToken? ReadMonthFirst(string text, int at)
    {
        if (DayYear().Match(text, at) is not { Success: true } bare) return null;
        var word = Words.PlaceBefore(text, at);
        if (Months.Find(text[word]) is var month && month == 0) return null;
        var start = word.Start.Value;
        return Token(text, bare, month) with { Start = start, Length = bare.Index + bare.Length - start };
    }

    static QuantityToken? ReadPartial(string text, int at)
    {
        if (DayOfMonth().Match(text, at) is { Success: true } day && IsMonth(day.Groups["m"].Value)) return new(QuantityKind.PartialDate, at, day.Length);
        if (DayAndMonth().Match(text, at) is { Success: true } dated) return new(QuantityKind.PartialDate, at, dated.Length);
        if (YearOfMonth().Match(text, at) is not { Success: true } year) return null;
        // a short year needs a hyphen or an apostrophe: `Jun-21`, but `in June 20 meetings`
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or ',' or '-' or '–' or '/' or '\'' or '’') end--;
        var isTied = text.AsSpan(end, at - end).ContainsAny("-–/'’");
        return (year.Length == 4 || isTied) && IsMonth(Words.Before(text, end)) ? new(QuantityKind.PartialDate, at, year.Length) : null;
    }

    static bool IsMonth(string word) => Months.FindExact(word) > 0 || BanglaCalendar.FindMonth(word) > 0;

    /// <summary>A spreadsheet prints midnight behind its days.</summary>
    static QuantityToken WithTime(string text, QuantityToken date) =>
        Time().Match(text, date.End) is { Success: true } time ? date with { Length = date.Length + time.Length } : date;

    static QuantityToken Token(string text, Match match, int month)
    {
        var day = Int(match, "d");
        var year = match.Groups["y"].Value.Replace(" ", "", StringComparison.Ordinal);
        var fullYear = year.Length switch { 4 => int.Parse(year, CultureInfo.InvariantCulture), 2 => 2000 + int.Parse(year, CultureInfo.InvariantCulture), _ => 0 };
        var isDate = fullYear is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(fullYear, month);
        // 31/12/20 21: whether 2020 or 2021 is meant, nobody can say
        var isCut = year is "20" or "19" && YearGoesOn().IsMatch(text, match.Index + match.Length);
        return new(isDate && !isCut ? QuantityKind.Date : QuantityKind.BrokenDate, match.Index, match.Length, Date: isDate && !isCut ? new DateOnly(fullYear, month, day) : null);
    }

    static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // a year may be broken by a space after its first or third digit (002:61 and 74); not after the second, where a new value may begin
    const string WholeYear = @"20\d\d|19\d\d|2 \s?0\d\d|20\d\s\d";
    const string Year = @"(?<y>" + WholeYear + @"|\d{1,4})(?!\d)";

    // the separator may be a Bangla full stop; a digit right before or behind means that this is part of something longer
    [GeneratedRegex(@"\G(?<d>\d{1,2})\s?[./\\\-–।]\s?(?<m>\d{1,2})\s?[./\\\-–।]\s*" + Year)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\G(?<y>(?:19|20)\d\d)\s?(?<s>[-/.–])\s?(?<m>\d{1,2})\s?\k<s>\s?(?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearMonthDay();

    // 004:23 lost the first slash, others lose the second or both; a long number of something counted is none
    [GeneratedRegex(@"\G(?<d>\d{2})(?:(?<m>\d{2})[./\-]?|[./\-](?<m>\d{2}))(?<y>20[0-3]\d)(?!\d|[.,/\-]\d|/-|\s?(?:%|টি|টা|জন|টাকা))")]
    private static partial Regex Glued();

    [GeneratedRegex(@"\G(?<y>20[0-3]\d)(?<m>\d{2})(?<d>\d{2})(?!\d|[.,/\-]\d|/-|\s?(?:%|টি|টা|জন|টাকা))")]
    private static partial Regex GluedYearFirst();

    // a short year may be a count: `20 June, 15 persons`; or a day, with a count before the month: `1 June 30, 2020`
    [GeneratedRegex(@"\G(?<d>\d{1,2})(?:\s?(?:[-–]|(?<and>ও|এবং|and|&))\s?(?<second>\d{1,2}))?(?:\s?(?:শে|ই|লা|রা|ঠা|st|nd|rd|th)(?![\p{L}\p{M}]))?[\s,./\-–]*(?<m>[\p{L}\p{M}]{2,})[.,:/'’\-–\s]*(?<y>" + WholeYear + @"|1[34]\d\d|\d{2}|\d{3})(?!\d|\s?,?\s?(?:19|20)\d\d(?!\d)|\s?(?:%|টি|টা|জন|ব্যাচ|বার|টাকা|লক্ষ|লাখ))")]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"\G(?<d>\d{1,2})(?:\s?(?:শে|ই|লা|রা|ঠা|st|nd|rd|th)(?![\p{L}\p{M}]))?[\s,\-]*(?<m>(?>[\p{L}\p{M}]{2,}))(?!\s?\d{1,2}\s?,?\s?20\d\d)")]
    private static partial Regex DayOfMonth();

    // a date whose year was lost is no number with a fraction, for it is called a date: `on date 22.11.`
    [GeneratedRegex(@"\G(?:0?[1-9]|[12]\d|3[01])\s?[./\\\-–।]\s?(?:0?[1-9]|1[0-2])(?!\d)(?=\s?[./\\\-–।]?\s*(?:তারিখ|খ্রি|খ্রী|ইং(?![\p{L}\p{M}])))")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"\G(?<d>\d{1,2})(?:\s*,\s*|\s+)(?<y>20\d\d)(?!\d)")]
    private static partial Regex DayYear();

    [GeneratedRegex(@"\G(?:(?:19|20|13|14)?\d\d)(?!\d|[.,]\d|\s?(?:%|টি|টা|জন))")]
    private static partial Regex YearOfMonth();

    [GeneratedRegex(@"^1[34]\d\d$")]
    private static partial Regex BanglaYear();

    [GeneratedRegex(@"\G\s\d\d(?!\d|\s?[./\-–।,]\s?\d|\s?[\p{L}%])")]
    private static partial Regex YearGoesOn();

    [GeneratedRegex(@"\G[T ]\s?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|\s?[AP]M)?(?![\d:])", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
