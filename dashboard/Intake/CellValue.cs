using System.Globalization;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>The value of a correction as etl/Validate/corrections.csv has it: `4`, `2021-04-15`, several joined by `;`, `-` for nothing, `n/a` for not applicable.</summary>
public static class CellValue
{
    const int Longest = 100;
    const char BanglaZero = '\u09E6', BanglaNine = '\u09EF';

    /// <returns>Null when the text is none of these.</returns>
    public static string? Of(string? typed)
    {
        var text = new string([.. (typed ?? "").Trim().Select(letter => letter is >= BanglaZero and <= BanglaNine ? (char)('0' + letter - BanglaZero) : letter)]);
        return text is "-" or "n/a" ? text
            : text.Length is 0 or > Longest ? null
            : text.Split(';').Select(Part).ToArray() is var parts && parts.All(part => part is not null) ? string.Join(';', parts)
            : null;
    }

    static string? Part(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : null;
}
