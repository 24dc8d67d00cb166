using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>
/// A chart as a file that stands alone: title, drawing, how to read it, source and date, Bengali letters inside, colours as plain values, and
/// a watermark when the warehouse holds synthetic data.
/// </summary>
public sealed partial class ChartFile(Words words, SnapshotQuery snapshot, StaticHtml html, Chromium chromium)
{
    public static readonly IReadOnlyList<string> Endings = ["svg", "png"];

    const int Margin = 24;
    const int TitlePixels = 18;
    const int NotePixels = 12;

    /// <summary>Pixels from one line of text to the next, as a part of its size.</summary>
    const double LineHeight = 1.5;

    static readonly string s_style = Resolve(WebAssets.ChartStyle);

    /// <summary>The one style that a browser may apply to the file, as a content security policy names it.</summary>
    internal static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s_style)))}'";

    public async Task<string> SvgAsync(Chart chart)
    {
        var inner = SvgText.Inner(await html.DrawAsync(chart.Drawing));
        var current = snapshot.Current();
        var width = chart.WidthPixels + 2 * Margin;
        var svg = new StringBuilder();
        var y = (double)Margin;
        y = Lines(svg, chart.Title, "title", TitlePixels, chart.WidthPixels, y);
        y = Legend(svg, chart.Legend, y) + 8;
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" x=\"{Margin}\" y=\"{Marks.Text(y)}\" width=\"{chart.WidthPixels}\" height=\"{chart.HeightPixels}\" viewBox=\"0 0 {chart.WidthPixels} {chart.HeightPixels}\" overflow=\"visible\">{inner}</svg>");
        y = Lines(svg, chart.Note, "note", NotePixels, chart.WidthPixels, y + chart.HeightPixels + 8);
        y = Lines(svg, words.Say("chart.source", words.Number(current.SnapshotNumber), current.LoadedOn is { } day ? words.Date(day) : ""), "note", NotePixels, chart.WidthPixels, y);
        var height = (int)Math.Ceiling(y + Margin / 2.0);
        if (snapshot.IsSynthetic())
            svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"rotate(-24 {width / 2} {height / 2})\">{Marks.Label(width / 2, height / 2, "watermark", "middle", words["chart.synthetic"])}</g>");
        return Resolve($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" lang="{words.Language.Code()}" role="img">
            <title>{WebUtility.HtmlEncode(chart.Title)}</title>
            <style>{s_style}</style>
            <rect class="paper" width="{width}" height="{height}"/>
            <g class="rz-chart">{svg}</g>
            </svg>
            """);
    }

    /// <returns>Null when there is no Chromium on this machine.</returns>
    public async Task<byte[]?> PngAsync(Chart chart, CancellationToken cancellation)
    {
        if (!chromium.IsInstalled) return null;
        var svg = await SvgAsync(chart);
        var size = Size().Match(svg);
        return await chromium.PictureAsync($"<!DOCTYPE html><html><body style=\"margin:0\">{svg}</body></html>", Pixels(size.Groups[1]), Pixels(size.Groups[2]), cancellation);
    }

    static double Legend(StringBuilder svg, IReadOnlyList<(string Name, int Hue)> legend, double y)
    {
        if (legend.Count == 0) return y;
        var x = (double)Margin;
        y += NotePixels * LineHeight;
        foreach (var (name, hue) in legend)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Marks.Text(x)}\" y=\"{Marks.Text(y - NotePixels + 2)}\" width=\"{NotePixels}\" height=\"{NotePixels}\" fill=\"var(--hue-{hue})\"/>");
            svg.Append(Marks.Label(x + NotePixels + 6, y, "note", "start", name));
            x += NotePixels + 24 + RadzenBengaliMetrics.WidthPixels(name, NotePixels);
        }
        return y;
    }

    static int Pixels(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Text in as many lines as it needs.</summary>
    static double Lines(StringBuilder svg, string text, string type, int pixels, int width, double y)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && RadzenBengaliMetrics.WidthPixels($"{line} {word}", pixels) > width)
            {
                svg.Append(Marks.Label(Margin, y += pixels * LineHeight, type, "start", line));
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) svg.Append(Marks.Label(Margin, y += pixels * LineHeight, type, "start", line));
        return y;
    }

    // programs other than browsers know no custom properties
    static string Resolve(string svg)
    {
        for (var before = ""; before != svg;)
            (before, svg) = (svg, Variable().Replace(svg, match => WebAssets.LightToken(match.Groups[1].Value)));
        return svg;
    }

    [GeneratedRegex(@"var\((--[a-z0-9-]+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"width=""(\d+)"" height=""(\d+)""")]
    private static partial Regex Size();
}
