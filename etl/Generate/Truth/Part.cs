using System.Collections.Concurrent;
using System.Globalization;

namespace Shuddhachar.Etl.Generate.Truth;

/// <summary>A number or a date as the digits that stand for it: `12.5`, or `30062022` for 30 June 2022. A misread digit can make a date that is no day.</summary>
sealed record Part(string Digits, bool IsDate)
{
    static readonly ConcurrentDictionary<decimal, Part> s_numbers = new();
    static readonly ConcurrentDictionary<DateOnly, Part> s_dates = new();

    /// <summary>Nations print the same few thousand figures again and again.</summary>
    public static Part Of(decimal number) => s_numbers.GetOrAdd(number, static one => new(one.ToString("0.####", CultureInfo.InvariantCulture), false));

    public static Part Of(DateOnly date) => s_dates.GetOrAdd(date, static one => new(one.ToString("ddMMyyyy", CultureInfo.InvariantCulture), true));

    /// <summary>0 for a date.</summary>
    public decimal Number { get; } = IsDate ? 0m : decimal.Parse(Digits, CultureInfo.InvariantCulture);

    public DateOnly? Date { get; } = IsDate && DateOnly.TryParseExact(Digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Another part with a digit changed.</summary>
    public Part With(int at, char digit) => new(Digits[..at] + digit + Digits[(at + 1)..], IsDate);

    public bool Equals(Part? other) => other is not null && IsDate == other.IsDate && Digits == other.Digits;

    public override int GetHashCode() => Digits.GetHashCode(StringComparison.Ordinal);

    /// <summary>As the csv of `inspect` writes it; empty for a date that is no day.</summary>
    public override string ToString() =>
        !IsDate ? Number.ToString("0.####", CultureInfo.InvariantCulture) : Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
