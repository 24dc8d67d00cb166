using Microsoft.Net.Http.Headers;
using Shuddhachar.Warehouse.OData;

namespace Shuddhachar.Dashboard.OData;

/// <summary>The kinds of document that an answer can be.</summary>
enum DocumentKind
{
    Json,
    Xml,
    Csv,
    Xlsx,

    /// <summary>For people: a page that shows what there is.</summary>
    Html,
}

/// <summary>What an answer is written as.</summary>
/// <param name="IsIeee754Compatible">Int64 and Decimal as texts, for clients whose numbers are doubles.</param>
sealed record ODataFormat(DocumentKind Kind, MetadataLevel Level, bool IsIeee754Compatible)
{
    const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static readonly ODataFormat Json = new(DocumentKind.Json, MetadataLevel.Minimal, IsIeee754Compatible: false);
    static readonly Dictionary<string, DocumentKind> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = DocumentKind.Json,
        ["application/xml"] = DocumentKind.Xml,
        ["text/csv"] = DocumentKind.Csv,
        [Xlsx] = DocumentKind.Xlsx,
        ["text/html"] = DocumentKind.Html,
    };

    /// <summary>The short names of $format.</summary>
    static readonly Dictionary<string, DocumentKind> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json"] = DocumentKind.Json,
        ["xml"] = DocumentKind.Xml,
        ["csv"] = DocumentKind.Csv,
        ["xlsx"] = DocumentKind.Xlsx,
    };

    internal bool IsTable => Kind is DocumentKind.Csv or DocumentKind.Xlsx;

    /// <summary>The media type of an answer in a version.</summary>
    internal string ContentType(ProtocolVersion version) => Kind switch
    {
        DocumentKind.Xml => "application/xml;charset=utf-8",
        DocumentKind.Csv => "text/csv;charset=utf-8;header=present",
        DocumentKind.Xlsx => Xlsx,
        DocumentKind.Html => "text/html;charset=utf-8",
        _ => $"application/json;{version.Prefix()}metadata={LevelName};{version.Prefix()}streaming=true{(IsIeee754Compatible ? ";IEEE754Compatible=true" : "")};charset=utf-8",
    };

    string LevelName => Level switch { MetadataLevel.None => "none", MetadataLevel.Minimal => "minimal", _ => "full" };

    /// <summary>$format wins over Accept; no wish, or any type, is the first of <paramref name="offered"/>.</summary>
    /// <exception cref="RejectedException">ODT110.</exception>
    internal static ODataFormat Negotiate(string? format, string accept, params ReadOnlySpan<DocumentKind> offered)
    {
        var kinds = offered.ToArray();
        if (format is not null)
        {
            return (Names.TryGetValue(format, out var named) ? OfKind(named) : Best(format, kinds)) is { } wanted && kinds.Contains(wanted.Kind)
                ? wanted
                : throw Refused(format, kinds);
        }
        if (string.IsNullOrWhiteSpace(accept)) return OfKind(kinds[0]);
        return Best(accept, kinds) ?? throw Refused(accept, kinds);
    }

    static ODataFormat OfKind(DocumentKind kind) => Json with { Kind = kind };

    static ODataFormat? Best(string types, DocumentKind[] offered)
    {
        if (!MediaTypeHeaderValue.TryParseList([types], out var accepted)) return null;
        return accepted.Where(type => type.Quality != 0).OrderByDescending(type => type.Quality ?? 1)
            .Select(type => Read(type, offered)).FirstOrDefault(format => format is not null);
    }

    static ODataFormat? Read(MediaTypeHeaderValue type, DocumentKind[] offered)
    {
        if (type.MatchesAllTypes) return OfKind(offered[0]);
        if (type.MatchesAllSubTypes)
        {
            var family = type.Type.ToString() + "/";
            return offered.Where(kind => Types.Any(known => known.Value == kind && known.Key.StartsWith(family, StringComparison.OrdinalIgnoreCase)))
                .Select(OfKind).FirstOrDefault();
        }
        if (!Types.TryGetValue(type.MediaType.ToString(), out var wanted) || !offered.Contains(wanted)) return null;
        var format = OfKind(wanted);
        foreach (var parameter in type.Parameters)
        {
            var (name, value) = (parameter.Name.ToString().ToUpperInvariant(), parameter.Value.ToString().Trim('"').ToUpperInvariant());
            switch (name)
            {
                case "ODATA.METADATA" or "METADATA":
                    if (!Enum.TryParse<MetadataLevel>(value, ignoreCase: true, out var level) || !Enum.IsDefined(level) || char.IsAsciiDigit(value[0])) return null;
                    format = format with { Level = level };
                    break;
                case "IEEE754COMPATIBLE":
                    format = format with { IsIeee754Compatible = value == "TRUE" };
                    break;
                case "CHARSET" when value is not ("UTF-8" or "UTF8"):
                    return null;
            }
        }
        return format;
    }

    static RejectedException Refused(string wish, DocumentKind[] offered) => new(
        RejectionCodes.FormatNotSupported,
        wish,
        string.Join(", ", offered.Select(kind => Types.First(type => type.Value == kind).Key)));
}
