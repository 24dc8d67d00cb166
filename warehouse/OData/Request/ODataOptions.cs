using System.Globalization;

namespace Shuddhachar.Warehouse.OData;

/// <summary>The system query options of one request, decoded, each given at most once, under their names with the dollar sign.</summary>
public sealed class ODataOptions
{
    public const string Filter = "$filter";
    public const string Select = "$select";
    public const string OrderBy = "$orderby";
    public const string Top = "$top";
    public const string Skip = "$skip";
    public const string Count = "$count";
    public const string SkipToken = "$skiptoken";
    public const string Format = "$format";

    /// <summary>Options that this service answers.</summary>
    public static readonly IReadOnlyList<string> Supported = [Filter, Select, OrderBy, Top, Skip, Count, SkipToken, Format];

    // of OData 4.0 and 4.01, not built: named in the answer, so that nobody mistakes silence for an answer
    static readonly string[] NotBuilt = ["$expand", "$apply", "$search", "$compute", "$index", "$schemaversion", "$deltatoken", "$levels", "$id"];

    readonly Dictionary<string, string> values;

    ODataOptions(Dictionary<string, string> values, IReadOnlyList<KeyValuePair<string, string>> given) =>
        (this.values, Given) = (values, given);

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given { get; }

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <exception cref="RejectedException">ODT102 to ODT108.</exception>
    internal static ODataOptions Parse(string query)
    {
        var given = new List<KeyValuePair<string, string>>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = PercentEncoding.Decode(equals < 0 ? part : part[..equals], isQuery: true);
            var value = equals < 0 ? "" : PercentEncoding.Decode(part[(equals + 1)..], isQuery: true);
            var known = Known(name);
            if (!values.TryAdd(known, value)) throw new RejectedException(RejectionCodes.DuplicateOption, known);
            RequireShallow(known, value);
            given.Add(new(known, value));
        }
        var options = new ODataOptions(values, given);
        options.Number(Top);
        options.Number(Skip);
        options.Flag(Count);
        return options;
    }

    /// <exception cref="RejectedException">ODT104.</exception>
    internal long? Number(string name) => this[name] switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new RejectedException(RejectionCodes.BadNumber, name, text),
    };

    /// <exception cref="RejectedException">ODT105.</exception>
    internal bool Flag(string name) => this[name] switch
    {
        null or "false" => false,
        "true" => true,
        var text => throw new RejectedException(RejectionCodes.BadBoolean, name, text),
    };

    // OData 4.01 lets clients leave out the dollar sign and write any case
    static string Known(string name)
    {
        var dollar = name.StartsWith('$') ? name : "$" + name;
        if (Supported.FirstOrDefault(option => option.Equals(dollar, StringComparison.OrdinalIgnoreCase)) is { } supported) return supported;
        if (NotBuilt.FirstOrDefault(option => option.Equals(dollar, StringComparison.OrdinalIgnoreCase)) is { } notBuilt)
            throw new RejectedException(RejectionCodes.OptionNotSupported, notBuilt);
        if (name.StartsWith('@')) throw new RejectedException(RejectionCodes.OptionNotSupported, name);
        throw new RejectedException(RejectionCodes.UnknownOption, name, string.Join(", ", Supported));
    }

    // before parsing, because a parser that recurses is what deep nesting attacks
    static void RequireShallow(string name, string value)
    {
        var depth = 0;
        var inText = false;
        foreach (var c in value)
        {
            if (c == '\'') inText = !inText;
            else if (!inText && c == '(' && ++depth > Limits.Depth) throw new RejectedException(RejectionCodes.TooDeep, name, Limits.Depth);
            else if (!inText && c == ')') depth--;
        }
    }
}
