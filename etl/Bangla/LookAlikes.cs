using System.Collections.Frozen;
using System.Globalization;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// Pairs of characters that recognition takes for one another, with a weight 0 … 1 of how readily. The pairs are data
/// (look_alikes.csv, each with where it was seen) and hold both ways. Digits are ASCII here, as after <see cref="Folding"/>.
/// </summary>
public static class LookAlikes
{
    static readonly FrozenDictionary<(char, char), decimal> s_weights = Read();

    /// <summary>How readily one is printed for the other, 0 … 1; 0 for unrelated characters, 1 for the same.</summary>
    public static decimal Weight(char printed, char meant) =>
        printed == meant ? 1m : s_weights.GetValueOrDefault((ToFolded(printed), ToFolded(meant)));

    public static bool AreAlike(char left, char right) => left != right && Weight(left, right) > 0m;

    /// <summary>Every text that differs from <paramref name="printed"/> in one digit that looks like the printed one, likeliest first.</summary>
    public static IEnumerable<(string Text, decimal Weight)> OneDigitAway(string printed) =>
        from at in Enumerable.Range(0, printed.Length)
        where char.IsDigit(printed[at])
        let zero = char.IsAsciiDigit(printed[at]) ? '0' : '০'
        from digit in Enumerable.Range(0, 10)
        let other = (char)(zero + digit)
        let weight = Weight(printed[at], other)
        where other != printed[at] && weight > 0m
        orderby weight descending, at, digit
        select (printed[..at] + other + printed[(at + 1)..], weight);

    /// <summary>Cost of one substitution in hundredths of an error: 0 for the same, 100 for unrelated characters.</summary>
    internal static int Cost(char left, char right) =>
        left == right ? 0 : s_weights.TryGetValue((left, right), out var weight) ? 100 - (int)(50m * weight) : 100;

    static char ToFolded(char character) => character is >= '০' and <= '৯' ? (char)('0' + (character - '০')) : character;

    static FrozenDictionary<(char, char), decimal> Read()
    {
        var weights = new Dictionary<(char, char), decimal>();
        foreach (var row in Knowledge.Read("Bangla/look_alikes.csv"))
        {
            var (left, right) = (ToFolded(row["left"][0]), ToFolded(row["right"][0]));
            var weight = decimal.Parse(row["weight"], CultureInfo.InvariantCulture);
            weights[(left, right)] = weights[(right, left)] = weight;
        }
        return weights.ToFrozenDictionary();
    }
}
