using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>What the cells of a workbook refer to: its sheets, its texts, its formats, and the day its calendar begins with.</summary>
sealed class Workbook
{
    static readonly ImmutableDictionary<int, string> s_builtin =
        Knowledge.Read("Extract/Xlsx/builtin_formats.csv").ToImmutableDictionary(row => int.Parse(row["id"], CultureInfo.InvariantCulture), row => row["format"]);

    readonly List<RichText> _texts = [];
    readonly List<(string Format, string Font)> _styles = [];
    readonly HashSet<string> _struckFonts = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);

    public Workbook(OfficePackage package, string main)
    {
        var references = package.References(main);
        var sheets = ImmutableArray.CreateBuilder<(string, string, bool)>();
        using (var xml = package.Read(main))
        {
            xml.Children(() =>
            {
                if (xml.Name == "workbookPr") Is1904 = xml.IsOn("date1904");
                else if (xml.Name == "sheets") xml.Children(() =>
                {
                    var part = references.FirstOrDefault(reference => reference.Id == xml["id"]);
                    // a sheet that is all chart has no cells
                    if (part is { Kind: "worksheet" }) sheets.Add((xml["name"] ?? "", part.Target, xml["state"] is not (null or "visible")));
                });
            });
        }
        Sheets = sheets.ToImmutable();
        foreach (var reference in references)
        {
            if (reference.Kind == "sharedStrings" && package.Has(reference.Target)) ReadTexts(package, reference.Target);
            else if (reference.Kind == "styles" && package.Has(reference.Target)) ReadStyles(package, reference.Target);
        }
    }

    public ImmutableArray<(string Name, string Part, bool IsHidden)> Sheets { get; }

    /// <summary>Days are counted from 1904, as on old Macintoshes.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>A shared text by its number; null when there is none.</summary>
    public RichText? Text(string index) => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _texts.Count ? _texts[at] : null;

    /// <summary>The format of a style; made when the first cell asks for it.</summary>
    public NumberFormat Format(string? style)
    {
        if (Style(style) is not (var id, _)) return NumberFormat.General;
        if (_formats.TryGetValue(id, out var known)) return known;
        var code = _codes.TryGetValue(id, out var own) ? own
            : int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && s_builtin.TryGetValue(number, out var common) ? common : "General";
        if (code.Length > PackageLimits.LongestFormat) throw PackageFault.Beyond($"a number format of {code.Length} letters", $"{PackageLimits.LongestFormat}");
        return _formats[id] = new(code);
    }

    /// <summary>Whether the font of a style strikes out.</summary>
    public bool IsStruck(string? style) => Style(style) is (_, var font) && _struckFonts.Contains(font);

    (string Format, string Font)? Style(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _styles.Count ? _styles[at] : null;

    void ReadTexts(OfficePackage package, string part)
    {
        using var xml = package.Read(part);
        xml.Children(() => _texts.Add(RichText.Read(xml)));
    }

    void ReadStyles(OfficePackage package, string part)
    {
        using var xml = package.Read(part);
        xml.Children(() =>
        {
            if (xml.Name == "numFmts") xml.Children(() => _codes[xml["numFmtId"] ?? ""] = xml["formatCode"] ?? "");
            else if (xml.Name == "fonts") ReadFonts(xml);
            else if (xml.Name == "cellXfs") xml.Children(() => _styles.Add((xml["numFmtId"] ?? "0", xml["fontId"] ?? "0")));
        });
    }

    void ReadFonts(PartXml xml)
    {
        var font = 0;
        xml.Children(() =>
        {
            if (RichText.IsStruck(xml)) _struckFonts.Add($"{font}");
            font++;
        });
    }
}
