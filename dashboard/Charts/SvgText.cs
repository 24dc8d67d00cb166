using System.Text.RegularExpressions;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>A drawing as text.</summary>
static partial class SvgText
{
    /// <summary>What stands inside the outermost svg element.</summary>
    public static string Inner(string drawing)
    {
        var (start, end) = (drawing.IndexOf("<svg", StringComparison.Ordinal), drawing.LastIndexOf("</svg>", StringComparison.Ordinal));
        return drawing[(drawing.IndexOf('>', start) + 1)..end];
    }

    /// <summary>
    /// Style attributes as the presentation attributes of SVG that mean the same. What is no property of a drawing (custom properties,
    /// prefixed ones, the size of the outermost element) is left out.
    /// </summary>
    public static string WithoutStyles(string drawing) => Style().Replace(drawing, match => string.Concat(
        match.Groups[1].Value.Split(';').Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair[1].Length > 0 && Property().IsMatch(pair[0]))
            .Select(pair => $" {pair[0]}=\"{pair[1]}\"")));

    [GeneratedRegex(@" style=""([^""]*)""")]
    private static partial Regex Style();

    [GeneratedRegex(@"^(fill|fill-opacity|stroke|stroke-width|stroke-dasharray|stroke-opacity|opacity|clip-path|text-anchor|dominant-baseline|font-size|font-weight|display|visibility)$")]
    private static partial Regex Property();
}
