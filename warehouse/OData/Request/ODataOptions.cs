namespace Shuddhachar.Warehouse.OData;

/// <summary>The query options of one request, decoded, each given at most once, under their names with the dollar sign.</summary>
public sealed class ODataOptions
{
    public const string Filter = "$filter";
    public const string Select = "$select";
    public const string Expand = "$expand";
    public const string OrderBy = "$orderby";
    public const string Top = "$top";
    public const string Skip = "$skip";
    public const string Count = "$count";
    public const string Search = "$search";
    public const string Compute = "$compute";
    public const string Apply = "$apply";
    public const string SkipToken = "$skiptoken";
    public const string Format = "$format";

    /// <summary>Options that this service answers.</summary>
    public static readonly IReadOnlyList<string> Supported = [Filter, Select, Expand, OrderBy, Top, Skip, Count, Search, Compute, Apply, SkipToken, Format];

    // of OData 4.0 and 4.01, not built: named in the answer, so that nobody mistakes silence for an answer
    static readonly string[] NotBuilt = ["$index", "$schemaversion", "$deltatoken", OptionParser.Levels, "$id"];

    readonly Dictionary<string, string> values;

    ODataOptions(Dictionary<string, string> values, IReadOnlyList<KeyValuePair<string, string>> given) =>
        (this.values, Given) = (values, given);

    /// <summary>In the order of the request; parameter aliases too, with their @.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given { get; }

    /// <summary>The values of parameter aliases, by their names with the @.</summary>
    internal IReadOnlyDictionary<string, ExpressionSyntax> Aliases { get; private init; } = new Dictionary<string, ExpressionSyntax>();

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <exception cref="RejectedException">ODT102, ODT103, ODT106, ODT108, or about the text of an alias.</exception>
    internal static ODataOptions Parse(string query)
    {
        var given = new List<KeyValuePair<string, string>>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var written = PercentEncoding.Decode(equals < 0 ? part : part[..equals], isQuery: true);
            var value = equals < 0 ? "" : PercentEncoding.Decode(part[(equals + 1)..], isQuery: true);
            var name = IsAlias(written) ? written : Canonical(written);
            RequireAnswered(written, name);
            if (!values.TryAdd(name, value)) throw new RejectedException(RejectionCodes.DuplicateOption, name);
            given.Add(new(name, value));
        }
        var aliases = given.Where(option => IsAlias(option.Key))
            .ToDictionary(option => option.Key, option => OptionParser.ReadAlias(option.Key, option.Value), StringComparer.Ordinal);
        return new ODataOptions(values, given) { Aliases = aliases };
    }

    /// <summary>What the options say; a $skiptoken and a $format are read by those who know their grammar.</summary>
    /// <exception cref="RejectedException">ODT104, ODT105, ODT107, ODT2xx.</exception>
    internal QuerySyntax Read()
    {
        var query = QuerySyntax.Empty with { Given = Given };
        foreach (var (name, text) in Given)
        {
            if (!IsAlias(name) && name is not (SkipToken or Format)) query = OptionParser.Read(query, name, text);
        }
        return query;
    }

    /// <summary>The name of a system query option, which OData 4.01 lets clients write without the dollar sign and in any case.</summary>
    internal static string Canonical(string written)
    {
        var name = written.StartsWith('$') ? written : "$" + written;
        return Supported.Concat(NotBuilt).FirstOrDefault(option => option.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? written;
    }

    internal static bool IsKnown(string name) => Supported.Contains(name) || NotBuilt.Contains(name);

    static bool IsAlias(string name) => name.Length > 1 && name[0] == '@' && SyntaxReader.IsNameStart(name[1]) && name.AsSpan(2).ToArray().All(SyntaxReader.IsNamePart);

    static void RequireAnswered(string written, string name)
    {
        if (NotBuilt.Contains(name)) throw new RejectedException(RejectionCodes.OptionNotSupported, name);
        if (!Supported.Contains(name) && !IsAlias(name)) throw new RejectedException(RejectionCodes.UnknownOption, written, string.Join(", ", Supported));
    }
}
