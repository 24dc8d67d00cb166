namespace Shuddhachar.Etl.Bangla;

/// <summary>The ten Bengali digits and their ASCII twins. Every map is one character to one, so positions in a text stay what they are.</summary>
public static class Digits
{
    const char Zero = '০';

    /// <summary>Bengali (and Assamese, which shares the code points) digits become ASCII; all else stays.</summary>
    public static string ToAscii(string text) =>
        text.AsSpan().ContainsAnyInRange(Zero, (char)(Zero + 9))
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= Zero and <= (char)(Zero + 9) ? (char)(source[i] - Zero + '0') : source[i];
            })
            : text;

    /// <summary>ASCII digits become Bengali; all else stays.</summary>
    public static string ToBengali(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + Zero) : source[i];
        });
}
