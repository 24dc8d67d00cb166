using System.Globalization;
using System.Reflection;
using System.Text;

namespace Shuddhachar.Dashboard.Search;

/// <summary>A text as words that sound and look the same however they were spelt. What is alike stands in folds.tsv.</summary>
static class SpellingFold
{
    const char BanglaZero = '\u09E6';

    /// <summary>Below it a mark is an accent; from here on it is a vowel.</summary>
    const char FirstIndic = '\u0900';

    static readonly (string From, string To)[] s_folds = Read();

    /// <summary>Lower case, without accents and joiners, digits as 0 to 9, letters that are mistaken for one another as one, split at all else.</summary>
    internal static IReadOnlyList<string> Words(string text)
    {
        var folded = Plain(text);
        foreach (var (from, to) in s_folds) folded = folded.Replace(from, to, StringComparison.Ordinal);
        return folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            var category = char.GetUnicodeCategory(letter);
            if (category is UnicodeCategory.DecimalDigitNumber && letter >= BanglaZero) plain.Append((char)('0' + char.GetNumericValue(letter)));
            else if (category is UnicodeCategory.NonSpacingMark && letter < FirstIndic) continue;
            else if (char.IsLetterOrDigit(letter) || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format) plain.Append(letter);
            else plain.Append(' ');
        }
        return plain.ToString().Normalize();
    }

    static (string, string)[] Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("search/folds.tsv")!);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n')
               where line.Length > 0 && line[0] != '#'
               let fields = line.Split('\t')
               select (fields[0].Normalize(), fields[1].Normalize()),
        ];
    }
}
