using System.Collections.Immutable;
using System.Text;

namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// A form of a text for comparing only: letters and digits, with the spellings made one that offices mix freely (মন্ত্রণালয়/মন্ত্রনালয়,
/// জানুয়ারি/জানুয়ারী, সংশোধন/সংসোধন). Never shown, never stored as a name.
/// </summary>
public static class Folding
{
    /// <summary>The dot under য় ড় ঢ়, a character of its own in NFC.</summary>
    internal const char Nukta = '\u09BC';

    public static string Fold(string text) => FoldWithPlaces(text).Text;

    /// <summary>The folded text, and for each of its characters the place in <paramref name="text"/> where it came from.</summary>
    public static (string Text, ImmutableArray<int> Places) FoldWithPlaces(string text)
    {
        if (!text.IsNormalized(NormalizationForm.FormC))
            text = text.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(text.Length);
        var places = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (Fold(text[at]) is not { } kept)
                continue;
            folded.Append(kept);
            places.Add(at);
        }
        return (folded.ToString(), places.ToImmutable());
    }

    static char? Fold(char character) => character switch
    {
        >= '০' and <= '৯' => (char)('0' + (character - '০')),
        'ৰ' => 'র',
        'ৱ' => 'ব',
        'ণ' => 'ন',
        'শ' or 'ষ' => 'স',
        'ঙ' => 'ং',
        'ৎ' => 'ত',
        'ঈ' => 'ই',
        'ঊ' => 'উ',
        'ী' => 'ি',
        'ূ' => 'ু',
        // nukta, moon dot and visarga come and go in print
        Nukta or 'ঁ' or 'ঃ' => null,
        _ when char.IsLetterOrDigit(character) => char.ToLowerInvariant(character),
        _ when character is >= '\u0981' and <= '\u09D7' => character,
        _ => null,
    };
}
