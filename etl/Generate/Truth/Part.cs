using System.Globalization;

namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>A number or a date as the digits that stand for it: `12.5`, or `30062022` for 30 June 2022. A misread digit can make a date that is no day.</summary>
sealed record Part(string Digits, bool IsDate)
{
    public static Part Of(decimal number) => new(number.ToString("0.####", CultureInfo.InvariantCulture), false);

    public static Part Of(DateOnly date) => new(date.ToString("ddMMyyyy", CultureInfo.InvariantCulture), true);

    public decimal Number => decimal.Parse(Digits, CultureInfo.InvariantCulture);

    public DateOnly? Date => DateOnly.TryParseExact(Digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public Part With(int at, char digit) => this with { Digits = Digits[..at] + digit + Digits[(at + 1)..] };

    /// <summary>As the csv of `inspect` writes it; empty for a date that is no day.</summary>
    public override string ToString() =>
        !IsDate ? Number.ToString("0.####", CultureInfo.InvariantCulture) : Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
