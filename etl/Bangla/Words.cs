namespace Shuddhachar.Etl.Bangla;

/// <summary>Single words around a place in a text.</summary>
static class Words
{
    const int Longest = 16;

    /// <summary>Where the word that ends right before <paramref name="at"/> stands, spaces between left out; empty when there is none.</summary>
    public static Range PlaceBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && end - start < Longest && IsLetter(text[start - 1])) start--;
        return start..end;
    }

    public static string Before(string text, int at) => text[PlaceBefore(text, at)];

    public static bool IsLetter(char character) => (char.IsLetter(character) || BanglaText.IsBengali(character)) && !char.IsDigit(character);
}
