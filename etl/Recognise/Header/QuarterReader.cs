using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>Quarters named in words: an ordinal beside the word for quarter, which recognition damages readily (000:5, 000:101).</summary>
static partial class QuarterReader
{
    const decimal LeastLikeness = 0.7m;

    /// <summary>Quarters named in the text, in printed order.</summary>
    public static IEnumerable<int> Read(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (Glued(words[at]) is { } glued)
                yield return glued;
            if (!IsQuarter(words[at]))
                continue;
            if (at > 0 && Ordinals.FindBeforeNoun(words[at - 1]) is > 0 and var before)
                yield return before;
            else if (at + 1 < words.Length && Number(words[at + 1]) is { } behind)
                yield return behind;
        }
        foreach (Match match in LatinQuarter().Matches(Digits.ToAscii(text)))
            yield return int.Parse(match.Groups["quarter"].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>The quarter that a report on half a year or a whole one ends with.</summary>
    public static int? ReadLongerReport(string text) =>
        HeaderWords.Contains("half_year", text, 0.9m) ? 2 : HeaderWords.Contains("whole_year", text, 0.9m) ? 4 : null;

    static bool IsQuarter(string word) => HeaderWords.Like("quarter", word, LeastLikeness) is not null;

    static int? Number(string word) => Digits.ToAscii(word) is [>= '1' and <= '4'] digit ? digit[0] - '0' : Ordinals.Find(word) is > 0 and var ordinal ? ordinal : null;

    static int? Glued(string word)
    {
        for (var length = 2; length <= Math.Min(4, word.Length - 4); length++)
        {
            if (Ordinals.Find(word[..length]) is > 0 and var ordinal && IsQuarter(word[length..]))
                return ordinal;
        }
        return null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\p{L}\p{M}])[Qq]\s?-?(?<quarter>[1-4])(?!\d)")]
    private static partial Regex LatinQuarter();
}
