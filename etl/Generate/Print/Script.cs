using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Generate.Truth;

namespace Shuddhachar.Etl.Generate.Print;

/// <summary>How one office writes: digits, dates, percent signs, blanks. Drawn once for a document; a cell now and then differs.</summary>
sealed partial class Script
{
    static readonly IReadOnlyList<string> s_months = Words.Phrases("month");
    static readonly IReadOnlyList<string> s_ordinals = Words.Phrases("ordinal");
    static readonly IReadOnlyList<string> s_ordinalWords = Words.Phrases("ordinal_word");

    readonly Random _random;
    readonly int _dates;
    readonly bool _hasPercentSign;
    readonly bool _namesOrdinals;

    public Script(Random random)
    {
        _random = random;
        Digits = random.NextDouble() switch { < 0.7 => DigitScript.Bengali, < 0.85 => DigitScript.Latin, _ => DigitScript.Mixed };
        _dates = random.Next(DateForms);
        _hasPercentSign = random.Chance(0.7);
        _namesOrdinals = random.Chance(0.3);
        Blank = random.Pick("", "", "", "-", "--");
    }

    public DigitScript Digits { get; }

    public string Blank { get; }

    public string Text(string ascii) =>
        Digits switch
        {
            DigitScript.Latin => Etl.Bangla.Digits.ToAscii(ascii),
            DigitScript.Mixed when _random.Chance(0.5) => Etl.Bangla.Digits.ToAscii(ascii),
            _ => Etl.Bangla.Digits.ToBengali(ascii),
        };

    public string Ordinal(int quarter) => _namesOrdinals ? s_ordinalWords[quarter - 1] : Text(s_ordinals[quarter - 1]);

    public static string Month(int month) => s_months[month - 1];

    public string Cell(TruthRow row, TruthCell? cell)
    {
        if (cell is null) return Blank;
        return cell.Printed = cell.Text is { } text ? Sentence(row, cell, text)
            : cell.Shown.Length == 0 ? Blank
            : string.Join(cell.Shown[0].IsDate ? _random.Pick(" ", ", ") : " ", cell.Shown.Select((part, index) => Figure(row, cell, part)));
    }

    string Sentence(TruthRow row, TruthCell cell, string text) =>
        Place().Replace(text, match => match.Groups[1].Value[0] switch
        {
            'q' => Ordinal(match.Groups[1].Value[1] - '0'),
            'd' => Date(new(match.Groups[1].Value[1..], true)),
            _ when cell.Shown[0].IsDate => Date(cell, cell.Shown[0]),
            _ => Text(cell.Shown[0].Digits) + (row.Kind == "percent" ? "%" : ""),
        });

    string Figure(TruthRow row, TruthCell cell, Part part)
    {
        if (part.IsDate) return Date(cell, part);
        var isMark = cell.Column is Etl.PlanColumn.Weight or Etl.PlanColumn.SectionWeight or Etl.PlanColumn.AwardedScore;
        if (isMark) return Text(part.Digits);
        return row.Kind switch
        {
            "percent" => Text(part.Digits) + (_hasPercentSign ? "%" : ""),
            "lakh" when part.Digits.EndsWith("0000", StringComparison.Ordinal) => Text((part.Number / 100_000m).ToString("0.##", CultureInfo.InvariantCulture)) + Words.Phrase("lakh"),
            "lakh" => Text(Grouped(part.Digits)),
            "people" when _random.Chance(0.05) => Text(part.Digits) + Words.Phrase("persons"),
            "count" when _random.Chance(0.06) => Text(part.Digits.PadLeft(2, '0')) + _random.Pick(Words.Phrases("pieces")),
            "count" when _random.Chance(0.05) => Text(part.Digits) + _random.Pick(Words.Phrases("pieces_or_batches")),
            _ => Text(part.Digits),
        };
    }

    /// <summary>Indian grouping: 2,43,170.</summary>
    static string Grouped(string digits)
    {
        if (digits.Length <= 3) return digits;
        var (front, back) = (digits[..^3], digits[^3..]);
        for (var at = front.Length - 2; at > 0; at -= 2) front = front[..at] + "," + front[at..];
        return $"{front},{back}";
    }

    const int DateForms = 11;

    public string Date(TruthCell cell, Part shown) => Date(shown, cell.Meant[Array.IndexOf(cell.Shown, shown)].Digits[2..4] != shown.Digits[2..4]);

    /// <param name="isMonthMisread">No digit of a month's name can be misread: it was printed in figures.</param>
    public string Date(Part part, bool isMonthMisread = false)
    {
        var (day, month, year) = (part.Digits[..2], part.Digits[2..4], part.Digits[4..]);
        var form = _random.Chance(0.08) ? _random.Next(DateForms) : _dates;
        if (form >= 6 && isMonthMisread) form = 2;
        var name = form >= 6 ? Month(int.Parse(month, CultureInfo.InvariantCulture)) : "";
        return form switch
        {
            0 => Text($"{day}.{month}.{year[2..]}"),
            1 => Text($"{day.TrimStart('0')}.{month.TrimStart('0')}.{year[2..]}"),
            2 => _random.NextDouble() switch
            {
                < 0.01 => Text($"{day}/{month}/ {year}"),
                < 0.02 => Text($"{day}{month}/{year}"),
                < 0.03 => Text($"{day}/{month}/{year[..2]} {year[2..]}"),
                _ => Text($"{day}/{month}/{year}"),
            },
            3 => Text($"{day}-{month}-{year}"),
            4 => Text($"{day}/{month}/{year}") + _random.Pick(Words.Phrases("era")),
            5 => Text($"{day}.{month}.{year}"),
            6 => Text($"{day} {name} {year}"),
            7 => Text($"{day.TrimStart('0')} {name}, {year}"),
            8 => Text($"{day.TrimStart('0')} {English(month)} {year}"),
            9 => Text($"{English(month)} {day.TrimStart('0')}, {year}"),
            _ => Text($"{day} {name}, {year}") + Words.Phrase("era_of_month"),
        };
    }

    static string English(string month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(month, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(q\d|d\d+|0)\}")]
    private static partial Regex Place();
}

enum DigitScript
{
    Bengali,
    Latin,
    Mixed,
}
