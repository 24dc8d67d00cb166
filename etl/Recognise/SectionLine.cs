using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;

namespace Shuddhachar.Etl.Recognise;

/// <summary>`6. Integrity in projects.....9`: number, name and mark of a section in one cell, the rest of the row empty.</summary>
/// <param name="Marks">The piece of the cell that holds the mark, blank when none is printed.</param>
sealed partial record SectionLine(string No, string Name, Cell Marks)
{
    /// <summary>No section has a longer name; what is longer is damage, in which every blank would look at all that follow.</summary>
    const int Longest = 500;

    public static SectionLine? Read(Cell cell)
    {
        if (cell.Text.Length > Longest) return null;
        if (PlanNumber.Read(cell.Text) is not { Depth: 1 } number) return null;
        var ascii = Digits.ToAscii(number.Name);
        var match = BehindDots().Match(ascii) is { Success: true } dotted ? dotted
            : InBrackets().Match(ascii) is { Success: true } bracketed ? bracketed : AtTheEnd().Match(ascii);
        if (!match.Success) return new(number.No, number.Name, cell with { Text = "" });
        var marks = match.Groups["marks"];
        return new(number.No, number.Name[..match.Groups["name"].Length].TrimEnd(' ', ':', '-', '–', '(', '['), cell with { Text = number.Name.Substring(marks.Index, marks.Length) });
    }

    // a remark in brackets may follow the mark (000:73)
    [GeneratedRegex(@"^(?<name>.*?)\s*[.…·।]{2,}\s*(?<marks>\d{1,3}(?:\.\d+)?)(?!\d)")]
    private static partial Regex BehindDots();

    // `(marks-8)`, `[marks: 8]`
    [GeneratedRegex(@"^(?<name>.*?)[\[(][^\d\[\]()]{1,12}(?<marks>\d{1,3}(?:\.\d+)?)\s*[)\]]\s*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<name>.*\D)\s*(?<![\d/.\-])(?<marks>\d{1,3}(?:\.\d+)?)\s*[)\]]?$")]
    private static partial Regex AtTheEnd();
}
