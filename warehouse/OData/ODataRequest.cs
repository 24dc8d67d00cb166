namespace Shuddhachar.Warehouse.OData;

/// <summary>
/// What a client asked for, as text that is well formed: the path in segments, each option once and known, numbers read.
/// Nothing here has been compared with the model: that is <see cref="QueryPlan"/>'s part.
/// </summary>
public sealed record ODataRequest
{
    ODataRequest(ResourcePath path, ODataOptions options, QuerySyntax query) => (Path, Options, Query) = (path, options, query);

    public ResourcePath Path { get; }

    public ODataOptions Options { get; }

    /// <summary>The options, parsed.</summary>
    internal QuerySyntax Query { get; }

    /// <summary>Reads path and query as they came over the wire.</summary>
    /// <param name="path">Percent-encoded, after the service root, such as <c>Rankings(1)/ScorePercent</c>.</param>
    /// <param name="query">Percent-encoded, with or without its question mark.</param>
    /// <exception cref="RejectedException">ODT1xx, and ODT2xx for an option's grammar.</exception>
    public static ODataRequest Parse(string path, string query)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(query);
        throw new NotImplementedException();
    }
}
