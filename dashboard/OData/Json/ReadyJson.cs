using System.Runtime.Intrinsics;

namespace Shuddhachar.Dashboard.OData;

/// <summary>JSON that every row repeats, padded so that it is copied in whole vectors.</summary>
sealed class ReadyJson
{
    readonly byte[] padded;

    internal static readonly ReadyJson Nothing = new([]);

    internal ReadyJson(byte[] json)
    {
        Length = json.Length;
        padded = new byte[(json.Length + Vector256<byte>.Count - 1) / Vector256<byte>.Count * Vector256<byte>.Count];
        json.CopyTo(padded, 0);
    }

    internal int Length { get; }

    /// <summary>The room that copying needs.</summary>
    internal int PaddedLength => padded.Length;

    internal void CopyTo(Span<byte> to)
    {
        for (var at = 0; at < padded.Length; at += Vector256<byte>.Count) Vector256.Create(padded, at).CopyTo(to[at..]);
    }
}
