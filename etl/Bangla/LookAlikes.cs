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

    // costs of all pairs of Bengali and Latin characters: likeness asks for millions of them
    const int Block = 128;
    const char FirstBengali = '\u0980';
    static readonly byte[] s_costs = Costs();

    /// <summary>How readily one is printed for the other, 0 … 1; 0 for unrelated characters, 1 for the same.</summary>
    public static decimal Weight(char printed, char meant) =>
        printed == meant ? 1m : s_weights.GetValueOrDefault((ToFolded(printed), ToFolded(meant)));

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
    internal static int Cost(char left, char right)
    {
        if (left == right)
            return 0;
        var (row, column) = (Index(left), Index(right));
        return row < 0 || column < 0 ? 100 : s_costs[row * 2 * Block + column];
    }

    /// <summary>ASCII and Bengali characters by number; -1 for any other.</summary>
    static int Index(char character) =>
        character < Block ? character : character - FirstBengali is >= 0 and < Block and var at ? Block + at : -1;

    static byte[] Costs()
    {
        var costs = new byte[4 * Block * Block];
        Array.Fill(costs, (byte)100);
        foreach (var ((left, right), weight) in s_weights)
            costs[Index(left) * 2 * Block + Index(right)] = (byte)(100 - (int)(50m * weight));
        return costs;
    }

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
