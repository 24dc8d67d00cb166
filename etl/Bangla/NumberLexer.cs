using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>Numbers at one place of a text with ASCII digits: grouped, scaled, counted, with and without a sign for percent, and misprinted.</summary>
static partial class NumberLexer
{
    /// <summary>A hundred thousand crore; with a scale word behind it, it is still a number that the warehouse can hold and add up.</summary>
    const decimal LargestNumber = 1_000_000_000_000m;
    const int MostDigits = 18;

    /// <summary>Memo numbers, telephones, times: figures that measure nothing.</summary>
    public static QuantityToken? ReadReference(string text, int at) =>
        Reference().Match(text, at) is { Success: true } reference ? new(QuantityKind.Reference, at, reference.Length) : null;

    public static QuantityToken? ReadYear(string text, int at) =>
        YearOrFiscalYear().Match(text, at) is { Success: true } year
            ? new(QuantityKind.Year, at, year.Length, int.Parse(year.Groups["y"].Value, CultureInfo.InvariantCulture))
            : null;

    public static QuantityToken Read(string text, int at)
    {
        if (Broken().Match(text, at) is { Success: true } broken) return new(QuantityKind.BrokenNumber, at, broken.Length);
        var match = Number().Match(text, at);
        var printed = match.Groups["n"].Value;
        // a run of digits too long for any quantity of a plan is a telephone or a memo number
        if (printed.Length > MostDigits) return new(QuantityKind.Reference, at, match.Length);
        var number = Value(printed);
        if (number > LargestNumber) return new(QuantityKind.Reference, at, match.Length);
        // `.75` as a spreadsheet prints it, or a full stop in the wrong place
        if (at > 0 && text[at - 1] == '.' && (at == 1 || text[at - 2] is ' ' or '(')) return new(QuantityKind.BrokenNumber, at, match.Length);
        var grouped = printed.Contains(',', StringComparison.Ordinal);
        var end = at + match.Length;
        if (match.Groups["ordinal"].Success) return new(QuantityKind.Ordinal, at, match.Length, number);
        if (match.Groups["percent"].Success || PercentOfRange().IsMatch(text, end)) return new(QuantityKind.Percent, at, match.Length, number, IsGrouped: grouped);
        if (match.Groups["scale"].Success && number <= LargestNumber / 10_000_000m) return Scaled(text, at, match, number);
        if (Whole().IsMatch(text, end)) return new(QuantityKind.Reference, at, match.Length, number);
        if (HundredWord().IsMatch(Words.Before(text, at))) return new(QuantityKind.Percent, at, match.Length, number);
        return new(QuantityKind.Number, at, match.Length, number, Counter: match.Groups["counter"].Value, IsGrouped: grouped, IsMoney: IsMoney(text, at, end));
    }

    /// <summary>`2 crore 50 lakh` is one amount, as long as the scales fall.</summary>
    static QuantityToken Scaled(string text, int at, Match match, decimal number)
    {
        var (sum, end, scale) = (number * Scale(match), match.Index + match.Length, Scale(match));
        while (LowerScale().Match(text, end) is { Success: true } lower && Scale(lower) < scale)
        {
            (scale, end) = (Scale(lower), end + lower.Length);
            sum += Value(lower.Groups["n"].Value) * scale;
        }
        return new(QuantityKind.Amount, at, end - at, sum, IsMoney: IsMoney(text, at, end));
    }

    static bool IsMoney(string text, int at, int end) => Taka().IsMatch(text, end) || TakaBefore().IsMatch(text[Math.Max(0, at - 4)..at]);

    static decimal Value(string printed) => decimal.Parse(printed.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    static decimal Scale(Match match) => match.Groups["crore"].Success ? 10_000_000m : match.Groups["thousand"].Success ? 1_000m : 100_000m;

    const string Grouped = @"\d{1,3}(?:(?:,\d{2})*|(?:,\d{3})*),\d{3}(?:\.\d+)?(?!,?\d)";
    const string Scales = @"(?<scale>(?<lakh>লক্ষ(?!্)|লাখ|lakhs?|lacs?)|(?<crore>কোটি|crores?)|(?<thousand>হাজার|thousand))(?:ের)?(?![\p{L}\p{M}])";

    // a memo number has four groups or more; not beyond 64, or every group of a damaged text would look at all that follow
    // a telephone begins with 0 or +880; a time of day has a colon
    [GeneratedRegex(@"\G(?:(?>\d+(?:[.\-]\d+){3,64})(?![./\-]?\d)|880\d{8,}|0\d{8,}(?!\d|[.,]\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|0\d{4,6}(?!\d|[./,\-]\d|\s?[%টজ]))")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G(?<y>(?:19|20)\d\d)(?:\s?[-–]\s?(?:(?:19|20)?\d\d))?(?![.,]*\d|[OoIl]|\s?%|\s?(?:টি|টা|জন|টাকা|লক্ষ|লাখ|কোটি|হাজার)|/-)")]
    private static partial Regex YearOrFiscalYear();

    // spreadsheets print 120000 as 1.2E+05; a scan reads 0 as O and 1 as l; a comma or a Bangla full stop that groups nothing is a decimal point or a lost digit
    [GeneratedRegex(@"\G(?:\d+(?:\.\d+)?[eE][+\-]?\d+|[\d.,]{0,40}\d[OoIlSB]+\d*(?![A-Za-z])|(?!" + Grouped + @")(?>\d+(?:[,।:·'’]\d+)+)(?!\s?[./\-।]\s?\d)(?:\.\d+)?(?:\s?(?:%|শতাংশ|ভাগ))?)")]
    private static partial Regex Broken();

    [GeneratedRegex(@"\G(?<n>" + Grouped + @"|\d+(?:\.\d+)?)(?:(?<ordinal>ম|য়|র্থ|ৰ্থ|থ|ষ্ঠ|তম|(?:st|nd|rd|th)\b)(?![\p{L}\p{M}])|\s*(?<percent>%|শতাংশ|(?:ভাগ|পারসেন্ট|পার্সেন্ট|percent|per cent)(?![\p{L}\p{M}]))|\s*" + Scales + @"|\s*(?<counter>টি|টা|জন|ব্যাচ|খানা|খানি|বার|সংখ্যক|কপি|nos?\b|pcs\b)(?![\p{L}\p{M}])|)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\s{0,8}(?:ও|এবং)?\s*(?<n>\d+(?:\.\d+)?)\s*" + Scales, RegexOptions.IgnoreCase)]
    private static partial Regex LowerScale();

    [GeneratedRegex(@"\G\s?[-–—]\s?\d+(?:\.\d+)?\s?(?:%|শতাংশ)")]
    private static partial Regex PercentOfRange();

    // `3 of 4`: the larger one stands first, in the genitive, and `within` behind it
    [GeneratedRegex(@"\G\s{0,8}(?:টি|টা|জন)?(?:র|ের)?\s+(?:[\p{L}\p{M}]+র\s+)?মধ্যে(?![\p{L}\p{M}])")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^শতকরা$")]
    private static partial Regex HundredWord();

    [GeneratedRegex(@"\G\s*(?:/-|/=|টাকা|৳|Tk|BDT|Taka)", RegexOptions.IgnoreCase)]
    private static partial Regex Taka();

    [GeneratedRegex(@"(?:৳|Tk\.?|BDT)\s?$", RegexOptions.IgnoreCase)]
    private static partial Regex TakaBefore();
}
