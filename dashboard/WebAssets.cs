using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Shuddhachar.Dashboard;

/// <summary>
/// Style sheet, script, font and mark, served from inside the assembly, so that they are there wherever the program is started from. The address
/// carries the hash of the content: a browser keeps what it has until the content changes.
/// </summary>
public static partial class WebAssets
{
    const string Prefix = "assets/";

    /// <summary>The sheets in the order in which they override one another.</summary>
    static readonly string[] s_sheets = ["tokens.css", "base.css", "layout.css", "tables.css", "figures.css", "charts.css", "ranking.css", "gaps.css", "office.css", "document.css", "connect.css", "access.css", "print.css"];
    static readonly FrozenDictionary<string, Asset> s_assets = Load();

    sealed record Asset(byte[] Content, string Type, string Hash);

    /// <summary>The colours in light, for files that go to paper and slides.</summary>
    static readonly Dictionary<string, string> s_light = LightTokens();

    /// <summary>The style of drawings in a file, with the Bengali letters that it is written in.</summary>
    internal static string ChartStyle { get; } = FontFaces() + Sheet("charts.css");

    /// <summary>All style of the pages, with all letters, for a document that stands alone.</summary>
    internal static string WholeStyle { get; } = Alone(string.Concat(s_sheets.Select(Sheet)));

    /// <exception cref="KeyNotFoundException">No such colour or size in tokens.css.</exception>
    internal static string LightToken(string name) => s_light[name];

    public static string Address(string name) => $"/{Prefix}{name}?v={s_assets[name].Hash}";

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{Prefix}{{name}}", (string name, HttpContext context) =>
        {
            if (!s_assets.TryGetValue(name, out var asset))
                return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
        }).AllowAnonymous();

    static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var assets = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && !name.EndsWith(".css", StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], name => Of(Read(assembly, name), TypeOf(name)));
        var css = string.Concat(s_sheets.Select(sheet => Encoding.UTF8.GetString(Read(assembly, Prefix + sheet))));
        foreach (var (name, asset) in assets)
            css = css.Replace($"url({name})", $"url({name}?v={asset.Hash})", StringComparison.Ordinal);
        assets["app.css"] = Of(Encoding.UTF8.GetBytes(css), "text/css; charset=utf-8");
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static string Sheet(string name) => Encoding.UTF8.GetString(Read(Assembly.GetExecutingAssembly(), Prefix + name));

    static Dictionary<string, string> LightTokens()
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match token in Token().Matches(Sheet("tokens.css"))) tokens.TryAdd(token.Groups[1].Value, token.Groups[2].Value);
        return tokens;
    }

    static string FontFaces() => Alone(string.Concat(FontFace().Matches(Sheet("tokens.css")).Select(face => face.Value).Where(face => face.Contains("-bengali-", StringComparison.Ordinal) && !face.Contains("-600-", StringComparison.Ordinal))));

    /// <summary>Letters inside the text rather than at an address.</summary>
    static string Alone(string css) => FontAddress().Replace(css, match => $"url(data:font/woff2;base64,{Convert.ToBase64String(Read(Assembly.GetExecutingAssembly(), Prefix + match.Groups[1].Value))})");

    [GeneratedRegex(@"(--[a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Token();

    [GeneratedRegex(@"@font-face \{[^}]*\}")]
    private static partial Regex FontFace();

    [GeneratedRegex(@"url\(([a-z0-9-]+\.woff2)\)")]
    private static partial Regex FontAddress();

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".svg" => "image/svg+xml",
        ".js" => "text/javascript; charset=utf-8",
        _ => "font/woff2",
    };

    static Asset Of(byte[] content, string type) => new(content, type, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);

    static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
