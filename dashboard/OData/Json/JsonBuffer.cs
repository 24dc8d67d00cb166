using System.Buffers;
using System.Text;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// JSON in UTF-8 that gathers until it is sent. Rows are made of names encoded beforehand and of values that stand ready in DuckDB's memory;
/// writing them without a general JSON writer between takes two thirds of its time.
/// </summary>
sealed class JsonBuffer : IDisposable
{
    const int FirstSize = 64 * 1024;

    byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    internal int Length { get; private set; }

    internal ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    internal void Clear() => Length = 0;

    /// <summary>JSON that is ready.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        Length += json.Length;
    }

    /// <summary>The same, for what every row repeats.</summary>
    internal void Raw(ReadyJson json)
    {
        json.CopyTo(Room(json.PaddedLength));
        Length += json.Length;
    }

    internal void Raw(byte sign)
    {
        Room(1)[0] = sign;
        Length++;
    }

    /// <summary>Makes an object of the members written since <paramref name="start"/>: each begins with a comma, and the first one's becomes the brace.</summary>
    internal void BeginObject(int start)
    {
        if (Length == start) Raw((byte)'{');
        else bytes[start] = (byte)'{';
    }

    /// <summary>A text in quotes.</summary>
    internal void Text(ReadOnlySpan<byte> utf8) => Text(ReadyJson.Nothing, utf8);

    /// <summary>A text in quotes, after what stands before it: one step for both, because every step waits for the one before.</summary>
    internal void Text(ReadyJson before, ReadOnlySpan<byte> utf8)
    {
        var to = Room(before.PaddedLength + utf8.Length + 2);
        before.CopyTo(to);
        to = to[before.Length..];
        to[0] = (byte)'"';
        if (PlainText.TryCopy(utf8, to[1..]))
        {
            to[utf8.Length + 1] = (byte)'"';
            Length += before.Length + utf8.Length + 2;
            return;
        }
        Length += before.Length + 1;
        for (var plain = PlainText.LengthOf(utf8); plain < utf8.Length; plain = PlainText.LengthOf(utf8))
        {
            Raw(utf8[..plain]);
            Escape(utf8[plain]);
            utf8 = utf8[(plain + 1)..];
        }
        Raw(utf8);
        Raw((byte)'"');
    }

    /// <summary>A text in quotes.</summary>
    internal void Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>A number, day or time.</summary>
    internal void Value(ValueKind kind, in Vector vector, int row, bool isQuoted) => Value(ReadyJson.Nothing, kind, vector, row, isQuoted);

    /// <summary>A number, day or time, after what stands before it.</summary>
    internal void Value(ReadyJson before, ValueKind kind, in Vector vector, int row, bool isQuoted)
    {
        var to = Room(before.PaddedLength + ValueText.Longest + 2);
        before.CopyTo(to);
        var at = before.Length;
        if (isQuoted) to[at++] = (byte)'"';
        at += ValueText.Format(kind, vector, row, to[at..]);
        if (isQuoted) to[at++] = (byte)'"';
        Length += at;
    }

    /// <summary>A number of at most 64 bits, with its point before the last digits, after what stands before it.</summary>
    internal void Number(ReadyJson before, long unscaled, int scale, bool isQuoted)
    {
        var to = Room(before.PaddedLength + ValueText.Longest + 2);
        before.CopyTo(to);
        var at = before.Length;
        if (isQuoted) to[at++] = (byte)'"';
        at += ValueText.Decimal(unscaled, scale, to[at..]);
        if (isQuoted) to[at++] = (byte)'"';
        Length += at;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    Span<byte> Room(int wanted)
    {
        if (bytes.Length - Length < wanted) Grow(wanted);
        return bytes.AsSpan(Length);
    }

    void Grow(int wanted)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + wanted));
        bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }

    void Escape(byte sign)
    {
        switch (sign)
        {
            case (byte)'"':
                Raw("\\\""u8);
                break;
            case (byte)'\\':
                Raw("\\\\"u8);
                break;
            case (byte)'\n':
                Raw("\\n"u8);
                break;
            case (byte)'\r':
                Raw("\\r"u8);
                break;
            case (byte)'\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u00"u8);
                Raw((byte)(sign < 0x10 ? '0' : '1'));
                Raw("0123456789abcdef"u8[sign & 15]);
                break;
        }
    }
}
