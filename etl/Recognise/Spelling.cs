using System.Collections.Concurrent;
using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise;

/// <summary>A list of known spellings and what each means; finds the one that a damaged print is likest to.</summary>
sealed class Spelling<TMeaning>(IEnumerable<(string Text, TMeaning Meaning)> known, decimal threshold)
    where TMeaning : struct
{
    readonly ImmutableArray<(string Folded, TMeaning Meaning)> _known = [.. known.Select(entry => (Folding.Fold(entry.Text), entry.Meaning))];
    readonly ConcurrentDictionary<string, (TMeaning? Meaning, decimal Likeness)> _seen = new(StringComparer.Ordinal);

    /// <summary>The meaning of the likest spelling and how like it is (0 … 1); no meaning below the threshold.</summary>
    public (TMeaning? Meaning, decimal Likeness) Find(string text)
    {
        var folded = Folding.Fold(text);
        if (_seen.TryGetValue(folded, out var seen)) return seen;
        var found = Search(folded);
        // documents repeat their words, hostile ones need not: the memory is small and only for words of a heading's length
        if (folded.Length <= 80 && _seen.Count < 4096) _seen[folded] = found;
        return found;
    }

    (TMeaning?, decimal) Search(string folded)
    {
        var (best, likeness) = ((TMeaning?)null, 0m);
        foreach (var (spelling, meaning) in _known)
        {
            // lengths too far apart cannot be alike enough
            if (Math.Min(folded.Length, spelling.Length) < threshold * Math.Max(folded.Length, spelling.Length)) continue;
            var like = Similarity.OfFolded(folded, spelling, threshold);
            if (like >= threshold && like > likeness) (best, likeness) = (meaning, like);
        }
        return (best, likeness);
    }
}
