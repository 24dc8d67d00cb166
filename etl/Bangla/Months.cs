namespace Shuddhachar.Etl.Bangla;

/// <summary>Names of the Gregorian months as Bangladeshi offices write them, in Bangla and English, to month numbers 1-12.</summary>
public static class Months
{
    /// <summary>Shortest name, folded, that a damaged word may be likened to; a damaged মে or মার্চ could be any word.</summary>
    const int ShortestForLikeness = 5;

    static readonly string[][] s_names =
    [
        ["জানুয়ারি", "জানুয়ারী", "জানু", "জান", "January", "Jan"],
        ["ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব্রু", "ফেব", "February", "Feb"],
        ["মার্চ", "March", "Mar"],
        ["এপ্রিল", "এপ্রীল", "এপ্রি", "April", "Apr"],
        ["মে", "May"],
        ["জুন", "June", "Jun"],
        ["জুলাই", "July", "Jul"],
        ["আগস্ট", "আগষ্ট", "অগাস্ট", "August", "Aug"],
        ["সেপ্টেম্বর", "সেপ্টেম্বার", "সেপ্টে", "সেপ্ট", "September", "Sept", "Sep"],
        ["অক্টোবর", "অক্টোবার", "অক্টো", "October", "Oct"],
        ["নভেম্বর", "নভেম্বার", "নবেম্বর", "নভে", "November", "Nov"],
        ["ডিসেম্বর", "ডিসেম্বার", "ডিসে", "December", "Dec"],
    ];

    static readonly Dictionary<string, int> s_byFoldedName = s_names
        .SelectMany((names, at) => names.Select(name => (Name: Folding.Fold(name), Month: at + 1)))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal);

    /// <summary>Bangla name of a month: 1 is জানুয়ারি.</summary>
    public static string NameBn(int month) => s_names[month - 1][0];

    /// <summary>True with the month, 1-12, when the word is one.</summary>
    public static bool TryParse(string word, out int month) => (month = Find(word)) > 0;

    /// <summary>As <see cref="Find"/>, for a word that nothing else says to be a month: only its right spellings.</summary>
    public static int FindExact(string word) =>
        word.Length < 2 ? 0 : s_byFoldedName.TryGetValue(Folding.Fold(word), out var month) || s_byFoldedName.TryGetValue(Genitive.Strip(Folding.Fold(word)), out month) ? month : 0;

    /// <summary>Month of one word, 1-12; 0 when it is none. Tolerates genitive endings and one or two misread letters of a long name.</summary>
    public static int Find(string word)
    {
        if (FindExact(word) is > 0 and var exact)
            return exact;
        var folded = Folding.Fold(word);
        if (folded.Length < ShortestForLikeness)
            return 0;
        var best = s_byFoldedName
            .Where(pair => pair.Key.Length >= ShortestForLikeness)
            .Select(pair => (pair.Value, Likeness: Similarity.OfFolded(folded, pair.Key)))
            .OrderByDescending(pair => pair.Likeness)
            .First();
        return best.Likeness >= 0.78m ? best.Value : 0;
    }
}
