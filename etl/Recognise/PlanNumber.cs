using System.Text.RegularExpressions;
using Shuddhachar.Etl.Bangla;

namespace Shuddhachar.Etl.Recognise;

/// <summary>The number in front of a section, an activity or an indicator: `[1.5.1] name`, `6.3. name`, `1. name`.</summary>
/// <param name="No">With ASCII digits: `1.5.1`.</param>
/// <param name="Depth">1 section, 2 activity, 3 indicator.</param>
/// <param name="Name">What follows the number.</param>
sealed partial record PlanNumber(string No, int Depth, string Name)
{
    public string Section => No.Split('.')[0];

    public string Parent => No[..No.LastIndexOf('.')];

    /// <summary>Null when the text does not begin with such a number. A number alone is none: it is a quantity.</summary>
    public static PlanNumber? Read(string text)
    {
        var match = Numbered().Match(Digits.ToAscii(text));
        if (!match.Success) return null;
        var number = match.Groups["no"].Value.Replace(" ", "", StringComparison.Ordinal);
        var name = text[match.Groups["name"].Index..].Trim();
        // `1.5 lakh` is an amount
        if (QuantityLexer.Read(text) is [{ Kind: QuantityKind.Amount } amount] && amount.Start == 0 && amount.Length >= text.Length - 5) return null;
        var depth = number.Count(letter => letter == '.') + 1;
        // a long name may begin on the next line; a number in brackets is none the less a number
        var isBracketed = name.Length == 0 && depth > 1 && text is ['[', .., ']'];
        return isBracketed || (name.Any(char.IsLetter) && (depth > 1 || match.Groups["mark"].Success)) ? new(number, depth, name) : null;
    }

    /// <summary>`1.2` in a cell of its own, before the cell with the name.</summary>
    public static PlanNumber? ReadAlone(string printed, string name) =>
        Alone().Match(Digits.ToAscii(printed)) is { Success: true } match ? new(match.Groups["no"].Value, 2, name) : null;

    [GeneratedRegex(@"^[\[(]?(?<no>\d{1,2}\.\d{1,2})[\])]?[.।]?$")]
    private static partial Regex Alone();

    // a bracket may be lost on one side; a single number needs a bracket, a dot or a Bangla full stop behind it
    [GeneratedRegex(@"^(?<mark>[\[(]\s?)?(?<no>\d{1,2}(?:\s?\.\s?\d{1,2}){0,2})(?!\d|\s?[/%]|[.\-]\d)(?<mark>\s?[\])।.)])?\s*(?<name>\D.*|)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
