using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>
/// Offices named in an English text. English puts the word for the kind first or last, so the names of the list are looked for whole, and
/// what still reads like an office is one that is not in the list.
/// </summary>
static partial class EnglishOffices
{
    const decimal LeastLikeness = 0.92m;

    public static ImmutableArray<NamedOffice> Read(string text, Origin origin)
    {
        var found = new List<(int Start, NamedOffice Office)>();
        // the longest first, so that no ministry is found inside the name of another
        foreach (var (office, name) in OfficeRegister.All.SelectMany(office => office.EnglishNames.Select(name => (office, name))).OrderByDescending(pair => pair.name.Length))
        {
            if (Similarity.Find(text, name) is not { Likeness: >= LeastLikeness } place || !StandsAlone(text, place)) continue;
            found.Add((place.Start, new(office, text.Substring(place.Start, place.Length), LevelOf(office.Kind), place.Likeness, origin)));
            text = text[..place.Start] + new string('|', place.Length) + text[(place.Start + place.Length)..];
        }
        foreach (Match match in Unknown().Matches(text))
        {
            var name = match.Value.Trim();
            if (HeaderWords.Is("english_kind", name)) continue;
            var kind = HeaderWords.OfRole("english_kind").First(kind => name.Contains(kind.Text, StringComparison.OrdinalIgnoreCase));
            found.Add((match.Index, new(null, name, kind.Level, 0m, origin)));
        }
        return [.. found.OrderBy(pair => pair.Start).Select(pair => pair.Office)];
    }

    static int LevelOf(string kind) => kind switch { "ministry" => 1, "division" or "state_institution" => 2, "office" => 4, _ => 3 };

    /// <summary>The name does not go on: `Department of Jute` is not in `Department of Jute Mills`.</summary>
    static bool StandsAlone(string text, Resemblance place)
    {
        var end = place.Start + place.Length;
        if (place.Start > 0 && char.IsLetter(text[place.Start - 1])) return false;
        var next = NextWord().Match(text, end);
        return !next.Success || HeaderWords.Is("english_title", next.Groups["word"].Value);
    }

    // a lower-case word ends a name, except those that join; so does a comma
    [GeneratedRegex(@"\G\s*(?:(?:and|&|of|for)\s+)?(?<word>[A-Za-z]+)")]
    private static partial Regex NextWord();

    [GeneratedRegex(@"\b(?:Ministry|Department|Directorate|Office|Bureau|Board|Institute|Council)\s+(?:General\s+)?(?:of|for)\s+(?:the\s+)?[A-Z][\w'\-]*(?:\s+(?:(?:and|of|for|&)\s+)?[A-Z][\w'\-]*)*|\b(?:[A-Z][\w'\-]*\s+(?:(?:and|of|&)\s+)?){1,6}(?:Division|Authority|Corporation|Department|Directorate|Bureau|Board|Commission|Institute|Council|Agency|Secretariat|Office)\b(?!\s+of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();
}
