using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Validate;

/// <summary>What a printed figure may be when one of its digits was misread for one that looks alike (Bangla/look_alikes.csv).</summary>
static class Candidates
{
    /// <summary>Pairs below this weight are too rare to prove anything with.</summary>
    const decimal LeastWeight = 0.4m;

    public static IEnumerable<(decimal Value, string Pair)> Of(decimal printed) =>
        from candidate in Changes(printed.ToString("0.####", CultureInfo.InvariantCulture))
        let value = decimal.Parse(candidate.Text, CultureInfo.InvariantCulture)
        where value > 0
        select (value, candidate.Pair);

    public static IEnumerable<DateOnly> Of(DateOnly printed) =>
        Changes(printed.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            .Select(candidate => DateOnly.TryParseExact(candidate.Text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null)
            .Where(date => date is not null)
            .Select(date => date!.Value);

    /// <param name="printed">Canonical text of the figure, ASCII digits.</param>
    static IEnumerable<(string Text, string Pair)> Changes(string printed) =>
        from candidate in LookAlikes.OneDigitAway(printed)
        where candidate.Weight >= LeastWeight
        let at = Enumerable.Range(0, printed.Length).First(index => printed[index] != candidate.Text[index])
        select (candidate.Text, $"{printed[at]}{candidate.Text[at]}");
}
