using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Proof;

/// <summary>What a figure may have been before it was misread.</summary>
/// <param name="Confusion">The digit read and the digit meant, `84` for ৪ read as ৮; <see cref="Candidates.Form"/> for the figure of the official form, <see cref="Candidates.Twin"/> for that of another report.</param>
readonly record struct Candidate(Quantity Value, string Confusion);

/// <summary>What a printed figure may be when one of its digits was misread for one that looks alike.</summary>
static partial class Candidates
{
    /// <summary>Confusion of a figure that the form of the year fixes: it may differ in more than one digit (003:46).</summary>
    public const string Form = "form";

    /// <summary>Confusion of a figure that another sheet of the plan prints so.</summary>
    public const string Twin = "twin";

    const string DateShape = "dd/MM/yyyy";

    public static IEnumerable<Candidate> Of(decimal printed) =>
        from change in Changes(printed.ToString("0.####", CultureInfo.InvariantCulture))
        let value = decimal.Parse(change.Text, CultureInfo.InvariantCulture)
        where value > 0
        select new Candidate(Quantity.Of(value), change.Confusion);

    /// <param name="raw">The cell's text: where it names the month in letters, no digit of the month can be misread.</param>
    public static IEnumerable<Candidate> Of(DateOnly printed, string raw) =>
        OfDate(printed.ToString(DateShape, CultureInfo.InvariantCulture)).Where(candidate => candidate.Value.Date!.Value.Month == printed.Month || !NamesMonth(raw));

    /// <summary>Days of the calendar that a text shaped as day, month and year may have meant; nothing for any other text.</summary>
    public static IEnumerable<Candidate> OfBrokenDate(string printed)
    {
        if (DayMonthYear().Match(Digits.ToAscii(printed)) is not { Success: true } date) return [];
        var year = date.Groups["y"].Value;
        return OfDate($"{date.Groups["d"].Value.PadLeft(2, '0')}/{date.Groups["m"].Value.PadLeft(2, '0')}/{(year.Length == 2 ? "20" : "")}{year}");
    }

    static IEnumerable<Candidate> OfDate(string printed) =>
        from change in Changes(printed)
        let date = DateOnly.TryParseExact(change.Text, DateShape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null
        where date is not null
        select new Candidate(Quantity.Of(date.Value), change.Confusion);

    /// <param name="printed">Canonical text of the figure, ASCII digits.</param>
    static IEnumerable<(string Text, string Confusion)> Changes(string printed) =>
        from change in LookAlikes.OneDigitAway(printed)
        let at = Enumerable.Range(0, printed.Length).First(index => printed[index] != change.Text[index])
        select (change.Text, $"{printed[at]}{change.Text[at]}");

    static bool NamesMonth(string raw) => Word().Matches(raw).Any(word => Months.Find(word.Value) > 0);

    [GeneratedRegex(@"[\p{L}\p{M}]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\D*(?<d>\d{1,2})\s?[./\-]\s?(?<m>\d{1,2})\s?[./\-]\s?(?<y>(?:20)?\d\d)\D*$")]
    private static partial Regex DayMonthYear();
}
