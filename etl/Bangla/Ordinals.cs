namespace Shuddhachar.Etl.Bangla;

/// <summary>First to fourth as printed before কোয়ার্টার or ত্রৈমাসিক: ১ম, প্রথম, 1st … An ordinal is never a value (001:13).</summary>
public static class Ordinals
{
    static readonly Dictionary<string, int> s_byFoldedWord = new[]
        {
            (1, "১ম"), (1, "প্রথম"), (1, "1st"), (1, "first"),
            (2, "২য়"), (2, "দ্বিতীয়"), (2, "2nd"), (2, "second"),
            (3, "৩য়"), (3, "তৃতীয়"), (3, "ত্রিতীয়"), (3, "3rd"), (3, "third"),
            (4, "৪র্থ"), (4, "৪ৰ্থ"), (4, "৪থ"), (4, "চতুর্থ"), (4, "চতুর্থ্য"), (4, "4th"), (4, "fourth"),
        }
        .Select(pair => (Number: pair.Item1, Word: Folding.Fold(pair.Item2)))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>1-4 for an ordinal word; 0 for any other word. Written-out ordinals may have a misread letter, numbered ones may not.</summary>
    public static int Find(string word)
    {
        var folded = Folding.Fold(word);
        if (s_byFoldedWord.TryGetValue(folded, out var exact))
            return exact;
        if (folded.Length < 5 || char.IsAsciiDigit(folded[0]))
            return 0;
        var best = s_byFoldedWord.Where(pair => pair.Key.Length >= 5).MaxBy(pair => Similarity.OfFolded(folded, pair.Key));
        return Similarity.OfFolded(folded, best.Key) >= 0.8m ? best.Value : 0;
    }

    /// <summary>As <see cref="Find"/>, also when the digit is misread but its ending belongs to one number only: ৮র্থ can only be ৪র্থ, ৯ম only ১ম.</summary>
    public static int FindBeforeNoun(string word) => Find(word) switch
    {
        > 0 and var number => number,
        _ when word.Length >= 2 && char.IsDigit(word[0]) && Folding.Fold(word[1..]) is { } ending => ending switch
        {
            "ম" => 1,
            "র্থ" or "থ" => 4,
            _ => 0,
        },
        _ => 0,
    };
}
