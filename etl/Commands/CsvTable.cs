using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using Shuddhachar.Warehouse;

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
                csv.WriteRecord([.. row.Select(FormulaText.Inert)]);
        }
        return text.ToString();
    }

    /// <summary>As <see cref="ToCsv"/>, with numbers as numbers: in a column of figures a cell that is one number is a number, an empty one null.</summary>
    public string ToJson() => JsonText.Of(Rows.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First, pair => Value(pair.First, pair.Second))));

    static object? Value(string column, string text) =>
        !s_numbers.Contains(column) ? text
        : text.Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    /// <summary>Columns of figures. Numbers of sections and indicators are names.</summary>
    static readonly FrozenSet<string> s_numbers =
    [
        "line", "field", "raw_percent", "earned", "achievement_value",
        .. Enum.GetValues<PlanColumn>().Except([PlanColumn.Unit, PlanColumn.Responsible, PlanColumn.Achievement, PlanColumn.Remarks]).Select(column => column.Code()),
    ];
}
