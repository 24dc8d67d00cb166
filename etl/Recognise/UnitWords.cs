namespace Shuddhachar.Etl.Recognise;

/// <summary>Kinds of unit by their printed word (Normalise/units.csv).</summary>
static class UnitWords
{
    static readonly string[] s_codes = ["count", "percent", "date", "count_and_date", "lakh_taka"];

    static readonly Spelling<int> s_units = new(Knowledge.Read("Normalise/units.csv").Select(row => (row["spelling"], Array.IndexOf(s_codes, row["unit"]))), 0.75m);

    /// <summary>`count`, `percent`, `date`, `count_and_date`, `lakh_taka`; null for an unknown word.</summary>
    public static string? Code(string text) => text.Trim() == "%" ? "percent" : s_units.Find(text).Meaning is { } code ? s_codes[code] : null;

    public static bool IsDate(string text) => Code(text) == "date";
}
