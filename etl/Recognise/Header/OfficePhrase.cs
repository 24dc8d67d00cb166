using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise.Header;

/// <summary>An office named in a text.</summary>
/// <param name="Known">Null when the name is no office of ours.</param>
/// <param name="Name">The name as printed, without possessive ending.</param>
/// <param name="Level">1 ministry … 4 office, from the word for its kind.</param>
/// <param name="Likeness">To the known office; 0 for an unknown one.</param>
sealed record NamedOffice(KnownOffice? Known, string Name, int Level, decimal Likeness, Origin Origin);

/// <summary>
/// Cuts a text into the offices it names. A name ends with a word for a kind of office (ministry, division, department …); what stands
/// before it is the name, or belongs to the sentence when a known office already fits the end of it.
/// </summary>
static partial class OfficePhrase
{
    /// <param name="Text">Without the space that broke it.</param>
    /// <param name="IsKind">It is the word for the kind and nothing else; not so when a name is glued to it.</param>
    sealed record Word(string Text, int Start, int End, int Level, bool FollowsStop, bool IsKind);

    public static ImmutableArray<NamedOffice> Read(string text, Origin origin)
    {
        if (text.Count(char.IsAsciiLetter) * 2 >= Math.Max(1, text.Count(char.IsLetter)))
            return EnglishOffices.Read(text, origin);
        var words = Split(text);
        var offices = ImmutableArray.CreateBuilder<NamedOffice>();
        for (int at = 0, start = 0; at < words.Length; at++)
        {
            // election commission secretariat, financial institutions division: of several kind words in a row the last one ends the name
            // and `bank and financial institutions division` goes on behind its first
            if (words[at].Level == 0 || (at + 1 < words.Length && words[at + 1] is { Level: > 0, FollowsStop: false }) || GoesOn(words, at))
                continue;
            if (ToOffice(text, words.AsSpan(start..(at + 1)), origin) is { } office)
                offices.Add(office);
            start = at + 1;
        }
        return WithTail(text, words, offices);
    }

    /// <summary>A word for a kind inside a name: `... and establishments inspection department`, `bank and financial institutions division`.</summary>
    static bool GoesOn(Word[] words, int at) =>
        (HeaderWords.Is("inner_kind", words[at].Text) && at + 1 < words.Length && !words[at + 1].FollowsStop && !IsSentenceWord(words[at + 1].Text) && words.Skip(at + 1).Any(word => word.Level > 0))
        || words[at].Level >= 3 && at + 1 < words.Length && HeaderWords.Is("conjunction", words[at + 1].Text) && words[at].Text == Genitive.Strip(words[at].Text);

    /// <summary>True when the text says only "ministry/division/institution", the placeholder of an unfilled form.</summary>
    public static bool IsGeneric(string name) =>
        Split(name).All(word => word is { Level: > 0, IsKind: true } || HeaderWords.Is("generic", word.Text) || HeaderWords.Is("generic", Genitive.Strip(word.Text)) || HeaderWords.Is("office_label", word.Text));

    static NamedOffice? ToOffice(string text, ReadOnlySpan<Word> words, Origin origin)
    {
        (KnownOffice Office, decimal Likeness)? best = null;
        var from = 0;
        for (var start = 0; start < words.Length; start++)
        {
            if (OfficeRegister.Match(NameOf(text, words[start..])) is { } match && match.Office != best?.Office && match.Likeness > (best?.Likeness ?? 0m))
                (best, from) = (match, start);
        }
        if (best is { } known && (from == 0 || words[from].FollowsStop || IsSentence(words[..from])))
            return new(known.Office, NameOf(text, words[from..]), words[^1].Level, known.Likeness, origin);

        var first = 0;
        // `national` begins the plan's name and the name of many an office
        while (first < words.Length - 1 && IsSentenceWord(words[first].Text) && !(HeaderWords.Is("name_start", words[first].Text) && !IsSentenceWord(words[first + 1].Text)))
            first++;
        var name = NameOf(text, words[first..]);
        return IsGeneric(name) ? null : new(null, name, words[^1].Level, 0m, origin);
    }

    /// <summary>A place behind a comma belongs to a field office (office of the deputy commissioner, Cumilla): it makes another office of the same words.</summary>
    static ImmutableArray<NamedOffice> WithTail(string text, Word[] words, ImmutableArray<NamedOffice>.Builder offices)
    {
        var lastKind = Array.FindLastIndex(words, word => word.Level > 0);
        if (offices.Count == 0 || lastKind + 1 >= words.Length || !words[lastKind + 1].FollowsStop)
            return offices.ToImmutable();
        var tail = text[words[lastKind + 1].Start..].Trim(' ', ',', '।', '.', ')', '-', ':');
        if (tail.Length == 0 || text[words[lastKind].End..words[lastKind + 1].Start].Trim() is not "," || (IsAddress(tail) && !(offices[^1].Level == 4 && IsPlaces(tail))))
            return offices.ToImmutable();
        var last = offices[^1];
        var name = $"{last.Name}, {StripFromPlace(tail)}";
        offices[^1] = OfficeRegister.Match(name) is { } match ? last with { Known = match.Office, Name = name, Likeness = match.Likeness } : last with { Known = null, Name = name, Likeness = 0m };
        return offices.ToImmutable();
    }

    /// <summary>The last place is a district: the last letter of Rangpur is its own, in `of Dhaka` it is the possessive.</summary>
    static string StripFromPlace(string tail)
    {
        var district = tail[(tail.LastIndexOf(',') + 1)..].Trim();
        return !HeaderWords.Is("district", district) && HeaderWords.Is("district", Genitive.Strip(district)) ? tail[..^(district.Length - Genitive.Strip(district).Length)] : Genitive.StripFromPlace(tail);
    }

    /// <summary>Towns and nothing else: the place of a field office, where a ministry has its address.</summary>
    static bool IsPlaces(string tail) => HeaderWords.Is("district", tail[(tail.LastIndexOf(',') + 1)..].Trim()) || HeaderWords.Is("district", Genitive.Strip(tail[(tail.LastIndexOf(',') + 1)..].Trim()));

    /// <summary>Names a town or a street of an address.</summary>
    public static bool IsAddress(string tail) => HeaderWords.OfRole("address").Any(address => Folding.Fold(tail).Contains(address.Folded, StringComparison.Ordinal));

    static bool IsSentence(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (!IsSentenceWord(word.Text))
                return IsSentenceWord(words[^1].Text) || words[^1].Text != Genitive.Strip(words[^1].Text);
        }
        return true;
    }

    static bool IsSentenceWord(string word) => HeaderWords.Like("title_word", word, 0.85m) is not null || HeaderWords.Is("cut", Genitive.Strip(word)) || char.IsDigit(word[0]);

    static string NameOf(string text, ReadOnlySpan<Word> words)
    {
        var last = words[^1];
        var name = text[words[0].Start..last.Start];
        return name + Genitive.Strip(last.Text);
    }

    static Word[] Split(string text)
    {
        var matches = WordPattern().Matches(text);
        var words = new List<Word>(matches.Count);
        for (var at = 0; at < matches.Count; at++)
        {
            var word = matches[at].Value;
            var kind = HeaderWords.Like("office_kind", word);
            var level = kind?.Level ?? HeaderWords.KindAtEnd(Genitive.Strip(word))?.Level ?? 0;
            var followsStop = at == 0 || Between(at - 1).Trim() is { Length: > 0 } between && between is not "-";
            // a scan breaks a word for a kind in two
            if (level == 0 && at + 1 < matches.Count && Between(at) == " " && HeaderWords.Like("office_kind", matches[at + 1].Value) is null && HeaderWords.Like("office_kind", word + matches[at + 1].Value, 0.95m) is { } joined)
                words.Add(new(word + matches[++at].Value, matches[at - 1].Index, matches[at].Index + matches[at].Length, joined.Level, followsStop, IsKind: true));
            else
                words.Add(new(word, matches[at].Index, matches[at].Index + word.Length, level, followsStop, IsKind: kind is not null));
        }
        // a town that looks like a word for a kind stands alone between commas (Shibalaya is one letter away from secretariat)
        return [.. words.Select((word, at) => IsAlone(at) && !HeaderWords.Is("office_kind", Genitive.Strip(word.Text)) ? word with { Level = 0, IsKind = false } : word)];

        bool IsAlone(int index) => index > 0 && words[index] is { Level: > 0, FollowsStop: true } && (index + 1 == words.Count || words[index + 1].FollowsStop);
        string Between(int index) => text[(matches[index].Index + matches[index].Length)..matches[index + 1].Index];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}\u200C\u200D]+(?:['’][\p{L}\p{M}]+)?")]
    private static partial Regex WordPattern();
}
