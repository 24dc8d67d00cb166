namespace Shuddhachar.Warehouse.OData;

/// <summary>Reads the path of an address. Slashes part it before anything is decoded: an encoded one belongs to a key.</summary>
static class ResourcePathParser
{
    const string Query = "$query";

    static readonly string[] NotBuilt = ["$all", "$crossjoin", "$entity", "$filter", "$each"];
    static readonly string[] Alone = ["$metadata", "$batch"];
    static readonly string[] Last = ["$count", "$value", "$ref"];

    /// <exception cref="RejectedException">ODT106, ODT107, ODT111, ODT116.</exception>
    internal static ResourcePath Parse(string encoded)
    {
        var trimmed = encoded.StartsWith('/') ? encoded[1..] : encoded;
        if (trimmed.Length > 1 && trimmed.EndsWith('/')) trimmed = trimmed[..^1];
        if (trimmed.Length == 0) return new ResourcePath(ResourceKind.ServiceDocument, [], isQuery: false);
        var texts = Array.ConvertAll(trimmed.Split('/'), text => PercentEncoding.Decode(text, isQuery: false));
        if (texts.Length > Limits.Depth) throw new RejectedException(RejectionCodes.TooDeep, trimmed, Limits.Depth);
        foreach (var text in texts)
        {
            if (NotBuilt.FirstOrDefault(name => text == name || text.StartsWith(name + "(", StringComparison.Ordinal)) is { } name)
                throw new RejectedException(RejectionCodes.PathNotSupported, name);
        }
        var isQuery = texts[^1] == Query;
        if (isQuery) texts = texts[..^1];
        if (texts is [var only] && Alone.Contains(only) && !isQuery)
            return new ResourcePath(only == "$batch" ? ResourceKind.Batch : ResourceKind.Metadata, [], isQuery: false);
        if (texts.Length == 0) throw Bad(Query, "first_segment", Query);
        return new ResourcePath(ResourceKind.Data, ReadSegments(texts), isQuery);
    }

    static List<ResourceSegment> ReadSegments(string[] texts)
    {
        var segments = new List<ResourceSegment>();
        foreach (var text in texts)
        {
            if (Alone.Contains(text)) throw Bad(text, "alone", text);
            if (segments.Count > 0 && Last.Contains(segments[^1].Name)) throw Bad(text, "last_segment", segments[^1].Name);
            segments.Add(ReadSegment(text, isFirst: segments.Count == 0));
        }
        return segments;
    }

    static ResourceSegment ReadSegment(string text, bool isFirst)
    {
        if (text.Length == 0) throw Bad(text, "empty_segment");
        if (Last.Contains(text)) return isFirst ? throw Bad(text, "first_segment", text) : new ResourceSegment(text, null);
        var reader = new SyntaxReader(text, text, isPath: true);
        if (reader.PeekName() is not { } name) throw isFirst ? reader.Unexpected(0, "name") : reader.Unexpected(0, ["name", .. Last]);
        reader.Advance(name.Length);
        var key = reader.TakeHere('(') ? ReadKey(reader) : null;
        if (reader.IsAtEnd) return new ResourceSegment(name, key);
        reader.Miss("end");
        throw reader.Unexpected();
    }

    static List<(string? Name, ExpressionSyntax Value)> ReadKey(SyntaxReader reader)
    {
        var parts = new List<(string?, ExpressionSyntax)>();
        do
        {
            reader.SkipSpace();
            var name = reader.PeekName() is { } written && reader.After(written.Length) is '=' or ' ' ? reader.RequireName() : null;
            if (name is not null) reader.Require('=');
            parts.Add((name, ReadKeyValue(reader)));
        }
        while (reader.Take(','));
        reader.Require(')');
        return parts;
    }

    static ExpressionSyntax ReadKeyValue(SyntaxReader reader)
    {
        var start = reader.SkipSpace();
        reader.CountNode();
        if (reader.Next == '@') return ExpressionParser.ReadAlias(reader);
        return LiteralParser.TryRead(reader) ?? throw reader.Unexpected(start, "key");
    }

    static RejectedException Bad(string segment, string why, params string[] tokens) =>
        new(RejectionCodes.BadPath, segment, Phrase.Of(why, Array.ConvertAll(tokens, Phrase.Quote)));
}
