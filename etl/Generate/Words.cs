namespace Shuddhachar.Etl.Generate;

/// <summary>
/// The csv tables of Words/: what offices print, gathered apart from the spellings that the recogniser knows, so that it is not asked only
/// for what it was told.
/// </summary>
static class Words
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Forms = Knowledge.Read("Generate/Words/forms.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> People = Knowledge.Read("Generate/Words/people.csv");
    static readonly Dictionary<string, string[]> s_headings = BySlot("headings.csv");
    static readonly Dictionary<string, string[]> s_phrases = BySlot("phrases.csv");

    public static string Heading(string slot, Random random) => random.Pick(s_headings[slot]);

    /// <summary>The ways to say something; a way that is said more often stands there more often.</summary>
    public static IReadOnlyList<string> Phrases(string slot) => s_phrases[slot];

    public static string Phrase(string slot) => s_phrases[slot][0];

    /// <summary>Spaces at the ends of a phrase are written as `_` and line ends as `\n`, for the reader of csv takes them away.</summary>
    static Dictionary<string, string[]> BySlot(string name) => Knowledge.Read("Generate/Words/" + name).GroupBy(row => row["slot"], StringComparer.Ordinal)
        .ToDictionary(slot => slot.Key, slot => slot.Select(row => row["text"].Replace('_', ' ').Replace("\\n", "\n", StringComparison.Ordinal)).ToArray(), StringComparer.Ordinal);
}
