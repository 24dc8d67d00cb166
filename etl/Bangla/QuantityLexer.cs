using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// Finds the quantities in a text, left to right, longest reading first. It knows how numbers and dates are written and misprinted in
/// Bangla, not what they mean in a plan.
/// </summary>
public static partial class QuantityLexer
{
    const int LongestMonth = 16;

    /// <summary>A hundred thousand crore; with a scale word behind it, it is still a number that the warehouse can hold and add up.</summary>
    const decimal LargestNumber = 1_000_000_000_000m;

    public static ImmutableArray<QuantityToken> Read(string text)
    {
        var ascii = Digits.ToAscii(text);
        var tokens = ImmutableArray.CreateBuilder<QuantityToken>();
        for (var at = 0; at < ascii.Length;)
        {
            if (!char.IsAsciiDigit(ascii[at]) || IsInsideLatinName(ascii, at))
            {
                at++;
                continue;
            }
            var token = ReadDate(ascii, at) ?? ReadYear(ascii, at) ?? ReadNumber(ascii, at);
            tokens.Add(token);
            at = token.End;
        }
        return tokens.ToImmutable();
    }

    /// <summary>`Covid-19` and `PPR2008` hold no quantity.</summary>
    static bool IsInsideLatinName(string text, int at)
    {
        while (at > 0 && char.IsAsciiDigit(text[at - 1])) at--;
        if (at == 0) return false;
        return char.IsAsciiLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && char.IsAsciiLetter(text[at - 2]));
    }

    static QuantityToken? ReadDate(string text, int at)
    {
        if (DayMonthYear().Match(text, at) is { Success: true } split) return DateToken(split, Int(split, "d"), Int(split, "m"), Squeeze(split.Groups["y"].Value));
        // `2020-2021` has the same shape and is no date
        if (GluedDate().Match(text, at) is { Success: true } glued && DateToken(glued, Int(glued, "d"), Int(glued, "m"), glued.Groups["y"].Value) is { Kind: QuantityKind.Date } whole) return whole;
        if (IsoDate().Match(text, at) is { Success: true } iso) return DateToken(iso, Int(iso, "d"), Int(iso, "m"), iso.Groups["y"].Value);
        if (NamedMonth().Match(text, at) is { Success: true } named && Months.TryParse(named.Groups["m"].Value, out var month))
            return DateToken(named, Int(named, "d"), month, Squeeze(named.Groups["y"].Value));
        // `April 28, 2021`
        if (DayYear().Match(text, at) is { Success: true } bare && WordBefore(text, at) is var word && Months.TryParse(text[word], out month))
        {
            var start = word.Start.Value;
            return DateToken(bare, Int(bare, "d"), month, bare.Groups["y"].Value) with { Start = start, Length = bare.Index + bare.Length - start };
        }
        return null;
    }

    static Range WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && end - start < LongestMonth && (char.IsLetter(text[start - 1]) || BanglaText.IsBengali(text[start - 1]))) start--;
        return start..end;
    }

    static QuantityToken DateToken(Match match, int day, int month, string year)
    {
        var fullYear = year.Length switch { 4 => int.Parse(year, CultureInfo.InvariantCulture), 2 => 2000 + int.Parse(year, CultureInfo.InvariantCulture), _ => 0 };
        var isDate = fullYear is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(fullYear, month);
        return new(isDate ? QuantityKind.Date : QuantityKind.BrokenDate, match.Index, match.Length, Date: isDate ? new DateOnly(fullYear, month, day) : null);
    }

    static QuantityToken? ReadYear(string text, int at) =>
        YearOrFiscalYear().Match(text, at) is { Success: true } year
            ? new(QuantityKind.Year, year.Index, year.Length, int.Parse(year.Groups["y"].Value, CultureInfo.InvariantCulture))
            : null;

    static QuantityToken ReadNumber(string text, int at)
    {
        var match = NumberWithSuffix().Match(text, at);
        var printed = match.Groups["n"].Value;
        // a run of digits too long for any quantity of a plan (a telephone, a memo number) is kept as an ordinal: never a value
        if (printed.Length > 18) return new(QuantityKind.Ordinal, at, match.Length);
        var number = decimal.Parse(printed.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (number > LargestNumber) return new(QuantityKind.Ordinal, at, match.Length);
        var grouped = printed.Contains(',', StringComparison.Ordinal);
        if (match.Groups["ordinal"].Success) return new(QuantityKind.Ordinal, at, match.Length, number);
        if (match.Groups["percent"].Success) return new(QuantityKind.Percent, at, match.Length, number, IsGrouped: grouped);
        if (match.Groups["scale"].Success && number <= LargestNumber / 10_000_000m) return new(QuantityKind.Amount, at, match.Length, number * Scale(match.Groups["scale"].Value), IsGrouped: grouped);
        return new(QuantityKind.Number, at, match.Length, number, Counter: match.Groups["counter"].Value, IsGrouped: grouped);
    }

    static decimal Scale(string word) => word switch { "হাজার" => 1_000m, "কোটি" => 10_000_000m, _ => 100_000m };

    static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    static string Squeeze(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    // a year may be broken by a space after its first or third digit (002:61 and 74); not after the second, where a new value may begin
    const string Year = @"(?<y>20\d\d|19\d\d|2 \s?0\d\d|20\d\s\d|\d{1,4})(?!\d)";

    // the separator may be a Bangla full stop; a digit right before or behind means that this is part of something longer
    [GeneratedRegex(@"\G(?<d>\d{1,2})\s?[./\-।]\s?(?<m>\d{1,2})\s?[./\-।]\s*" + Year)]
    private static partial Regex DayMonthYear();

    // 004:23 lost the first slash, others lose the second
    [GeneratedRegex(@"\G(?<d>\d{2})(?:(?<m>\d{2})[./\-]|[./\-](?<m>\d{2}))(?<y>20\d\d)(?!\d)")]
    private static partial Regex GluedDate();

    [GeneratedRegex(@"\G(?<y>20\d\d)-(?<m>\d{2})-(?<d>\d{2})(?!\d)")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"\G(?<d>\d{1,2})(?:\s?(?:শে|ই|লা|রা|ঠা)(?![\p{L}\p{M}]))?[\s,]*(?<m>[\p{L}\p{M}]{2,})[.,/\s]*" + Year)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"\G(?<d>\d{1,2})\s*,\s*(?<y>20\d\d)(?!\d)")]
    private static partial Regex DayYear();

    [GeneratedRegex(@"\G(?<y>(?:19|20)\d\d)(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?(?![\d.,]*\d|\s?%|\s?(?:টি|টা|জন))")]
    private static partial Regex YearOrFiscalYear();

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<ordinal>ম|য়|র্থ|ৰ্থ|থ|ষ্ঠ|তম|(?:st|nd|rd|th)\b)(?![\p{L}\p{M}])|\s*(?<percent>%|শতাংশ|ভাগ)|\s*(?<scale>লক্ষ|লাখ|কোটি|হাজার)|\s*(?<counter>টি|টা|জন|ব্যাচ|খানা|বার)(?![\p{L}\p{M}])|)")]
    private static partial Regex NumberWithSuffix();
}
