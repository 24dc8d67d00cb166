using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>Which plan a document reports.</summary>
/// <param name="Title">The line that named it; null when only the table did.</param>
/// <param name="NameStart">Where in the title the plan's name begins.</param>
/// <param name="NameEnd">Where it ends.</param>
sealed record PlanName(PlanKind Plan, TextLine? Title, int NameStart, int NameEnd);

/// <summary>Finds the plan by the words of its title (plans.csv); when the page with the title is missing, by what its rows speak of.</summary>
static class PlanKindReader
{
    const decimal LeastLikeness = 0.8m;

    /// <summary>Enough to tell a plan by; a damaged file may have a million rows, or a row of a million letters.</summary>
    const int MostRows = 200;
    const int LongestName = 600;

    sealed record Phrase(PlanKind Plan, string Place, string Text, decimal Weight);

    static readonly ImmutableArray<Phrase> s_phrases =
        [.. Knowledge.Read("Recognise/plans.csv").Select(row => new Phrase(
            Enum.Parse<PlanKind>(row["plan"], ignoreCase: true),
            row["place"],
            row["phrase"],
            decimal.Parse(row["weight"], CultureInfo.InvariantCulture)))];

    /// <summary>The plan, or null when neither title nor rows name one.</summary>
    public static PlanName? Read(ExtractedDocument document, HeaderText text) =>
        FromTitle(text.Title) ?? FromTitle(text.Between) ?? FromRows(document);

    /// <summary>The strongest phrase wins; of equal ones the line nearest to the table, which is the report's own title and not the letter's.</summary>
    static PlanName? FromTitle(ImmutableArray<TextLine> lines)
    {
        PlanName? best = null;
        var bestWeight = 0m;
        foreach (var line in lines)
        {
            foreach (var phrase in s_phrases.Where(phrase => phrase.Place == "title"))
            {
                var found = Similarity.Find(line.Text, phrase.Text);
                if (found.Likeness < Least(phrase.Text) || phrase.Weight * found.Likeness < bestWeight || IsPartOfLatinWord(line.Text, found))
                    continue;
                bestWeight = phrase.Weight * found.Likeness;
                best = new(phrase.Plan, line, found.Start, found.Start + found.Length);
            }
        }
        return best;
    }

    static PlanName? FromRows(ExtractedDocument document)
    {
        var votes = new Dictionary<PlanKind, decimal>();
        foreach (var line in document.Lines.Where(line => line.IsRow).Take(MostRows))
        {
            var names = string.Join(' ', line.Cells.Take(5).Where(cell => cell.Text.Length <= LongestName).Select(cell => cell.Text));
            foreach (var phrase in s_phrases.Where(phrase => phrase.Place == "body" && Similarity.ContainsLike(names, phrase.Text) >= LeastLikeness + 0.05m))
                votes[phrase.Plan] = votes.GetValueOrDefault(phrase.Plan) + phrase.Weight;
        }
        // an integrity plan also speaks of grievances, charters and information: its own rows decide before theirs
        return votes.Count == 0 ? null : new(votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).First().Key, null, 0, 0);
    }

    /// <summary>Short names such as NIS must fit exactly, and stand alone.</summary>
    static decimal Least(string phrase) => phrase.Length < 6 ? 1m : LeastLikeness;

    static bool IsPartOfLatinWord(string text, Resemblance found) =>
        (found.Start > 0 && char.IsAsciiLetter(text[found.Start]) && char.IsAsciiLetter(text[found.Start - 1]))
        || (found.Start + found.Length < text.Length && char.IsAsciiLetter(text[found.Start + found.Length - 1]) && char.IsAsciiLetter(text[found.Start + found.Length]));
}
