using System.Globalization;
using System.Text;

namespace Shuddhachar.Etl.Commands;

/// <summary>How a line of the view stands out in a terminal with colours; without them nothing is lost.</summary>
enum ViewStyle
{
    Plain,
    Heading,
    Good,
    Doubt,
}

/// <summary>One line of the view for people.</summary>
sealed record ViewLine(string Text, ViewStyle Style = ViewStyle.Plain)
{
    public static readonly ViewLine Empty = new("");

    public static implicit operator ViewLine(string text) => new(text);

    /// <summary>A label and its text, wrapped under one another.</summary>
    public static IEnumerable<ViewLine> Labelled(string label, string text, int indent, int width, ViewStyle style = ViewStyle.Plain)
    {
        var margin = new string(' ', indent);
        var head = margin + label + new string(' ', Math.Max(1, LabelWidth - Width(label)));
        var lines = Wrap(text, width - indent - LabelWidth).ToArray();
        yield return new((head + (lines.Length > 0 ? lines[0] : "")).TrimEnd(), style);
        foreach (var more in lines.Skip(1))
            yield return new(margin + new string(' ', LabelWidth) + more, style);
    }

    public static IEnumerable<ViewLine> Wrapped(string text, int indent, int width, ViewStyle style = ViewStyle.Plain) =>
        Wrap(text, width - indent).Select(line => new ViewLine(new string(' ', indent) + line, style));

    const int LabelWidth = 14;

    /// <summary>Lines of at most this width, broken between words; a longer word (an address) is broken inside.</summary>
    static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            if (line.Length > 0 && Width(line.ToString()) + 1 + Width(word) > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    static List<string> Pieces(string word, int width)
    {
        if (Width(word) <= width)
            return [word];
        var letters = StringInfo.GetTextElementEnumerator(word);
        var pieces = new List<string> { "" };
        while (letters.MoveNext())
        {
            if (Width(pieces[^1]) + Width(letters.GetTextElement()) > width)
                pieces.Add("");
            pieces[^1] += letters.GetTextElement();
        }
        return pieces;
    }

    /// <summary>Columns of a terminal that a text takes at most: signs above, below and joined to a letter take none.</summary>
    public static int Width(string text) =>
        text.Count(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark));

    /// <summary>At most so many letters; what is cut is shown by an ellipsis.</summary>
    public static string Cut(string text, int longest)
    {
        var letters = new StringInfo(text);
        return letters.LengthInTextElements <= longest ? text : letters.SubstringByTextElements(0, longest - 1) + "…";
    }
}
