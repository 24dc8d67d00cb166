namespace Shuddhachar.Etl.Generate.Damage;

/// <summary>What recognition makes of words: a letter taken for another, a sign lost, two words glued.</summary>
static class Glyphs
{
    static readonly Dictionary<char, char> s_pairs = Words.Phrase("misread_letters").Split(' ').ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>One such error, never in a digit, a bracket or a place for a word.</summary>
    public static string Smudge(string text, Random random)
    {
        var letters = text.Index().Where(letter => s_pairs.ContainsKey(letter.Item)).Select(letter => letter.Index).ToArray();
        var spaces = text.Index().Where(letter => letter.Item == ' ' && letter.Index > 0 && IsLetter(text, letter.Index - 1) && IsLetter(text, letter.Index + 1)).Select(letter => letter.Index).ToArray();
        var signs = text.Index().Where(letter => letter.Item is '\u09BE' or '\u09BF' or '\u09C7' or '\u09C1').Select(letter => letter.Index).ToArray();
        return random.Next(3) switch
        {
            0 when spaces.Length > 0 => text.Remove(random.Pick(spaces), 1),
            1 when signs.Length > 0 => text.Remove(random.Pick(signs), 1),
            _ when letters.Length > 0 => Replace(text, random.Pick(letters)),
            _ => text,
        };
    }

    static bool IsLetter(string text, int at) => at < text.Length && text[at] is >= '\u0981' and <= '\u09BC' or >= '\u09BE' and <= '\u09CC';

    static string Replace(string text, int at) => text[..at] + s_pairs[text[at]] + text[(at + 1)..];
}
