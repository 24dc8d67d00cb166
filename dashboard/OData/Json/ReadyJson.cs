using System.Runtime.Intrinsics;

namespace Shuddhachar.Dashboard.OData;

/// <summary>JSON that every row repeats, padded so that it is copied in whole vectors.</summary>
sealed class ReadyJson
{
    readonly byte[] padded;

    internal ReadyJson(byte[] json)
    {
        Length = json.Length;
        padded = new byte[(json.Length + Vector128<byte>.Count - 1) / Vector128<byte>.Count * Vector128<byte>.Count];
        json.CopyTo(padded, 0);
    }

    internal int Length { get; }

    /// <summary>The room that copying needs.</summary>
    internal int PaddedLength => padded.Length;

    internal void CopyTo(Span<byte> to)
    {
        for (var at = 0; at < padded.Length; at += Vector128<byte>.Count) Vector128.Create(padded, at).CopyTo(to[at..]);
    }
}
