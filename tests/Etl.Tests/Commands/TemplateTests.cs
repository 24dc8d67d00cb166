using System.Globalization;
using System.Text;
using Shuddhachar.Etl.Commands;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Commands;

/// <summary>The empty forms, filled in and read back.</summary>
public class TemplateTests
{
    static readonly (string Plan, int Year, string Code)[] s_known = [("nis", 2020, "2020-21"), ("egov", 2021, "2021-22"), ("egov", 2023, "2023-24")];

    public static readonly MatrixTheoryData<string, string> Forms = new(s_known.Select(form => $"{form.Plan} {form.Code}"), ["csv", "xlsx"]);

    static List<string[]> Lines(string form) => [.. PlanTemplate.Lines(form.Split(' ')[0], int.Parse(form.Split(' ')[1][..4], CultureInfo.InvariantCulture), form.Split(' ')[1], out _)];

    static byte[] Write(List<string[]> lines, string format)
    {
        if (format == "csv") return Encoding.UTF8.GetBytes(new CsvTable(lines[0], lines[1..]).ToCsv());
        var path = Path.GetTempFileName();
        try
        {
            XlsxWriter.Write(path, "form", lines, XlsxColumns.Texts);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Run_EmptyTemplate_IsRefusedAsEmpty(string form, string format) =>
        Assert.Equal(FindingCodes.EmptyForm, Pipeline.Run("form", Write(Lines(form), format)).Refusal?.Code);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Run_FilledTemplate_HasEachValueAtItsCell(string form, string format)
    {
        var lines = Lines(form);
        (lines[1][1], lines[2][1]) = ("৩য় ত্রৈমাসিক", "শিল্প মন্ত্রণালয়");
        var filled = Fill(lines);
        var result = Pipeline.Run("form", Write(lines, format));
        Assert.True(result.Recognised is not null, string.Join(' ', result.Refusal?.Code, string.Join(' ', result.Refusal?.Details ?? [])));
        var header = result.Recognised.Header;
        Assert.Equal(("MOIND", 3, form), (header.Office.Code, header.Quarter, $"{header.Plan.ToString().ToLowerInvariant()} {header.FiscalYear}-{(header.FiscalYear + 1) % 100}"));
        var read = result.Recognised.Indicators.SelectMany(row => row.Cells).Where(cell => cell.Key != PlanColumn.SectionWeight).SelectMany(cell => cell.Value.Parts).Where(part => !part.IsBlank).ToDictionary(part => part.Origin, part => part.Text);
        Assert.All(filled, cell => Assert.Equal(cell.Value, read.GetValueOrDefault(cell.Key)));
        Assert.DoesNotContain(result.Findings, finding => finding.Code.StartsWith("REC", StringComparison.Ordinal));
    }

    /// <summary>Writes something into every empty cell of the rows below the headings that a person fills in.</summary>
    static Dictionary<Origin, string> Fill(List<string[]> lines)
    {
        var filled = new Dictionary<Origin, string>();
        var first = lines.FindIndex(line => line[0] == "১" && line[1] == "২") + 1;
        for (var at = first; at < lines.Count; at++)
        {
            var cells = lines[at];
            var isNis = cells.Length == 14;
            if (cells.Count(cell => cell.Length > 0) == 1 && cells[0].Length > 0) continue;
            var isTarget = isNis && cells[0].Length > 0;
            var unit = isNis ? (isTarget ? cells[3] : lines[at - 1][3]) : cells[5];
            var columns = isNis ? (isTarget ? [5, 7, 8, 9, 10, 11, 12] : [7, 8, 9, 10]) : Enumerable.Range(7, cells.Length - 8).ToArray();
            foreach (var column in columns)
            {
                cells[column] = unit == "তারিখ" ? $"{1 + at % 28:00}/0{1 + column % 6}/2021" : $"{column + at % 3}{(unit == "%" ? "%" : "")}";
                if (isNis && column == 12) cells[column] = "1";
                filled[new(at + 1, column + 1)] = cells[column];
            }
        }
        return filled;
    }

    [Theory]
    [InlineData("egov", 2018, "2018-19", 5)]
    [InlineData("egov", 2021, "2021-22", 3)]
    [InlineData("egov", 2024, "2024-25", 5)]
    public void Lines_OfAnyYear_HaveTheTiersOfTheYear(string plan, int year, string code, int tiers)
    {
        var lines = PlanTemplate.Lines(plan, year, code, out var knowsIndicators);
        Assert.Equal(code == "2021-22", knowsIndicators);
        Assert.Equal(tiers, lines.Single(line => line.Contains("১০০%")).Count(cell => cell.Length > 0));
    }
}
