namespace Shuddhachar.Dashboard.Search;

/// <summary>Something that can be found by its names and codes.</summary>
/// <param name="Id">What the page makes a link of.</param>
/// <param name="Texts">In any language; each word counts.</param>
public sealed record Findable<T>(T Id, IReadOnlyList<string> Texts);

/// <summary>
/// Finds by words in any order, forgiving spelling: each word of the question must be like some word of what is found. Words are compared once
/// with the vocabulary, which is small, and not with every name.
/// </summary>
public sealed class SearchIndex<T>
{
    /// <summary>Further words of a question are left out: nobody types so many, and each costs time.</summary>
    const int MostWords = 8;

    /// <summary>A longer word is none of ours.</summary>
    const int LongestWord = 40;

    /// <summary>A part of the likeness of the best.</summary>
    const double NearlyAsGood = 0.7;

    readonly List<T> ids = [];
    readonly List<int> wordCounts = [];
    readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    public SearchIndex(IEnumerable<Findable<T>> findables)
    {
        ArgumentNullException.ThrowIfNull(findables);
        foreach (var findable in findables)
        {
            var words = findable.Texts.SelectMany(SpellingFold.Words).ToHashSet(StringComparer.Ordinal);
            foreach (var word in words)
            {
                if (!places.TryGetValue(word, out var known)) places.Add(word, known = []);
                known.Add(ids.Count);
            }
            ids.Add(findable.Id);
            wordCounts.Add(words.Count);
        }
    }

    /// <summary>The best first; of equals the shortest name, then the order in which they were given.</summary>
    /// <returns>The first <paramref name="most"/>, and how many there are in all.</returns>
    public (IReadOnlyList<T> Best, int Count) Find(string question, int most)
    {
        var words = SpellingFold.Words(question).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (words.Count == 0 || words.Exists(word => word.Length > LongestWord)) return ([], 0);
        Dictionary<int, double>? found = null;
        foreach (var word in words) found = Both(found, Like(word));
        // where something fits well, what fits by a slip is noise
        var least = found!.Count == 0 ? 0 : NearlyAsGood * found.Values.Max();
        var good = found.Where(pair => pair.Value >= least).ToList();
        var ordered = good.OrderByDescending(pair => pair.Value).ThenBy(pair => wordCounts[pair.Key]).ThenBy(pair => pair.Key);
        return ([.. ordered.Take(most).Select(pair => ids[pair.Key])], good.Count);
    }

    Dictionary<int, double> Like(string asked)
    {
        var found = new Dictionary<int, double>();
        foreach (var (word, holders) in places)
        {
            var likeness = WordLikeness.Of(asked, word);
            if (likeness == 0) continue;
            foreach (var holder in holders)
            {
                if (likeness > found.GetValueOrDefault(holder)) found[holder] = likeness;
            }
        }
        return found;
    }

    static Dictionary<int, double> Both(Dictionary<int, double>? one, Dictionary<int, double> other) => one is null
        ? other
        : one.Where(pair => other.ContainsKey(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value + other[pair.Key]);
}
