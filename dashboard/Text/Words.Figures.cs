using System.Globalization;

namespace Shuddhachar.Dashboard.Text;

/// <summary>
/// Figures as this language writes them. Bangla groups in lakh and has digits of its own; the culture `bn-BD` prints Latin digits, so
/// they are mapped after formatting, here and nowhere else.
/// </summary>
public sealed partial class Words
{
    const char BanglaZero = '\u09E6';

    static readonly NumberFormatInfo s_lakh = new() { NumberGroupSizes = [3, 2] };

    /// <summary>The text with its digits in this language.</summary>
    public string Digits(string? text) => text is null ? "" : IsBangla
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiDigit(source[i]) ? (char)(BanglaZero + (source[i] - '0')) : source[i];
        })
        : text;

    /// <summary>Grouped, with at most <paramref name="places"/> places and no trailing zeros; half rounds away from zero.</summary>
    public string Number(decimal value, int places = 2) => Write(value, "#,##0." + new string('#', places), places);

    public string Number(long value) => Write(value, "#,##0", 0);

    /// <summary>Always two places, as published scores are printed.</summary>
    public string Score(decimal value) => Write(value, "#,##0.00", 2);

    /// <summary>A difference with its sign; none where there is no difference.</summary>
    public string Difference(decimal value) => (Math.Round(value, 2, MidpointRounding.AwayFromZero) switch { > 0 => "+", < 0 => "−", _ => "" }) + Number(Math.Abs(value));

    public string Percent(decimal value, int places = 2) => Number(value, places) + "%";

    string Write(decimal value, string format, int places) =>
        Digits(Math.Round(value, places, MidpointRounding.AwayFromZero).ToString(format, IsBangla ? s_lakh : NumberFormatInfo.InvariantInfo));

    /// <summary>
    /// A value of the warehouse's text form: ASCII digits, ISO dates, parts joined by `;`. What is neither number nor date stays as it is.
    /// </summary>
    /// <param name="unit">The unit code of the figures, when they have one that is written beside them.</param>
    public string Value(string text, string? unit = null) => string.Join($"{NoBreak}· ", text.Split(';').Select(part => Part(part, unit)));

    /// <summary>A figure with its unit: percent and money carry it, a count does not.</summary>
    public string Amount(decimal amount, string? unit) => unit switch
    {
        "percent" => Percent(amount, 4),
        "lakh_taka" => Say("unit.taka", Number(amount)).Replace(' ', NoBreak),
        _ => Number(amount, 4),
    };

    string Part(string part, string? unit) =>
        DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? ShortDate(date)
        : decimal.TryParse(part, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Amount(number, unit)
        : Digits(part);
}
