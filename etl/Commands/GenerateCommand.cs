using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`generate`: a synthetic nation, as documents to be read or as a bundle of rows to be loaded.</summary>
static class GenerateCommand
{
    public static Command Create()
    {
        var offices = Number("--offices", $"1 to {Hierarchy.Whole}.", 1, Hierarchy.Whole);
        var years = Number("--years", "Fiscal years up to 2024-25: 1 to 10.", 1, FormOfYear.LastYear - FormOfYear.FirstYear + 1);
        var seed = Number("--seed", "The same seed gives the same bytes.", 0, int.MaxValue);
        var folder = new Option<string>("--out") { Required = true, HelpName = "DIR", Description = "An empty folder, or one that is not there yet." };
        var form = new Option<string>("--form") { Description = "documents: reports as scanners give them, to try reading; bulk: rows, to try size.", DefaultValueFactory = _ => "documents" };
        var command = new Command("generate", HelpTexts.Of("generate")) { offices, years, seed, folder, form.AcceptOnlyFromAmong("documents", "bulk") };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new(parsed.GetValue(offices), parsed.GetValue(years), parsed.GetValue(seed)), parsed.GetRequiredValue(folder), parsed.GetRequiredValue(form) == "bulk", cancellation)));
        return command;
    }

    static int Run(SyntheticNation nation, string folder, bool isBulk, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        if (Path.Exists(root) && (!Directory.Exists(root) || Directory.EnumerateFileSystemEntries(root).Any()))
        {
            Screen.Complain($"{folder} is not an empty folder: nothing was written.");
            return ExitCode.WrongUse;
        }
        Directory.CreateDirectory(root);
        return isBulk ? Bulk(nation, root, cancellation) : Documents(nation, root, cancellation);
    }

    static int Documents(SyntheticNation nation, string root, CancellationToken cancellation)
    {
        var (written, damaged) = (0, 0);
        try
        {
            Screen.Count("offices", nation.Offices, office => nation.Reports(office).Select(report => PrintedReport.Make(nation.Seed, report, nation.YearOf(report))).ToArray(), (_, reports) =>
            {
                foreach (var report in reports)
                {
                    var path = Path.Combine(root, report.Path);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllBytes(path, report.Bytes);
                    written++;
                    if (report.IsDamaged) damaged++;
                }
            }, cancellation);
        }
        catch (OperationCanceledException)
        {
            Screen.Complain($"Cancelled. {Text(written)} documents of {Text(nation.Offices.Length)} offices were written to {root} and stay there.");
            return ExitCode.NothingPublished;
        }
        Screen.Say($"{Text(written)} synthetic documents of {Text(nation.Offices.Length)} offices in {root}; {Text(damaged)} with misread digits.");
        return ExitCode.Done;
    }

    static int Bulk(SyntheticNation nation, string root, CancellationToken cancellation)
    {
        ImmutableArray<WrittenTable> tables;
        try
        {
            tables = Screen.Progress("offices", nation.Offices.Length, (made, writing) => BundleWriter.Write(nation, root, made, writing, cancellation));
        }
        catch (OperationCanceledException)
        {
            Screen.Complain($"Cancelled. {root} holds no bundle: {BundleManifest.FileName} was not written.");
            return ExitCode.NothingPublished;
        }
        Screen.Table(["table", "rows", "bytes"], tables.Select(table => new[] { table.Name, Text(table.Rows), Text(table.SizeBytes) }));
        Screen.Say($"A bundle of {Text(nation.Offices.Length)} synthetic offices over {Text(nation.Years)} years in {root}.");
        return ExitCode.Done;
    }

    static Option<int> Number(string name, string description, int least, int most)
    {
        var option = new Option<int>(name) { Required = true, HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.SingleOrDefault()?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
                result.AddError($"{name} is {Text(number)}, and from {Text(least)} to {Text(most)} was expected.");
        });
        return option;
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
