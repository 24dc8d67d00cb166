using System.Text;

namespace Shuddhachar.Etl.Bangla;

/// <summary>The one door by which text enters: after it, equal texts are equal ordinally.</summary>
public static class BanglaText
{
    /// <summary>
    /// NFC (which writes the letters with nukta as base and sign), one kind of space, no byte-order mark or zero-width space, no space at
    /// either end. Joiners stay, because they change what is printed.
    /// </summary>
    public static string Enter(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\uFEFF' or '\u200B' or '\u00AD') continue;
            clean.Append(char.IsWhiteSpace(letter) || (char.IsControl(letter) && letter != '\0') ? ' ' : letter);
        }
        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>False when globalization is switched off, in which case normalisation does nothing and every comparison would lie.</summary>
    public static bool IsNormalizationAvailable => "\u09DF".Normalize(NormalizationForm.FormC) == "\u09AF\u09BC";

    /// <summary>True for a letter or a sign of the Bengali block.</summary>
    public static bool IsBengali(char letter) => letter is >= '\u0980' and <= '\u09FF';
}
