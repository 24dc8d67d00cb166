using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// What a $skiptoken is good for: one snapshot and one query. The token itself holds only the key of the last row shown, because in an
/// immutable snapshot that row still has the values the order goes by; so it stays short however long those values are.
/// </summary>
/// <param name="Fingerprint">Of everything that decides order and content, so that a token cannot be carried to another query by mistake.</param>
public sealed record SkipTokenScope(int SnapshotNumber, string Fingerprint)
{
    /// <param name="parts">Names of the path, and the texts of the options.</param>
    internal static SkipTokenScope Of(int snapshotNumber, IEnumerable<string?> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return new SkipTokenScope(snapshotNumber, Base64Url.EncodeToString(hash.AsSpan(0, 6)));
    }

    /// <summary>The token that leads to the rows after this one.</summary>
    public string TokenAfter(long key) => string.Create(CultureInfo.InvariantCulture, $"{SnapshotNumber}.{key}.{Fingerprint}");

    /// <exception cref="RejectedException">ODT112 when it is no token of this query, ODT113 when its snapshot is no longer served.</exception>
    internal long KeyOf(string token)
    {
        if (token.Split('.') is not [var snapshot, var key, var fingerprint]
            || !int.TryParse(snapshot, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last)
            || fingerprint != Fingerprint)
            throw new RejectedException(RejectionCodes.BadSkipToken, token);
        return number == SnapshotNumber ? last : throw new RejectedException(RejectionCodes.SnapshotGone, snapshot, SnapshotNumber);
    }
}
