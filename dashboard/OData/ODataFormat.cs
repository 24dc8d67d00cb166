using Microsoft.Net.Http.Headers;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>How much an answer says about itself, and how it writes big numbers.</summary>
/// <param name="HasMetadata"><c>odata.metadata=minimal</c> rather than <c>none</c>.</param>
/// <param name="IsIeee754Compatible">Int64 and Decimal as strings, for clients whose numbers are doubles.</param>
sealed record ODataFormat(bool HasMetadata, bool IsIeee754Compatible)
{
    const string Supported = "application/json with odata.metadata=minimal or none; application/xml for $metadata";

    static readonly ODataFormat Default = new(HasMetadata: true, IsIeee754Compatible: false);

    internal string ContentType =>
        $"application/json;odata.metadata={(HasMetadata ? "minimal" : "none")};odata.streaming=true{(IsIeee754Compatible ? ";IEEE754Compatible=true" : "")};charset=utf-8";

    /// <summary>$format wins over Accept; no wish, or any type, is JSON with minimal metadata.</summary>
    /// <exception cref="RejectedException">ODT110.</exception>
    internal static ODataFormat Negotiate(ODataRequest request, string accept)
    {
        var wish = request.Options[ODataOptions.Format];
        if (request.Path.Kind == ResourceKind.Metadata)
            return wish is null or "xml" or "application/xml" ? Default : throw Refused(wish);
        // these are plain text, whatever the client accepts
        if (request.Path.Kind is ResourceKind.Count or ResourceKind.PropertyValue) return Default;
        if (wish is not null) return (wish == "json" ? Default : Read(wish)) ?? throw Refused(wish);
        if (accept.Length == 0) return Default;
        return Read(accept) ?? throw Refused(accept);
    }

    static ODataFormat? Read(string types)
    {
        if (!MediaTypeHeaderValue.TryParseList([types], out var accepted)) return null;
        return accepted.OrderByDescending(type => type.Quality ?? 1).Where(type => type.Quality != 0).Select(Read).FirstOrDefault(format => format is not null);
    }

    static ODataFormat? Read(MediaTypeHeaderValue type)
    {
        if (type.MatchesAllTypes || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase)) return Default;
        if (!type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return null;
        var format = Default;
        foreach (var parameter in type.Parameters)
        {
            var (name, value) = (parameter.Name.ToString().ToUpperInvariant(), parameter.Value.ToString().Trim('"').ToUpperInvariant());
            switch (name)
            {
                case "ODATA.METADATA" or "METADATA" when value is "MINIMAL" or "NONE":
                    format = format with { HasMetadata = value == "MINIMAL" };
                    break;
                case "ODATA.METADATA" or "METADATA":
                    return null;
                case "IEEE754COMPATIBLE":
                    format = format with { IsIeee754Compatible = value == "TRUE" };
                    break;
                case "CHARSET" when value != "UTF-8":
                    return null;
            }
        }
        return format;
    }

    static RejectedException Refused(string wish) => new(RejectionCodes.FormatNotSupported, wish, Supported);
}
