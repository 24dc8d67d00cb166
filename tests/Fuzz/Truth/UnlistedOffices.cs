using CsvHelper;

namespace Shuddhachar.Fuzz.Truth;

/// <summary>Departments and field offices that the recogniser has in no list (Words/offices.csv).</summary>
static class UnlistedOffices
{
    public static List<IReadOnlyDictionary<string, string>> Read()
    {
        using var stream = typeof(UnlistedOffices).Assembly.GetManifestResourceStream("offices.csv")!;
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column).Normalize()));
        return rows;
    }
}
