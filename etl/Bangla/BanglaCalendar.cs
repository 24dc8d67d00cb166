namespace Shuddhachar.Etl.Bangla;

/// <summary>
/// The Bangla calendar as used on letters in Bangladesh: 26 Poush 1428 is 10 January 2022. 1 Boishakh is always 14 April.
/// Since 1426 (2019-20) the first six months have 31 days and Falgun 29, in a Gregorian leap year 30; before, five months had 31 and Falgun 30 or 31.
/// </summary>
public static class BanglaCalendar
{
    const int FirstYearOfReform = 1426;
    const int Falgun = 11;

    static readonly string[][] s_names =
    [
        ["বৈশাখ"],
        ["জ্যৈষ্ঠ", "জৈষ্ঠ", "জ্যৈষ্ট"],
        ["আষাঢ়"],
        ["শ্রাবণ"],
        ["ভাদ্র"],
        ["আশ্বিন"],
        ["কার্তিক", "কার্ত্তিক"],
        ["অগ্রহায়ণ", "অগ্রহায়ন"],
        ["পৌষ"],
        ["মাঘ"],
        ["ফাল্গুন", "ফালগুন"],
        ["চৈত্র"],
    ];

    static readonly Dictionary<string, int> s_byFoldedName = s_names
        .SelectMany((names, at) => names.Select(name => (Name: Folding.Fold(name), Month: at + 1)))
        .DistinctBy(pair => pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal);

    /// <summary>Month of one word, 1 (Boishakh) to 12 (Choitro); 0 when it is none.</summary>
    public static int FindMonth(string word) => s_byFoldedName.GetValueOrDefault(Folding.Fold(word));

    /// <summary>The Gregorian date; null when the month has no such day, or the year is not of our time (1390-1499).</summary>
    public static DateOnly? ToGregorian(int year, int month, int day)
    {
        if (year is < 1390 or > 1499 || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
            return null;
        var daysBefore = Enumerable.Range(1, month - 1).Sum(earlier => DaysInMonth(year, earlier));
        return NewYear(year).AddDays(daysBefore + day - 1);
    }

    /// <summary>Year, month and day of a Gregorian date.</summary>
    public static (int Year, int Month, int Day) FromGregorian(DateOnly date)
    {
        var year = date.Year - 593;
        if (date < NewYear(year))
            year--;
        var days = date.DayNumber - NewYear(year).DayNumber;
        var month = 1;
        for (; days >= DaysInMonth(year, month); month++)
            days -= DaysInMonth(year, month);
        return (year, month, days + 1);
    }

    public static int DaysInMonth(int year, int month)
    {
        var reformed = year >= FirstYearOfReform;
        if (month == Falgun)
            return (reformed ? 29 : 30) + (DateTime.IsLeapYear(year + 594) ? 1 : 0);
        return month <= (reformed ? 6 : 5) ? 31 : 30;
    }

    static DateOnly NewYear(int year) => new(year + 593, 4, 14);
}
