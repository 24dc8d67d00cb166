using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>
/// A thousand texts that look like formulas, and numbers below zero, in the csv and the xlsx that we write, opened by LibreOffice with the
/// evaluation of formulas switched on, and saved as its own format, where a formula says that it is one.
/// </summary>
static class FormulaTables
{
    /// <summary>Of LibreOffice's filter for csv: comma, quote, UTF-8, and formulas are to be evaluated.</summary>
    const string Evaluating = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";

    static readonly string[] s_starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "=-", "+-", "--", "-+"];

    static readonly string[] s_ends =
    [
        "1+1", "SUM(1,2)", "cmd|'/c calc'!A0", "HYPERLINK(\"http://127.0.0.1:9/x\",\"click\")", "WEBSERVICE(\"http://127.0.0.1:9/\")", "A1", "2*3", "NOW()", "IF(1,2,3)", "1", "'x'", "\"a\"&\"b\"", "DDE(\"soffice\";\"x\";\"y\")",
    ];

    public static string Run(int count)
    {
        var random = new Random(1);
        var texts = Enumerable.Range(0, count).Select(number => s_starts[number % s_starts.Length] + s_ends[random.Next(s_ends.Length)] + (number % 3 == 0 ? "+" + number.ToString(CultureInfo.InvariantCulture) : "")).ToArray();
        var folder = Directory.CreateTempSubdirectory("shuddhachar-formulas-").FullName;
        try
        {
            var rows = texts.Select((text, number) => (Text: text, Number: -1m - number)).ToArray();
            File.WriteAllText(Path.Combine(folder, "table.csv"), "\uFEFF" + new CsvTable(["text", "number"], [.. rows.Select(row => new[] { row.Text, row.Number.ToString(CultureInfo.InvariantCulture) })]).ToCsv());
            // the same without the rule shows that the trap would bite
            File.WriteAllText(Path.Combine(folder, "raw.csv"), string.Concat(texts.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")));
            XlsxWriter.Write(Path.Combine(folder, "book.xlsx"), "sheet", rows.Select(row => (IEnumerable<object?>)[row.Text, row.Number]).Prepend(["text", "number"]), XlsxColumns.AsTheyAre);
            Convert(folder, "table.csv", Evaluating);
            Convert(folder, "raw.csv", Evaluating);
            Convert(folder, "book.xlsx");
            return string.Join('\n', new[] { "table.csv", "book.xlsx" }.Select(name => Look(Path.Combine(folder, Path.ChangeExtension(name, "ods")), name, count)).Append($"raw.csv, without the rule: {Cells(Path.Combine(folder, "raw.ods")).Count(IsFormula)} run"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Convert(string folder, string name, params string[] filter)
    {
        using var office = Process.Start(new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder}/profile", .. filter, "--convert-to", "ods", "--outdir", folder, Path.Combine(folder, name)]) { RedirectStandardOutput = true })!;
        office.WaitForExit();
    }

    static string Look(string path, string name, int count)
    {
        var cells = Cells(path);
        var formulas = cells.Count(IsFormula);
        var numbers = cells.Count(cell => cell.Attributes().Any(attribute => attribute.Name.LocalName == "value" && attribute.Value.StartsWith('-')));
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {count} texts like formulas, {formulas} run; {numbers} of {count} numbers below zero are numbers{(formulas == 0 && numbers >= count ? "" : " WRONG")}");
    }

    static List<XElement> Cells(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var content = new StreamReader(archive.GetEntry("content.xml")!.Open(), Encoding.UTF8);
        return [.. XDocument.Parse(content.ReadToEnd()).Descendants().Where(element => element.Name.LocalName == "table-cell")];
    }

    static bool IsFormula(XElement cell) => cell.Attributes().Any(attribute => attribute.Name.LocalName == "formula");
}
