using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Validate;

/// <summary>What a printed figure may be when one of its digits was misread for one that looks alike (Bangla/look_alikes.csv).</summary>
static class Candidates
{
    /// <summary>Pairs below this weight are too rare to be thought of.</summary>
    const decimal LeastWeight = 0.4m;

    /// <summary>
    /// Pairs from this weight on were seen misread in real documents, and prove something when nothing else is possible. A rarer one
    /// proves nothing: the office may as well have added wrongly.
    /// </summary>
    public const decimal ProvingWeight = 0.6m;

    public static IEnumerable<(decimal Value, string Pair, decimal Weight)> Of(decimal printed) =>
        from candidate in Changes(printed.ToString("0.####", CultureInfo.InvariantCulture))
        let value = decimal.Parse(candidate.Text, CultureInfo.InvariantCulture)
        where value > 0
        select (value, candidate.Pair, candidate.Weight);

    public static IEnumerable<(DateOnly Value, decimal Weight)> Of(DateOnly printed) =>
        from candidate in Changes(printed.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
        let date = DateOnly.TryParseExact(candidate.Text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null
        where date is not null
        select (date.Value, candidate.Weight);

    /// <param name="printed">Canonical text of the figure, ASCII digits.</param>
    static IEnumerable<(string Text, string Pair, decimal Weight)> Changes(string printed) =>
        from candidate in LookAlikes.OneDigitAway(printed)
        where candidate.Weight >= LeastWeight
        let at = Enumerable.Range(0, printed.Length).First(index => printed[index] != candidate.Text[index])
        select (candidate.Text, $"{printed[at]}{candidate.Text[at]}", candidate.Weight);
}
