using System.Buffers;
using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Dates, moments, times of day and durations as the ABNF writes them.</summary>
static class TemporalLiteral
{
    const int FractionDigits = 12;
    const int TickDigits = 7;

    static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    internal static LiteralSyntax? TryRead(SyntaxReader reader)
    {
        var text = reader.Text.AsSpan(reader.At);
        if (Looks(text, "0000-00-00"))
        {
            if (!DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) throw reader.Unexpected(reader.At, "date");
            return text.Length > 10 && text[10] is 'T' or 't' ? ReadMoment(reader, date) : LiteralParser.Advanced(reader, 10, date);
        }
        if (!Looks(text, "00:00")) return null;
        var (length, time) = Time(text);
        return LiteralParser.Advanced(reader, length, time ?? throw reader.Unexpected(reader.At, "time"));
    }

    static LiteralSyntax ReadMoment(SyntaxReader reader, DateOnly date)
    {
        var text = reader.Text.AsSpan(reader.At);
        if (!Looks(text[11..], "00:00")) throw reader.Unexpected(reader.At + 11, "time");
        var (timeLength, time) = Time(text[11..]);
        if (time is null) throw reader.Unexpected(reader.At + 11, "time");
        var length = 11 + timeLength;
        var rest = text[length..];
        var offset = TimeSpan.Zero;
        if (rest.Length > 0 && rest[0] is 'Z' or 'z') length++;
        else if (rest.Length > 0 && rest[0] is '+' or '-' && Looks(rest[1..], "00:00") && Time(rest[1..6]).Value is { } size)
        {
            offset = rest[0] == '-' ? -size.ToTimeSpan() : size.ToTimeSpan();
            length += 6;
        }
        else throw reader.Unexpected(reader.At + length, "offset");
        var ticks = date.ToDateTime(time.Value).Ticks - offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) throw reader.Unexpected(reader.At, "date");
        return LiteralParser.Advanced(reader, length, new DateTime(ticks, DateTimeKind.Utc));
    }

    static (int Length, TimeOnly? Value) Time(ReadOnlySpan<char> text)
    {
        var length = 5;
        var second = 0;
        var ticks = 0L;
        if (Looks(text[length..], ":00"))
        {
            second = Number(text.Slice(6, 2));
            length = 8;
            if (Looks(text[length..], ".0"))
            {
                var digits = 0;
                for (length++; length < text.Length && char.IsAsciiDigit(text[length]) && digits < FractionDigits; length++, digits++)
                {
                    if (digits < TickDigits) ticks = (ticks * 10) + (text[length] - '0');
                }
                for (; digits < TickDigits; digits++) ticks *= 10;
            }
        }
        var (hour, minute) = (Number(text[..2]), Number(text.Slice(3, 2)));
        return (length, hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second).Add(new TimeSpan(ticks)) : null);
    }

    /// <summary><c>[-]P[nD][T[nH][nM][n[.n]S]]</c>; years and months have no fixed length and are no part of it.</summary>
    internal static TimeSpan? Duration(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest is ['-', ..];
        if (rest is ['-' or '+', ..]) rest = rest[1..];
        if (rest is not ['P' or 'p', _, _, ..]) return null;
        rest = rest[1..];
        var ticks = 0m;
        var units = "DHMS".AsSpan();
        var isTime = false;
        while (!rest.IsEmpty)
        {
            if (!isTime && rest[0] is 'T' or 't')
            {
                isTime = true;
                rest = rest[1..];
                units = units.TrimStart('D');
            }
            var digits = rest.IndexOfAnyExcept(DigitsAndPoint);
            if (digits is < 1 or > 20) return null;
            var unit = units.IndexOf(char.ToUpperInvariant(rest[digits]));
            if (unit < 0 || (units[unit] != 'D') != isTime) return null;
            var style = units[unit] == 'S' ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (rest[digits - 1] == '.' || rest[0] == '.' || !decimal.TryParse(rest[..digits], style, CultureInfo.InvariantCulture, out var amount)) return null;
            ticks += amount * TicksOf(units[unit]);
            if (ticks > TimeSpan.MaxValue.Ticks) return null;
            units = units[(unit + 1)..];
            rest = rest[(digits + 1)..];
        }
        return new TimeSpan((long)(isNegative ? -ticks : ticks));
    }

    static long TicksOf(char unit) => unit switch
    {
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };

    /// <param name="form">0 stands for any digit.</param>
    static bool Looks(ReadOnlySpan<char> text, string form)
    {
        if (text.Length < form.Length) return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '0' ? !char.IsAsciiDigit(text[i]) : text[i] != form[i]) return false;
        }
        return true;
    }

    static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
