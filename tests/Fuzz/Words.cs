using CsvHelper;

namespace Shuddhachar.Fuzz;

/// <summary>The csv tables of Words/: what offices print, gathered for this generator apart from the spellings that the recogniser knows.</summary>
static class Words
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Forms = Read("forms.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Offices = Read("offices.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> People = Read("people.csv");
    static readonly ILookup<string, string> s_headings = Read("headings.csv").ToLookup(row => row["slot"], row => row["text"]);

    public static string Heading(string slot, Random random) => random.Pick(s_headings[slot].ToArray());

    public static T Pick<T>(this Random random, params IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public static bool Chance(this Random random, double share) => random.NextDouble() < share;

    static List<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream(name)!;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column).Normalize()));
        return rows;
    }
}
