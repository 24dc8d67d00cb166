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

    /// <summary>Words that may be damaged, and how far; `applicable` is two letters from `not applicable`.</summary>
    const int ShortestForLikeness = 8;
    const decimal LeastLikeness = 0.85m;

    /// <summary>The `#N/A` of a spreadsheet is an error and says nothing of the kind.</summary>
    public static bool IsNotApplicable(string text) => !text.StartsWith('#') && Matches("not_applicable", text);

    /// <summary>Says that there is none: neither a zero nor a figure that is missing.</summary>
    public static bool IsNone(string text) => IsExactly("none", text);

    /// <summary>The whole text says that it goes on.</summary>
    public static bool IsInProgress(string text) => IsExactly("in_progress", text);

    /// <summary>`####`, `#REF!`, `#DIV/0!`: what a spreadsheet prints for what it cannot show.</summary>
    public static bool IsSpreadsheetError(string text) =>
        text.StartsWith('#') && (text.Trim('#').Length == 0 || s_words["spreadsheet_error"].Contains(Folding.Fold(text)));

    /// <summary>A hyphen or a word for `to`, and nothing else, stands between two dates: they bound a period.</summary>
    public static bool IsRange(ReadOnlySpan<char> between)
    {
        var text = between.Trim(" .,").ToString();
        return text is "-" or "–" or "—" || IsExactly("range", text);
    }

    /// <summary>The date belongs to a letter that is cited: a memo number before it, or `letter`, `circular` right behind.</summary>
    public static bool CitesLetter(string text, int start, int end)
    {
        var clause = text[..start].LastIndexOfAny(['।', ';', ',']) + 1;
        var behind = Folding.Fold(text[end..Math.Min(text.Length, end + Nearby)]);
        return Contains("memo", text[clause..start]) || s_words["letter"].Any(word => behind.Contains(word, StringComparison.Ordinal));
    }

    public static bool IsDitto(string text) => IsExactly("ditto", text);

    /// <summary>Says that it is not done yet: in progress, or to be done.</summary>
    public static bool SaysNotDone(string text) => Contains("not_done", text) && !Contains("done", text);

    /// <summary>Says what will be done, and not what was.</summary>
    public static bool SaysFuture(string text) => Contains("future", text) && !Contains("done", text);

    /// <summary>Says that something was not done.</summary>
    public static bool Negates(string text) => Contains("negation", text);

    public static bool SaysDone(string text) => (Contains("done", text) || Contains("participle", text)) && !Contains("future", text);

    public static bool SpeaksOfMoney(string text) => Contains("money_name", text);

    public static bool NamesQuarter(string text) => Contains("quarter", text);

    /// <summary>The words right behind a number name something that is counted beside the result: offices, officers.</summary>
    public static bool BeginsWithOtherCounted(ReadOnlySpan<char> text) => Begins("other_counted", text);

    /// <summary>Money beside a result that is not measured in money.</summary>
    public static bool BeginsWithMoney(ReadOnlySpan<char> text) => Begins("money", text);

    /// <summary>The words right before a number make it a reference: memo no., annex.</summary>
    public static bool EndsWithReference(ReadOnlySpan<char> text) => Ends("reference", text);

    /// <summary>The words right before a number make it a part: one of them.</summary>
    public static bool EndsWithOneOf(ReadOnlySpan<char> text) => Ends("one_of", text);

    static bool Ends(string status, ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold($"{(text.Length > Nearby ? text[^Nearby..] : text)}");
        return s_words[status].Any(word => folded.EndsWith(word, StringComparison.Ordinal));
    }

    static bool Begins(string status, ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold($"{(text.Length > Nearby ? text[..Nearby] : text)}");
        return s_words[status].Any(word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    static bool Matches(string status, string text)
    {
        var folded = Folding.Fold(text);
        return s_words[status].Any(word => word.Length < ShortestForLikeness || !text.Contains(' ') ? folded == word : Similarity.OfFolded(folded, word, LeastLikeness) >= LeastLikeness);
    }

    static bool IsExactly(string status, string text) => text.Length <= 2 * Nearby && s_words[status].Contains(Folding.Fold(text));

    static bool Contains(string status, string text)
    {
        var folded = Folding.Fold(text);
        return s_words[status].Any(word => folded.Contains(word, StringComparison.Ordinal));
    }
}
