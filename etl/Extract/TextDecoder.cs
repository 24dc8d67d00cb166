using System.Text;

namespace Shuddhachar.Etl.Extract;

/// <summary>UTF-8, or UTF-16 with a byte-order mark; strict, because a replaced byte could be half of a digit.</summary>
static class TextDecoder
{
    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when <paramref name="text"/> holds the text, else what is wrong with the bytes and where.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => s_utf8,
        };
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            return $"byte {string.Join(' ', (fault.BytesUnknown ?? []).Select(unknown => $"{unknown:X2}"))} at {fault.Index} is not {encoding.WebName}";
        }
        return text.IndexOf('\0', StringComparison.Ordinal) is var at and >= 0 ? $"NUL at character {at}" : null;
    }
}
