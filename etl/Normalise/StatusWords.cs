using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Normalise;

/// <summary>Words that stand in place of a value or say what a number beside them counts (status_words.csv).</summary>
static class StatusWords
{
    static readonly ILookup<string, string> s_words =
        Knowledge.Read("Normalise/status_words.csv").ToLookup(row => row["status"], row => Folding.Fold(row["spelling"]));

    /// <summary>Letters around a number that can say what it is.</summary>
    const int Nearby = 24;

    /// <summary>The `#N/A` of a spreadsheet is an error and says nothing of the kind.</summary>
    public static bool IsNotApplicable(string text) => !text.StartsWith('#') && Matches("not_applicable", text);

    public static bool IsDitto(string text) => s_words["ditto"].Contains(Folding.Fold(text));

    /// <summary>Says that it is not done yet: in progress, or to be done.</summary>
    public static bool SaysNotDone(string text) => Contains("not_done", text);

    /// <summary>Says what will be done, and not what was.</summary>
    public static bool SaysFuture(string text) => Contains("future", text) && !Contains("done", text);

    /// <summary>Says that something was not done.</summary>
    public static bool Negates(string text) => Contains("negation", text);

    public static bool SaysDone(string text) => (Contains("done", text) || Contains("participle", text)) && !Contains("future", text);

    public static bool NamesQuarter(string text) => Contains("quarter", text);

    /// <summary>The words right behind a number name something that is counted beside the result: offices, officers.</summary>
    public static bool BeginsWithOtherCounted(ReadOnlySpan<char> text) => Begins("other_counted", text);

    /// <summary>Money beside a result that is not measured in money.</summary>
    public static bool BeginsWithMoney(ReadOnlySpan<char> text) => Begins("money", text);

    /// <summary>The words right before a number make it a reference: memo no., annex.</summary>
    public static bool EndsWithReference(ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold($"{(text.Length > Nearby ? text[^Nearby..] : text)}");
        return s_words["reference"].Any(word => folded.EndsWith(word, StringComparison.Ordinal));
    }

    static bool Begins(string status, ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold($"{(text.Length > Nearby ? text[..Nearby] : text)}");
        return s_words[status].Any(word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    static bool Matches(string status, string text)
    {
        var folded = Folding.Fold(text);
        return s_words[status].Any(word => Similarity.OfFolded(folded, word, 0.8m) >= 0.8m);
    }

    static bool Contains(string status, string text)
    {
        var folded = Folding.Fold(text);
        return s_words[status].Any(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
