using System.Collections.Immutable;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Normalise;

/// <summary>
/// Results of earlier quarters that a per-quarter report tells in its remarks (003:49, 53, 54, 56): the quarter named, something done in
/// it, and its date or count.
/// </summary>
static class EarlierQuarters
{
    /// <summary>Quarter (1-4) → what was achieved in it. A quarter with something done but no figure is unreadable.</summary>
    /// <param name="reported">The report's own quarter; later ones are announcements.</param>
    public static ImmutableSortedDictionary<int, Measure> Read(RecognisedCell remarks, UnitKind unit, int reported, Action<string> find)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<int, Measure>();
        var tokens = QuantityLexer.Read(remarks.Text);
        foreach (var (quarter, start, end) in Passages(remarks.Text))
        {
            if (quarter >= reported || found.ContainsKey(quarter) || !StatusWords.SaysDone(remarks.Text[start..end])) continue;
            var inside = tokens.Where(token => token.Start >= start && token.End <= end).ToImmutableArray();
            found[quarter] = ReadPassage(remarks, inside, unit, find);
        }
        return found.ToImmutable();
    }

    static Measure ReadPassage(RecognisedCell remarks, ImmutableArray<QuantityToken> tokens, UnitKind unit, Action<string> find)
    {
        var values = SentenceReader.Values(remarks.Text, tokens, unit, find);
        // `the 1st meeting was held` tells how many there have been
        if (values.IsEmpty && unit == UnitKind.Count)
            values = [.. tokens.Where(token => token.Kind == QuantityKind.Ordinal).Take(1).Select(token => Quantity.Of(token.Number))];
        if (values.Length == 1) return FigureReader.Value(remarks, values);
        find(values.IsEmpty ? FindingCodes.NoValueInSentence : FindingCodes.SeveralValuesInSentence);
        return FigureReader.Unreadable(remarks);
    }

    /// <summary>
    /// Stretches of the text that speak of one quarter: from its name to the end of the sentence; a sentence of figures only belongs to
    /// the one before.
    /// </summary>
    static IEnumerable<(int Quarter, int Start, int End)> Passages(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = SentenceEnd(text, start);
            var sentence = text[start..end];
            if (NamedQuarter(sentence) is { } named)
            {
                while (end < text.Length && IsFiguresOnly(text[end..SentenceEnd(text, end)])) end = SentenceEnd(text, end);
                yield return (named.Quarter, start + named.End, end);
            }
            start = end;
        }
    }

    static int SentenceEnd(string text, int start)
    {
        var stop = text.IndexOf('।', start);
        return stop < 0 ? text.Length : stop + 1;
    }

    static bool IsFiguresOnly(string sentence) => sentence.Any(char.IsDigit) && sentence.Count(char.IsLetter) <= 3;

    /// <summary>The quarter that a sentence names first, and where its name ends; null when it names none, or several.</summary>
    static (int Quarter, int End)? NamedQuarter(string sentence)
    {
        var words = sentence.Split(' ');
        var at = 0;
        (int, int)? found = null;
        for (var word = 0; word < words.Length; at += words[word].Length + 1, word++)
        {
            if (word == 0 || !StatusWords.NamesQuarter(words[word]) || Ordinals.Find(words[word - 1]) is var quarter && quarter is < 1 or > 4) continue;
            if (found is not null) return null;
            found = (quarter, at + words[word].Length);
        }
        return found;
    }
}
