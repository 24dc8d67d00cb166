namespace Shuddhachar.Warehouse.OData;

/// <summary>$select and $expand: lists of paths, each with options of its own.</summary>
static class SelectParser
{
    internal static List<SelectSyntax> ReadSelect(SyntaxReader reader)
    {
        var items = new List<SelectSyntax>();
        do
        {
            var position = reader.SkipSpace();
            var (path, _) = ReadPath(reader, []);
            var options = path[^1] != "*" && reader.TakeHere('(') ? OptionParser.ReadNested(reader, OptionParser.OfSelect) : null;
            items.Add(new SelectSyntax(position, path, options));
        }
        while (reader.Take(','));
        return items;
    }

    internal static List<ExpandSyntax> ReadExpand(SyntaxReader reader)
    {
        var items = new List<ExpandSyntax>();
        do
        {
            var position = reader.SkipSpace();
            var (path, suffix) = ReadPath(reader, ["$ref", "$count"]);
            var allowed = suffix switch
            {
                "$ref" => OptionParser.OfReference,
                "$count" => OptionParser.OfCount,
                _ when path[^1] == "*" => [OptionParser.Levels],
                _ => OptionParser.OfExpand,
            };
            var options = reader.TakeHere('(') ? OptionParser.ReadNested(reader, allowed) : QuerySyntax.Empty;
            items.Add(new ExpandSyntax(position, path, suffix, options));
        }
        while (reader.Take(','));
        return items;
    }

    static (List<string> Path, string? Suffix) ReadPath(SyntaxReader reader, string[] suffixes)
    {
        var path = new List<string>();
        do
        {
            reader.CountNode();
            if (reader.TakeHere('*'))
            {
                path.Add("*");
                return (path, suffixes.Length > 0 && reader.TakeHere('/') ? RequireSuffix(reader, suffixes) : null);
            }
            if (path.Count > 0 && reader.Next == '$') return (path, RequireSuffix(reader, suffixes));
            if (reader.PeekName() is not { } name)
            {
                reader.Miss("name");
                throw reader.Unexpected();
            }
            reader.Advance(name.Length);
            path.Add(name);
        }
        while (reader.TakeHere('/'));
        return (path, null);
    }

    static string RequireSuffix(SyntaxReader reader, string[] suffixes)
    {
        var position = reader.At;
        reader.Advance(1);
        var suffix = "$" + reader.PeekName();
        if (!suffixes.Contains(suffix)) throw reader.Unexpected(position, suffixes.Length > 0 ? suffixes : ["name", "*"]);
        reader.Advance(suffix.Length - 1);
        return suffix;
    }
}
