using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Shuddhachar.Dashboard;

/// <summary>
/// Style sheet, script, font and mark, served from inside the assembly, so that they are there wherever the program is started from. The address
/// carries the hash of the content: a browser keeps what it has until the content changes.
/// </summary>
public static class WebAssets
{
    const string Prefix = "assets/";

    /// <summary>The sheets in the order in which they override one another.</summary>
    static readonly string[] s_sheets = ["tokens.css", "base.css", "layout.css", "tables.css", "figures.css", "charts.css", "document.css", "connect.css", "print.css"];
    static readonly FrozenDictionary<string, Asset> s_assets = Load();

    sealed record Asset(byte[] Content, string Type, string Hash);

    public static string Address(string name) => $"/{Prefix}{name}?v={s_assets[name].Hash}";

    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{Prefix}{{name}}", (string name, HttpContext context) =>
        {
            if (!s_assets.TryGetValue(name, out var asset))
                return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
        });

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
