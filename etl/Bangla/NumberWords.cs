using System.Globalization;
using System.Text.RegularExpressions;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// Numbers written out, where they surely are numbers: with a counting word (`two pieces`), or alone. Without one, the Bangla words for
/// one and nine are also an article and a negation.
/// </summary>
static partial class NumberWords
{
    static readonly (decimal Number, string[] Words)[] s_words =
    [
        (0, ["শূন্য", "শুন্য"]), (1, ["এক", "one"]), (2, ["দুই", "দু", "two"]), (3, ["তিন", "three"]), (4, ["চার", "four"]), (5, ["পাঁচ", "পাচ", "five"]),
        (6, ["ছয়", "ছয়", "six"]), (7, ["সাত", "seven"]), (8, ["আট", "eight"]), (9, ["নয়", "nine"]), (10, ["দশ", "ten"]),
        (11, ["এগার", "এগারো"]), (12, ["বার", "বারো"]), (13, ["তের", "তেরো"]), (14, ["চৌদ্দ"]), (15, ["পনের", "পনেরো"]), (16, ["ষোল", "ষোলো"]),
        (17, ["সতের", "সতেরো"]), (18, ["আঠার", "আঠারো"]), (19, ["উনিশ", "ঊনিশ"]), (20, ["বিশ", "কুড়ি"]), (25, ["পঁচিশ", "পচিশ"]), (30, ["ত্রিশ", "তিরিশ"]),
        (40, ["চল্লিশ"]), (50, ["পঞ্চাশ"]), (60, ["ষাট"]), (70, ["সত্তর"]), (75, ["পঁচাত্তর"]), (80, ["আশি"]), (90, ["নব্বই"]), (100, ["একশত", "একশ", "একশো"]),
    ];

    /// <summary>Words that mean something else when they stand alone: `not`, `time`.</summary>
    static readonly string[] s_ambiguous = ["নয়".Normalize(), "বার", "দু", "তের", "এক"];

    static readonly Dictionary<string, decimal> s_byWord = s_words
        .SelectMany(pair => pair.Words.Select(word => (Word: word.Normalize(), pair.Number)))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.OrdinalIgnoreCase);

    static readonly System.Buffers.SearchValues<char> s_first = System.Buffers.SearchValues.Create([.. s_byWord.Keys.SelectMany(word => (char[])[word[0], char.ToUpperInvariant(word[0])]).Distinct()]);

    /// <summary>The number written out here; null when there is none.</summary>
    public static QuantityToken? Read(string text, int at)
    {
        if (!s_first.Contains(text[at]) || (at > 0 && Words.IsLetter(text[at - 1]))) return null;
        if (Counted().Match(text, at) is { Success: true } counted && s_byWord.TryGetValue(counted.Groups["n"].Value, out var number))
            return new(QuantityKind.Number, at, counted.Length, number, Counter: counted.Groups["counter"].Value, IsWord: true);
        if (Bracketed().Match(text, at) is { Success: true } told && s_byWord.TryGetValue(told.Groups["n"].Value, out number) && IsAlone(text, at, told, number))
            return new(QuantityKind.Number, at, told.Groups["n"].Length, number, IsWord: true);
        return null;
    }

    /// <summary>The whole text is the word, or the word repeats the figure before it: `3 (three)`.</summary>
    static bool IsAlone(string text, int at, Match told, decimal number) =>
        (text.Length == told.Groups["n"].Length && Array.IndexOf(s_ambiguous, text) < 0)
        || (at > 1 && told.Value.EndsWith(')') && FigureBefore().Match(text[Math.Max(0, at - 8)..at]) is { Success: true } figure
            && decimal.Parse(figure.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) == number);

    [GeneratedRegex(@"\G(?<n>[\p{L}\p{M}]{2,12}?)\s?(?<counter>টি|টা|জন|ব্যাচ|খানা|বার)(?!টি|টা|জন)(?:র|ের)?(?![\p{L}\p{M}])")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\G(?<n>[\p{L}\p{M}]{2,12})\s?\)?")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<n>\d{1,3})\s?\(\s?$")]
    private static partial Regex FigureBefore();
}
