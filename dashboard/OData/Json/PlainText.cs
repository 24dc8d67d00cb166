using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Shuddhachar.Dashboard.OData;

/// <summary>
/// Text that JSON can hold as it is. All but controls, quotes and backslashes is, Bengali too: the answer is no HTML, and nosniff says so.
/// </summary>
static class PlainText
{
    static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>How much of the beginning is plain.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> utf8) => utf8.IndexOfAny(Escaped) is var escaped and >= 0 ? escaped : utf8.Length;

    /// <summary>Copies a text while it looks for what is not plain: most texts are, and are then read once.</summary>
    /// <returns>False when something is not; what was copied then means nothing.</returns>
    internal static bool TryCopy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        if (from.Length >= Vector128<byte>.Count)
        {
            // the last piece overlaps the one before
            var last = from.Length - Vector128<byte>.Count;
            var found = Copy16(from[last..], to[last..]);
            for (; from.Length > Vector128<byte>.Count; from = from[Vector128<byte>.Count..], to = to[Vector128<byte>.Count..]) found |= Copy16(from, to);
            return found == Vector128<byte>.Zero;
        }
        if (from.Length >= sizeof(ulong)) return TryCopyEnds<ulong>(from, to, sizeof(ulong));
        if (from.Length >= sizeof(uint)) return TryCopyEnds<uint>(from, to, sizeof(uint));
        from.CopyTo(to);
        return LengthOf(from) == from.Length;
    }

    static Vector128<byte> Copy16(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var piece = Vector128.Create(from);
        piece.CopyTo(to);
        return EscapedIn(piece);
    }

    // of a short text the first half and the last, which may overlap
    static bool TryCopyEnds<T>(ReadOnlySpan<byte> from, Span<byte> to, int size)
        where T : unmanaged
    {
        var (first, last) = (MemoryMarshal.Read<T>(from), MemoryMarshal.Read<T>(from[^size..]));
        MemoryMarshal.Write(to, first);
        MemoryMarshal.Write(to[(from.Length - size)..], last);
        return (EscapedIn(Vector128.Create(first).AsByte()) | EscapedIn(Vector128.Create(last).AsByte())) == Vector128<byte>.Zero;
    }

    static Vector128<byte> EscapedIn(Vector128<byte> piece) =>
        Vector128.Equals(Vector128.Min(piece, Vector128.Create((byte)(' ' - 1))), piece)
        | Vector128.Equals(piece, Vector128.Create((byte)'"'))
        | Vector128.Equals(piece, Vector128.Create((byte)'\\'));
}
