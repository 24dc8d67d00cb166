using CsvHelper;

namespace Shuddhachar.Etl;

/// <summary>
/// The csv tables that lie beside a stage and are built into the program: spellings, offices, forms, methods (design.md convention 7).
/// A row is its cells by column name; an absent column is a bug, an empty cell is empty text.
/// </summary>
static class Knowledge
{
    static readonly CsvReaderOptions s_options = new()
    {
        Separator = ',',
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Rows of one table, in order, in NFC.</summary>
    /// <param name="name">Path under etl/, as `Recognise/offices.csv`.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = typeof(Knowledge).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into the program");
        using var csv = CsvReader.Create(stream, s_options);
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column).Trim().Normalize(), StringComparer.Ordinal));
        return rows;
    }
}
