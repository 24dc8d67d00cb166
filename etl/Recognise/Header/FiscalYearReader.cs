using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>A fiscal year as printed: its first calendar year, and whether one digit had to be read as a look-alike.</summary>
sealed record PrintedYear(int FirstYear, string Printed, Origin Origin, bool IsRepaired);

/// <summary>Fiscal years in running text: 2020-2021, 2021-22, in either script, with any dash. The two halves must follow one another.</summary>
static partial class FiscalYearReader
{
    /// <summary>Years that a plan of this series can be of.</summary>
    const int Earliest = 2010, Latest = 2039;

    /// <summary>Years in the text in printed order; those whose halves contradict each other beyond one look-alike digit are left out.</summary>
    public static IEnumerable<PrintedYear> Read(string text, Origin origin)
    {
        var ascii = Digits.ToAscii(text);
        var found = Pair().Matches(ascii).Select(match => ToYear(match, text, origin)).OfType<PrintedYear>().ToArray();
        return found.Length > 0 ? found : Pair().Matches(SpacedDigits().Replace(ascii, "")).Select(match => ToYear(match, text, origin)).OfType<PrintedYear>();
    }

    /// <summary>Code as people write it: 2020-21.</summary>
    public static string Code(int firstYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{firstYear}-{(firstYear + 1) % 100:00}");

    static PrintedYear? ToYear(Match match, string text, Origin origin)
    {
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        var printed = match.Index + match.Length <= text.Length ? text.Substring(match.Index, match.Length) : match.Value;
        var candidates = Enumerable.Range(Earliest, Latest - Earliest + 1)
            .Select(year => (Year: year, Likeness: Likeness(first + second, Expected(year, second.Length))))
            .Where(candidate => candidate.Likeness > 0m)
            .OrderByDescending(candidate => candidate.Likeness)
            .Take(2)
            .ToArray();
        return candidates switch
        {
            [var only] => new(only.Year, printed, origin, only.Likeness < 1m),
            [var best, var next] when best.Likeness > next.Likeness => new(best.Year, printed, origin, best.Likeness < 1m),
            _ => null,
        };
    }

    static string Expected(int year, int digits) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}") + (digits == 4 ? $"{year + 1}" : ((year + 1) % 100).ToString("00", CultureInfo.InvariantCulture));

    /// <summary>1 for the same digits, less for one look-alike digit, 0 beyond.</summary>
    static decimal Likeness(string printed, string expected)
    {
        var differences = printed.Zip(expected).Where(pair => pair.First != pair.Second).ToArray();
        return differences switch
        {
            [] => 1m,
            [var one] => LookAlikes.Weight(one.First, one.Second) * 0.9m,
            _ => 0m,
        };
    }

    [GeneratedRegex(@"(?<![\d.\-/])(?<first>\d{4})\s?[-–—−/]\s?(?<second>\d{4}|\d{2})(?!\d|\s?[-–—/.]\s?\d)")]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<=\d)\s(?=\d)|(?<=\d)\s(?=[-–—]\s?\d)")]
    private static partial Regex SpacedDigits();
}
