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
    public static ODataRequest Parse(string path, string query) => Parse(path, query, body: "");

    /// <summary>Reads a POST to a path that ends with <c>/$query</c>.</summary>
    /// <param name="body">More of the query, percent-encoded in the same way (media type text/plain).</param>
    /// <exception cref="RejectedException">As for a GET; ODT109 where the path is another one.</exception>
    public static ODataRequest ParsePost(string path, string query, string body)
    {
        var request = Parse(path, query, body);
        return request.Path.IsQuery ? request : throw new RejectedException(RejectionCodes.MethodNotAllowed, "POST");
    }

    static ODataRequest Parse(string path, string query, string body)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(body);
        if (path.Length + query.Length > Limits.UrlLength) throw new RejectedException(RejectionCodes.UrlTooLong, null, Limits.UrlLength);
        if (body.Length > Limits.BodyLength) throw new RejectedException(RejectionCodes.BodyTooLong, null, Limits.BodyLength);
        var resource = ResourcePathParser.Parse(path);
        var options = ODataOptions.Parse($"{query}&{body.Trim()}");
        RequireOnlyMeaningful(resource.Kind, options);
        return new ODataRequest(resource, options, options.Read());
    }

    // which options mean something for data depends on what the names of the path are: that is seen against the model
    static void RequireOnlyMeaningful(ResourceKind kind, ODataOptions options)
    {
        if (kind == ResourceKind.Data) return;
        foreach (var (name, _) in options.Given)
        {
            if (kind == ResourceKind.Batch) throw new RejectedException(RejectionCodes.OptionNotAllowedHere, name, Phrase.Of("no_option"));
            if (name != ODataOptions.Format)
                throw new RejectedException(RejectionCodes.OptionNotAllowedHere, name, Phrase.Of("allowed", Phrase.Names([ODataOptions.Format])));
        }
    }
}
