namespace Shuddhachar.Warehouse.OData;

/// <summary>A path below the service root, in its parts; names and key are the client's text.</summary>
/// <param name="SetName">Null for the service document and the metadata.</param>
/// <param name="KeyText">What stands between the parentheses.</param>
public sealed record ResourcePath(ResourceKind Kind, string? SetName = null, string? KeyText = null, string? PropertyName = null)
{
    static readonly string[] NotBuilt = ["$batch", "$entity", "$all", "$crossjoin", "$ref", "$query", "$each", "$filter"];

    /// <exception cref="RejectedException">ODT111 for what is no OData path, ODT116 for what this service has not.</exception>
    internal static ResourcePath Parse(string encoded)
    {
        var trimmed = encoded.Trim('/');
        if (trimmed.Length == 0) return new ResourcePath(ResourceKind.ServiceDocument);
        // split before decoding: an encoded slash belongs to a name
        var segments = Array.ConvertAll(trimmed.Split('/'), segment => PercentEncoding.Decode(segment, isQuery: false));
        foreach (var segment in segments)
        {
            if (Array.Exists(NotBuilt, name => segment.StartsWith(name, StringComparison.Ordinal)))
                throw new RejectedException(RejectionCodes.PathNotSupported, segment);
        }
        if (segments is ["$metadata"]) return new ResourcePath(ResourceKind.Metadata);
        var (set, key) = SplitKey(segments[0]);
        return segments[1..] switch
        {
            [] when key is null => new ResourcePath(ResourceKind.EntitySet, set),
            [] => new ResourcePath(ResourceKind.Entity, set, key),
            ["$count"] when key is null => new ResourcePath(ResourceKind.Count, set),
            [var name] when key is not null && IsIdentifier(name) => new ResourcePath(ResourceKind.Property, set, key, name),
            [var name, "$value"] when key is not null && IsIdentifier(name) => new ResourcePath(ResourceKind.PropertyValue, set, key, name),
            [var name, ..] when key is null && IsIdentifier(name) => throw Bad(encoded, "a set needs a key in parentheses before a property"),
            [var name, ..] when IsIdentifier(name) => throw new RejectedException(RejectionCodes.PathNotSupported, segments[^1]),
            _ => throw Bad(encoded, $"'{segments[^1]}' is no segment that can stand here"),
        };
    }

    /// <exception cref="RejectedException">ODT115 when an option has no meaning for this resource.</exception>
    internal void RequireOnlyMeaningful(ODataOptions options)
    {
        IReadOnlyList<string> meaningful = Kind switch
        {
            ResourceKind.EntitySet => ODataOptions.Supported,
            ResourceKind.Count => [ODataOptions.Filter],
            ResourceKind.Entity or ResourceKind.Property => [ODataOptions.Select, ODataOptions.Format],
            ResourceKind.PropertyValue => [],
            _ => [ODataOptions.Format],
        };
        foreach (var (name, _) in options.Given)
        {
            if (!meaningful.Contains(name))
                throw new RejectedException(RejectionCodes.OptionNotAllowedHere, name, meaningful.Count == 0 ? "no option" : string.Join(", ", meaningful));
        }
    }

    static (string Set, string? Key) SplitKey(string segment)
    {
        var open = segment.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? segment : segment[..open];
        if (!IsIdentifier(name)) throw Bad(segment, "a name is made of letters, digits and underscores");
        if (open < 0) return (name, null);
        return segment[^1] == ')' ? (name, segment[(open + 1)..^1]) : throw Bad(segment, "the closing parenthesis is missing");
    }

    static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= 128 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    static RejectedException Bad(string target, string why) => new(RejectionCodes.BadPath, target, why);
}
