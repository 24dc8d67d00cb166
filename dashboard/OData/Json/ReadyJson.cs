using System.Runtime.Intrinsics;

namespace Shuddhachar.Dashboard.OData;

/// <summary>JSON that every row repeats, padded so that it is copied in whole vectors; most names need one.</summary>
sealed class ReadyJson
{
    internal static readonly ReadyJson Nothing = new([]);

    readonly Vector256<byte> first;
    readonly byte[] rest;

    internal ReadyJson(byte[] json)
    {
        Length = json.Length;
        PaddedLength = Math.Max(1, (json.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count) * Vector256<byte>.Count;
        var padded = new byte[PaddedLength];
        json.CopyTo(padded, 0);
        first = Vector256.Create(padded);
        rest = padded[Vector256<byte>.Count..];
    }

    internal int Length { get; }

    /// <summary>The room that copying needs.</summary>
    internal int PaddedLength { get; }

    internal void CopyTo(Span<byte> to)
    {
        first.CopyTo(to);
        for (var at = 0; at < rest.Length; at += Vector256<byte>.Count) Vector256.Create(rest, at).CopyTo(to[(at + Vector256<byte>.Count)..]);
    }
}
