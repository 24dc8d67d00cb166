using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Columns;

/// <summary>
/// Understands a heading that no list holds by its words: `name of the performance indicator` speaks of an indicator, `number of the
/// indicator` of its mark. Words and what their company means are data (heading_words.csv, heading_rules.csv; the first rule that fits).
/// </summary>
static partial class HeadingWords
{
    const decimal LeastLikeness = 0.8m;
    const int ShortestForLikeness = 4;

    static readonly ImmutableArray<(string Folded, string Meaning)> s_words =
        [.. Knowledge.Read("Recognise/heading_words.csv").Select(row => (Folding.Fold(row["word"]), row["meaning"]))];

    static readonly ImmutableArray<(ImmutableArray<string> Words, string Field)> s_rules =
        [.. Knowledge.Read("Recognise/heading_rules.csv").Select(row => (row["words"].Split(' ').ToImmutableArray(), row["field"]))];

    /// <summary>A code of headings.csv; null when a word of the text is strange to headings, or their company says nothing.</summary>
    public static string? Find(string text)
    {
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match word in Word().Matches(text))
        {
            if (word.Value.All(char.IsDigit)) continue;
            if (Meaning(word.Value) is not { } meaning) return null;
            meanings.Add(meaning);
        }
        return s_rules.FirstOrDefault(rule => rule.Words.All(meanings.Contains)).Field;
    }

    static string? Meaning(string word)
    {
        var folded = Folding.Fold(word);
        var stem = Folding.Fold(Genitive.Strip(word));
        foreach (var (known, meaning) in s_words)
            if (string.Equals(known, folded, StringComparison.Ordinal) || string.Equals(known, stem, StringComparison.Ordinal)) return meaning;
        // one letter of a short word makes another word of it
        if (stem.Length < ShortestForLikeness) return null;
        var best = s_words.Where(known => known.Folded.Length >= ShortestForLikeness).Select(known => (known.Meaning, Likeness: Similarity.OfFolded(stem, known.Folded, LeastLikeness))).MaxBy(known => known.Likeness);
        return best.Likeness >= LeastLikeness ? best.Meaning : null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();
}
