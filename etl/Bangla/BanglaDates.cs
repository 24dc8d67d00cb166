using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>A date of the Bangla calendar in a text; Value is null when that month has no such day.</summary>
public sealed record BanglaDate(DateOnly? Value, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Finds dates of the Bangla calendar: `২৬ পৌষ, ১৪২৮`, `১লা বৈশাখ ১৪২৯`.</summary>
public static partial class BanglaDates
{
    public static ImmutableArray<BanglaDate> Find(string text) =>
        [.. from match in Pattern().Matches(Digits.ToAscii(text))
            let month = BanglaCalendar.FindMonth(match.Groups["month"].Value)
            where month > 0
            select new BanglaDate(BanglaCalendar.ToGregorian(Int(match, "year"), month, Int(match, "day")), match.Index, match.Length)];

    static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:শে|ই|লা|রা|ঠা)?[\s,]*(?<month>[\p{L}\p{M}]{2,})[\s,/]*(?<year>1[34]\d\d)(?!\d)")]
    private static partial Regex Pattern();
}
