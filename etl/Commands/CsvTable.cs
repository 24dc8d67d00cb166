using CsvHelper;

namespace Shuddhachar.Etl.Commands;

/// <summary>Rows under named columns, written as csv (UTF-8, comma, line feed) or as a JSON array of objects with the same names.</summary>
sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    static readonly CsvWriterOptions s_options = new() { NewLine = "\n" };

    public string ToCsv()
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, s_options, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns]);
            foreach (var row in Rows)
                csv.WriteRecord([.. row]);
        }
        return text.ToString();
    }

    public string ToJson() => JsonText.Of(Rows.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)));
}
