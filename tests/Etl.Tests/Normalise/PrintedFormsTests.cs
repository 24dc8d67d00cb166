using System.Globalization;
using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Extract;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Tests.Normalise;

/// <summary>Any date and any number, printed in any form that offices use, in either script or both, reads back as itself.</summary>
public class PrintedFormsTests
{
    const int Rounds = 4000;

    static readonly string[] s_monthsBn = ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"];
    static readonly string[] s_monthsOld = ["জানুয়ারী", "ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগষ্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"];
    static readonly string[] s_monthsOfBangla = ["বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"];

    static readonly Func<DateOnly, string>[] s_dateForms =
    [
        .. new[]
        {
            "dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d.M.yy", "dd-MM-yy", "dd/MM/yy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.M.d", "dd/MM/ yyyy", "dd / MM / yyyy", "ddMM/yyyy", "dd/MMyyyy", "ddMMyyyy", "yyyyMMdd",
            "yyyy-MM-dd HH:mm:ss", "dd।MM।yyyy", "d MMMM yyyy", "d MMM yyyy", "dd-MMM-yy", "MMMM d, yyyy", "MMM d yyyy", "dd.MM.yyyy 'খ্রি.'", "dd/MM/yyyy 'খ্রিঃ'",
        }.Select(form => (Func<DateOnly, string>)(date => date.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture))),
        date => $"{date:dd/MM}/{date:yyyy}".Insert(7, " "),
        date => $"{date:dd/MM}/{date:yyyy}".Insert(9, " "),
        date => $"{date.Day} {s_monthsBn[date.Month - 1]} {date.Year}",
        date => $"{date.Day} {s_monthsOld[date.Month - 1]}, {date.Year} খ্রি.",
        date => $"{date.Day}{s_monthsBn[date.Month - 1]}/ {date.Year}",
        date => $"{date.Day}ই {s_monthsBn[date.Month - 1]} {date.Year}",
        date => $"{s_monthsBn[date.Month - 1]} {date.Day}, {date.Year}",
        date => BanglaCalendar.FromGregorian(date) is var (year, month, day) ? $"{day} {s_monthsOfBangla[month - 1]}, {year} বঙ্গাব্দ" : "",
    ];

    static readonly (UnitKind Unit, Func<decimal, string> Print, decimal Step, decimal Most)[] s_numberForms =
    [
        (UnitKind.Count, number => $"{number}", 1m, 1899m),
        (UnitKind.Count, number => $"{number:00} টি", 1m, 9999m),
        (UnitKind.Count, number => $"{number} জন", 1m, 99_999m),
        (UnitKind.Count, number => $"{number}টি সভা", 1m, 99m),
        (UnitKind.Count, Grouped, 1m, 99_999_999m),
        (UnitKind.Count, number => number.ToString("N0", CultureInfo.InvariantCulture), 1m, 99_999_999m),
        (UnitKind.Percent, number => $"{number}%", 0.01m, 100m),
        (UnitKind.Percent, number => $"{number} %", 0.1m, 100m),
        (UnitKind.Percent, number => $"{number} শতাংশ", 0.1m, 100m),
        (UnitKind.Percent, number => $"শতকরা {number} ভাগ", 1m, 100m),
        (UnitKind.Percent, number => $"{number}", 1m, 100m),
        (UnitKind.LakhTaka, number => $"{number / 100_000m:0.#####} লক্ষ", 1000m, 9_999_999m),
        (UnitKind.LakhTaka, number => $"{number / 10_000_000m:0.#######} কোটি টাকা", 1000m, 99_999_999m),
        (UnitKind.LakhTaka, number => $"{Grouped(number)}/-", 1000m, 99_999_999m),
        (UnitKind.LakhTaka, number => $"{number / 100_000m:0.##}", 1000m, 9_000_000m),
        (UnitKind.LakhTaka, number => $"{number / 100_000m:0.##} লাখ টাকা", 1000m, 9_000_000m),
    ];

    /// <summary>As Bangladesh groups: 12,34,567.</summary>
    static string Grouped(decimal number)
    {
        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0; at -= 2) digits = digits.Insert(at, ",");
        return digits;
    }

    /// <summary>All Bengali digits, all Latin, or each as it comes.</summary>
    static string InScripts(string text, Random random)
    {
        var share = random.Next(3) switch { 0 => 0.0, 1 => 1.0, _ => 0.5 };
        return string.Concat(text.Select(letter => random.NextDouble() < share ? Digits.ToBengali($"{letter}") : $"{letter}"));
    }

    static Measure Cell(UnitKind unit, string text, List<string> codes) => FigureReader.ReadFigures(new([new Cell(BanglaText.Enter(text), new Origin(1, 1))]), unit, codes.Add);

    [Fact]
    public void ReadFigures_AnyDateInAnyForm_ReadsBack()
    {
        var random = new Random(20210628);
        for (var round = 0; round < Rounds; round++)
        {
            var date = new DateOnly(2017, 7, 1).AddDays(random.Next(365 * 8));
            var printed = InScripts(s_dateForms[round % s_dateForms.Length](date), random);
            Assert.Equal((printed, $"{date:yyyy-MM-dd}"), (printed, Cell(UnitKind.Date, printed, []).Text));
        }
    }

    [Fact]
    public void ReadFigures_AnyNumberInAnyForm_ReadsBack()
    {
        var random = new Random(20210629);
        for (var round = 0; round < Rounds; round++)
        {
            var (unit, print, step, most) = s_numberForms[round % s_numberForms.Length];
            var number = Math.Max(1m, Math.Floor((decimal)Math.Pow(random.NextDouble(), 3) * (most / step)) * step);
            number = unit == UnitKind.LakhTaka ? Math.Max(step, number) : number;
            var printed = InScripts(print(number), random);
            Assert.Equal((printed, Quantity.Text(number)), (printed, Cell(unit, printed, []).Text));
        }
    }

    /// <summary>Whatever stands in a cell, what is read from it is printed there: a number is never made up.</summary>
    [Fact]
    public void ReadFigures_AnyText_NeverMakesUpDigits()
    {
        var random = new Random(20210630);
        const string Letters = "০১২৩৪৫৬৭৮৯0123456789./-,% টিজনে:OE+।";
        for (var round = 0; round < 5 * Rounds; round++)
        {
            var printed = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)]));
            var measure = Cell(UnitKind.Count, printed, []);
            if (measure.Status == ReadingStatus.Value && measure.Number is { } number)
                Assert.Contains(Quantity.Text(number).Replace(".", "", StringComparison.Ordinal), string.Concat(Digits.ToAscii(printed).Where(char.IsAsciiDigit)), StringComparison.Ordinal);
        }
    }
}
