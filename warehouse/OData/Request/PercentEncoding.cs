using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>Percent-decoding that refuses what it cannot read, where the framework's own would pass it on or replace it.</summary>
static class PercentEncoding
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="isQuery">In a query a plus sign is a space, as forms and Excel write it.</param>
    /// <exception cref="RejectedException">ODT106.</exception>
    public static string Decode(string encoded, bool isQuery)
    {
        if (!encoded.AsSpan().ContainsAny('%', '+') && Ascii.IsValid(encoded)) return encoded;
        try
        {
            var bytes = new byte[Strict.GetMaxByteCount(encoded.Length)];
            var length = 0;
            for (var i = 0; i < encoded.Length; i++)
            {
                if (encoded[i] == '%')
                {
                    bytes[length++] = Convert.FromHexString(encoded.AsSpan(i + 1, 2))[0];
                    i += 2;
                }
                else
                {
                    var plus = isQuery && encoded[i] == '+';
                    var width = char.IsSurrogate(encoded[i]) ? 2 : 1;
                    length += plus ? Space(bytes, length) : Strict.GetBytes(encoded.AsSpan(i, width), bytes.AsSpan(length));
                    i += width - 1;
                }
            }
            return Strict.GetString(bytes, 0, length);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new RejectedException(RejectionCodes.BadEncoding, encoded);
        }
    }

    static int Space(byte[] bytes, int at)
    {
        bytes[at] = (byte)' ';
        return 1;
    }
}
