using System.Globalization;
using System.Net;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Charts;

/// <summary>The marks that keep lines apart without colour, and text in a drawing.</summary>
static class Marks
{
    /// <summary>Circle, square, triangle, diamond, cross, bar: one for each hue, and small dots for lines behind them.</summary>
    internal static string Path(int hue, double x, double y) => hue switch
    {
        0 or 7 => At($"M{0} {1}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0", x, y),
        2 => At($"M{0} {1}m-4-4h8v8h-8z", x, y),
        3 => At($"M{0} {1}m0-5l5 9h-10z", x, y),
        4 => At($"M{0} {1}m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z", x, y),
        5 => At($"M{0} {1}m-1.5-5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z", x, y),
        6 => At($"M{0} {1}m-5-2h10v4h-10z", x, y),
        _ => At($"M{0} {1}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0", x, y),
    };

    static string At(FormattableString form, double x, double y) => string.Format(CultureInfo.InvariantCulture, form.Format, Text(x), Text(y));

    internal static string Text(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Razor takes an element named text for its own: it is written by hand, its content encoded.</summary>
    internal static string Label(double x, double y, string type, string anchor, string text) =>
        $"<text x=\"{Text(x)}\" y=\"{Text(y)}\" class=\"{type}\" text-anchor=\"{anchor}\"{Language(text)}>{WebUtility.HtmlEncode(text)}</text>";

    /// <summary>A name that exists in Bangla only is Bangla on an English page too.</summary>
    static string Language(string text) => text.Any(Words.IsBanglaLetter) ? " lang=\"bn\"" : "";
}
