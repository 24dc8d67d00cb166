using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Extract.Package;

namespace Shuddhachar.Etl.Extract.Xlsx;

/// <summary>
/// A text of a workbook (ECMA-376 part 1, 18.4): its own, or that of its runs. A run that has a font of its own says itself whether it is
/// struck out; one without goes by the cell.
/// </summary>
sealed partial class RichText
{
    // many cells may share one text
    readonly (string Shown, string Struck) _inPlainCell, _inStruckCell;

    RichText((string, string) inPlainCell, (string, string) inStruckCell) => (_inPlainCell, _inStruckCell) = (inPlainCell, inStruckCell);

    public static RichText Plain(string text) => new((text, ""), ("", text));

    /// <summary>The text of an `si` or `is` element. How it is pronounced is no text.</summary>
    public static RichText Read(PartXml xml)
    {
        var runs = new List<(string Text, bool? IsStruck)>();
        xml.Children(() =>
        {
            if (xml.Name == "t") runs.Add((TextOf(xml), null));
            else if (xml.Name == "r") ReadRun(xml, runs);
        });
        return new((Of(struck: false, false), Of(struck: true, false)), (Of(struck: false, true), Of(struck: true, true)));

        string Of(bool struck, bool cell) => string.Concat(runs.Where(run => (run.IsStruck ?? cell) == struck).Select(run => run.Text));
    }

    /// <summary>What can be read and what is struck out, in a cell whose own font strikes out or does not.</summary>
    public (string Shown, string Struck) In(bool struckCell) => struckCell ? _inStruckCell : _inPlainCell;

    static void ReadRun(PartXml xml, List<(string, bool?)> runs)
    {
        bool? isStruck = null;
        xml.Children(() =>
        {
            if (xml.Name == "rPr") isStruck = IsStruck(xml);
            else if (xml.Name == "t") runs.Add((TextOf(xml), isStruck));
        });
    }

    /// <summary>Whether the font strikes out, of a run or of a cell.</summary>
    public static bool IsStruck(PartXml font)
    {
        var isStruck = false;
        font.Children(() => isStruck |= font.Name == "strike" && font.IsSwitchedOn);
        return isStruck;
    }

    /// <summary>`_x000D_` is a character that xml cannot hold.</summary>
    static string TextOf(PartXml xml) =>
        Escaped().Replace(xml.Text(), match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
