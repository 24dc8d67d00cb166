using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`template`: an empty form to fill in, which `load` reads.</summary>
static partial class TemplateCommand
{
    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "nis integrity, egov e-governance." };
        var year = new Option<string>("--fiscal-year") { Required = true, HelpName = "2021-22", Description = "The fiscal year, July to June." };
        var format = new Option<string>("--format") { Required = true, Description = "csv or xlsx." };
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write; csv goes to the screen without it." };
        var command = new Command("template", HelpTexts.Of("template")) { plan.AcceptOnlyFromAmong("nis", "egov"), year, format.AcceptOnlyFromAmong("csv", "xlsx"), file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(plan), parsed.GetRequiredValue(year), parsed.GetRequiredValue(format), parsed.GetValue(file)));
        return command;
    }

    static int Run(string plan, string year, string format, string? file)
    {
        if (FirstYear(year) is not { } first)
        {
            Screen.Complain($"{year} is no fiscal year; write it as 2021-22.");
            return ExitCode.WrongUse;
        }
        if (file is null && format == "xlsx")
        {
            Screen.Complain("xlsx cannot go to the screen: name a file with --out.");
            return ExitCode.WrongUse;
        }
        var lines = PlanTemplate.Lines(plan, first, year, out var knowsIndicators);
        if (file is null) Console.Out.Write(new CsvTable(lines[0], lines[1..]).ToCsv());
        // Excel takes a csv without the mark for a text of its own country
        else if (format == "csv") File.WriteAllText(file, "\uFEFF" + new CsvTable(lines[0], lines[1..]).ToCsv());
        else XlsxWriter.Write(file, plan, lines, XlsxColumns.Texts);
        if (!knowsIndicators) Screen.Complain($"The indicators of {plan} {year} are not known: the form has its headings only.");
        return ExitCode.Done;
    }

    /// <summary>First calendar year of `2021-22`; null when it is no fiscal year of the series.</summary>
    static int? FirstYear(string year) =>
        FiscalYear().IsMatch(year) && int.Parse(year.AsSpan(0, 4), CultureInfo.InvariantCulture) is >= 2010 and <= 2039 and var first && FiscalYearReader.Code(first) == year ? first : null;

    [GeneratedRegex(@"^20\d\d-\d\d\z")]
    private static partial Regex FiscalYear();
}
