using System.Buffers.Text;
using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>primitiveLiteral of the ABNF. An enum literal is read as the text of its value: enums are strings here.</summary>
static class LiteralParser
{
    /// <summary>The value that comes now, or null where something else does.</summary>
    internal static LiteralSyntax? TryRead(SyntaxReader reader)
    {
        var start = reader.SkipSpace();
        if (reader.Next == '\'') return Made(reader, start, ReadQuoted(reader));
        if (IsGuid(reader, out var guid)) return Advanced(reader, 36, guid);
        var first = reader.Next is '-' or '+' ? reader.After(1) : reader.Next;
        if (char.IsAsciiDigit(first)) return TemporalLiteral.TryRead(reader) ?? ReadNumber(reader);
        if (reader.Next == '-') return IsMinusInfinity(reader) ? Advanced(reader, 4, double.NegativeInfinity) : null;
        return reader.PeekName() is { } name ? TryReadWord(reader, name) : null;
    }

    static LiteralSyntax? TryReadWord(SyntaxReader reader, string name)
    {
        switch (reader.After(name.Length))
        {
            case '\'':
                return ReadPrefixed(reader, name);
            case '/' or '(':
                return null;
        }
        return name switch
        {
            "INF" => Advanced(reader, name.Length, double.PositiveInfinity),
            "NaN" => Advanced(reader, name.Length, double.NaN),
            _ when name.Equals("null", StringComparison.OrdinalIgnoreCase) => Advanced(reader, name.Length, null),
            _ when name.Equals("true", StringComparison.OrdinalIgnoreCase) => Advanced(reader, name.Length, true),
            _ when name.Equals("false", StringComparison.OrdinalIgnoreCase) => Advanced(reader, name.Length, false),
            _ => null,
        };
    }

    static LiteralSyntax ReadPrefixed(SyntaxReader reader, string prefix)
    {
        var start = reader.At;
        if (prefix.StartsWith("geo", StringComparison.OrdinalIgnoreCase) && !prefix.Contains('.', StringComparison.Ordinal)) throw reader.NotSupported(start, prefix);
        var isEnum = prefix.Contains('.', StringComparison.Ordinal);
        var isDuration = prefix.Equals("duration", StringComparison.OrdinalIgnoreCase);
        if (!isEnum && !isDuration && !prefix.Equals("binary", StringComparison.OrdinalIgnoreCase)) throw reader.Unexpected(start, "value");
        reader.Advance(prefix.Length);
        var text = ReadQuoted(reader);
        if (isEnum) return Made(reader, start, text);
        return Made(reader, start, isDuration
            ? TemporalLiteral.Duration(text) ?? throw reader.Unexpected(start + prefix.Length + 1, "duration")
            : Bytes(text) ?? throw reader.Unexpected(start + prefix.Length + 1, "base64"));
    }

    static byte[]? Bytes(string text) => Base64Url.IsValid(text) && Ascii(text) ? Base64Url.DecodeFromChars(text) : null;

    // Base64Url skips white space, which the ABNF does not have
    static bool Ascii(string text) => !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    static string ReadQuoted(SyntaxReader reader)
    {
        var start = reader.At + 1;
        for (var i = start; ; i++)
        {
            var end = reader.Text.IndexOf('\'', i);
            if (end < 0) throw reader.Unexpected(reader.Text.Length, "'");
            i = end + 1;
            if (i < reader.Text.Length && reader.Text[i] == '\'') continue;
            reader.Advance(i - reader.At);
            return reader.Text[start..end].Replace("''", "'", StringComparison.Ordinal);
        }
    }

    static LiteralSyntax ReadNumber(SyntaxReader reader)
    {
        var text = reader.Text;
        var start = reader.At;
        var end = Digits(text, reader.Next is '-' or '+' ? start + 1 : start);
        var isWhole = true;
        var hasExponent = false;
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            isWhole = false;
            end = Digits(text, end + 1);
        }
        if (end + 1 < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = text[end + 1] is '-' or '+' ? end + 2 : end + 1;
            hasExponent = exponent < text.Length && char.IsAsciiDigit(text[exponent]);
            if (hasExponent) end = Digits(text, exponent);
        }
        var value = Number(text.AsSpan(start, end - start), isWhole, hasExponent);
        if (double.IsInfinity(value as double? ?? 0)) throw reader.Unexpected(start, "number");
        return Advanced(reader, end - start, value);
    }

    // 28 digits are exact in a decimal; Parse would round more silently
    static object Number(ReadOnlySpan<char> text, bool isWhole, bool hasExponent)
    {
        if (!hasExponent && isWhole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return whole;
        if (!hasExponent && text.Length <= 28) return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    static bool IsGuid(SyntaxReader reader, out Guid guid)
    {
        guid = default;
        return reader.After(8) == '-' && reader.At + 36 <= reader.Text.Length && Guid.TryParseExact(reader.Text.AsSpan(reader.At, 36), "D", out guid);
    }

    static bool IsMinusInfinity(SyntaxReader reader) =>
        string.CompareOrdinal(reader.Text, reader.At + 1, "INF", 0, 3) == 0 && !SyntaxReader.IsNamePart(reader.After(4));

    internal static LiteralSyntax Advanced(SyntaxReader reader, int length, object? value)
    {
        var start = reader.At;
        reader.Advance(length);
        return Made(reader, start, value);
    }

    // 12L, 1.5m and 1a are suffixes of older versions or mistakes
    static LiteralSyntax Made(SyntaxReader reader, int start, object? value)
    {
        if (!reader.IsAtEnd && reader.Next is not (' ' or '\t' or ')' or ']' or ',' or ';' or ':'))
            throw reader.Text[reader.At - 1] == '\'' ? reader.Unexpected(reader.At, "space", "end") : reader.Unexpected(start, "value");
        return new LiteralSyntax(start, value, reader.Text[start..reader.At]);
    }
}
