using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>One request of a batch, as the client wrote it.</summary>
/// <param name="Id">The client's name for it; null where it has given none, in multipart.</param>
/// <param name="Refusal">Why it is not even tried.</param>
sealed record BatchRequest(
    string? Id,
    string Method,
    string Url,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body,
    IReadOnlyList<string> DependsOn,
    Rejection? Refusal = null)
{
    /// <summary>What takes the place of a request that changes data.</summary>
    internal static BatchRequest ChangeSet(string? id) =>
        new(id, HttpMethods.Post, "", [], default, [], Rejection.Of(RejectionCodes.ChangeSet, null));

    /// <exception cref="RejectedException">ODT132.</exception>
    internal static RejectedException NotUnderstood(string where, string expected) => new(RejectionCodes.BadBatch, where, expected);
}
