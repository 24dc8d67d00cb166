namespace Shuddhachar.Etl.Extract.Package;

/// <summary>
/// The check sum of zip archives (ISO 3309): one flipped bit in a figure would otherwise be read as another figure. To be deleted when the
/// framework compares it (.NET 11), or System.IO.Hashing is in the mirror.
/// </summary>
static class Crc32
{
    public const uint Start = 0xFFFFFFFF;

    const uint Polynomial = 0xEDB88320;

    static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(number => OfByte((uint)number))];

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) sum = (sum >> 8) ^ s_table[(sum ^ one) & 0xFF];
        return sum;
    }

    public static uint End(uint sum) => ~sum;

    static uint OfByte(uint number)
    {
        for (var bit = 0; bit < 8; bit++) number = (number & 1) == 0 ? number >> 1 : (number >> 1) ^ Polynomial;
        return number;
    }
}
