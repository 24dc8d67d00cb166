namespace Shuddhachar.Etl.Bangla;

/// <summary>The possessive ending, with which a title attaches the office to its report: মন্ত্রণালয়ের, সংস্থার, বিভাগ-এর.</summary>
public static class Genitive
{
    static readonly string[] s_endings = ["-এর", " এর", "এর", "ের", "র"];
    const string VowelSigns = "ািীুূেো";

    /// <summary>The word without a possessive ending; the word itself when it has none. Never shorter than three characters.</summary>
    public static string Strip(string word) => Strip(word, s_endings);

    /// <summary>As <see cref="Strip(string)"/> for a place name, of which many end in a vowel and র by themselves (রংপুর).</summary>
    public static string StripFromPlace(string name) => Strip(name, s_endings.AsSpan(..^1));

    static string Strip(string word, ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            // a bare র belongs to the word itself unless a vowel sign stands before it: অধিদপ্তর but সংস্থা-র
            if (ending == "র" && !VowelSigns.Contains(stem[^1]))
                continue;
            return stem.TrimEnd(' ', '-');
        }
        return word;
    }
}
