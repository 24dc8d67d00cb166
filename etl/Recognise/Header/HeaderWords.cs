using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>One word or phrase of header_words.csv. Level orders office kinds: 1 ministry, 2 division, 3 department, 4 office.</summary>
sealed record HeaderWord(string Text, string Folded, int Level);

/// <summary>The words by which the head of a document is understood, by role (header_words.csv).</summary>
static class HeaderWords
{
    /// <summary>Shorter words for a kind are the end of many other words.</summary>
    const int ShortestGlued = 5;

    static readonly ImmutableDictionary<string, ImmutableArray<HeaderWord>> s_byRole = Knowledge.Read("Recognise/header_words.csv")
        .GroupBy(row => row["role"])
        .ToImmutableDictionary(
            group => group.Key,
            group => group.Select(row => new HeaderWord(row["word"], Folding.Fold(row["word"]), int.Parse(row["level"], CultureInfo.InvariantCulture))).ToImmutableArray());

    public static ImmutableArray<HeaderWord> OfRole(string role) => s_byRole[role];

    /// <summary>The word is one of the role, in any spelling that folds to the same letters.</summary>
    public static bool Is(string role, string word)
    {
        var folded = Folding.Fold(word);
        return s_byRole[role].Any(known => string.Equals(known.Folded, folded, StringComparison.Ordinal));
    }

    /// <summary>The known word of the role that a word is most like, or null; short words must fit exactly. A possessive ending is ignored.</summary>
    public static HeaderWord? Like(string role, string word, decimal least = 0.8m)
    {
        var folded = Folding.Fold(word);
        var stem = Genitive.Strip(folded);
        var best = s_byRole[role]
            .Select(known => (Known: known, Likeness: Math.Max(Likeness(folded, known, least), stem == folded ? 0m : Likeness(stem, known, least))))
            .MaxBy(pair => pair.Likeness);
        return best.Likeness >= least ? best.Known : null;
    }

    /// <summary>The word for a kind of office that is glued to the end of another word; null when there is none.</summary>
    public static HeaderWord? KindAtEnd(string word)
    {
        var folded = Folding.Fold(word);
        return s_byRole["office_kind"]
            .Where(kind => kind.Folded.Length >= ShortestGlued && folded.Length >= kind.Folded.Length + 2 && folded.EndsWith(kind.Folded, StringComparison.Ordinal))
            .MaxBy(kind => kind.Folded.Length);
    }

    /// <summary>True when a phrase of the role stands in the text, damaged or not.</summary>
    public static bool Contains(string role, string text, decimal least = 0.85m) =>
        s_byRole[role].Any(known => Similarity.ContainsLike(text, known.Text) >= least);

    static decimal Likeness(string folded, HeaderWord known, decimal least) =>
        string.Equals(folded, known.Folded, StringComparison.Ordinal) ? 1m
        : folded.Length < 4 || known.Folded.Length < 4 ? 0m
        : Similarity.OfFolded(folded, known.Folded, least);
}
