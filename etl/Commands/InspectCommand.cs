using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Commands;

/// <summary>`inspect`: shows documents as read, touching nothing.</summary>
static class InspectCommand
{
    static readonly string[] s_stages = ["extract", "recognise", "normalise", "validate", "score"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Documents, or folders of them." };
        var stage = new Option<string?>("--stage") { Description = "Show every cell as it is after this stage, instead of the plan." };
        var format = new Option<string>("--format") { Description = "text for people, csv or json for programs. Without it: text in a terminal, csv elsewhere." };
        var language = new Option<string?>("--language") { Description = "Language of the text: bn or en. Without it: that of the terminal." };
        var findings = new Option<bool>("--findings") { Description = "Print what was noticed and repaired instead of the plan." };
        var meta = new Option<bool>("--meta") { Description = "Print office, plan, year, quarter, total and coverage as json instead of the plan." };
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "Write NAME.csv, NAME.findings.csv and NAME.meta.json for each file into this folder." };
        var preview = new Option<bool>("--preview") { Description = "Print all of one document as one JSON object, for the program that started this one." };
        var corrections = CorrectionsOption();
        var command = new Command("inspect", HelpTexts.Of("inspect")) { files, preview, corrections, stage.AcceptOnlyFromAmong(s_stages), format.AcceptOnlyFromAmong("text", "csv", "json"), language.AcceptOnlyFromAmong("bn", "en"), findings, meta, folder };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            InputFiles.Find(parsed.GetRequiredValue(files)),
            new(parsed.GetValue(stage) is { } name ? Enum.Parse<Stage>(name, ignoreCase: true) : null, parsed.GetValue(findings), parsed.GetValue(meta), parsed.GetValue(preview), parsed.GetValue(format) ?? (Screen.IsTerminal ? "text" : "csv"), parsed.GetValue(language)),
            Correction.Latest([.. Correction.All, .. CorrectionsFile.Read(parsed.GetValue(corrections))]),
            parsed.GetValue(folder),
            cancellation)));
        return command;
    }

    /// <summary>The same for `inspect` and `load`.</summary>
    internal static Option<string?> CorrectionsOption() => new("--corrections") { HelpName = "F.csv", Description = "Cells that a person decided upon, with the columns of etl/Validate/corrections.csv." };

    /// <summary>What of a document is wanted, and how.</summary>
    sealed record Wanted(Stage? Stage, bool Findings, bool Meta, bool Preview, string Format, string? Language);

    static int Run(IReadOnlyList<InputFile> files, Wanted wanted, ImmutableArray<Correction> corrections, string? folder, CancellationToken cancellation)
    {
        if (wanted.Preview && (files.Count != 1 || folder is not null))
        {
            Screen.Complain(string.Create(CultureInfo.InvariantCulture, $"--preview shows one document; found {files.Count}{(folder is null ? "" : " and --out")}, expected one FILE."));
            return ExitCode.WrongUse;
        }
        var code = ExitCode.Done;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (folder is not null)
            Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = InputFiles.Read(file, out var fault);
            var result = bytes is null ? null : Pipeline.Run(file.Name, bytes, corrections, DefaultMethods.OfCode);
            if (result is not null && folder is not null)
                Write(folder, FreeName(Path.GetFileNameWithoutExtension(file.Name), names), result);
            else if (result is not null)
                Show(result, wanted);
            if ((fault ?? result?.Refusal) is { } refusal)
            {
                Screen.Complain(file.Path, refusal);
                code = ExitCode.SomeRefused;
            }
        }
        return code;
    }

    static void Show(PipelineResult result, Wanted wanted)
    {
        var table = wanted.Findings ? FindingTable.Of(result.Findings)
            : wanted.Stage is { } stage ? StageTable.Of(result, stage)
            : result.Scored is { } scored ? IndicatorTable.Of(scored.Plan)
            : null;
        if (wanted.Preview)
            Console.Out.Write(JsonText.OfAnswer(PreviewDocument.Of(result)));
        else if (wanted.Meta)
            Console.Out.Write(result.Scored is { } plan ? JsonText.Of(PlanMeta.Of(plan)) : "");
        else if (wanted.Format == "text")
            Screen.Say(View(result, wanted, table));
        else if (table is not null)
            Console.Out.Write(wanted.Format == "json" ? table.ToJson() : table.ToCsv());
    }

    static IEnumerable<ViewLine> View(PipelineResult result, Wanted wanted, CsvTable? table)
    {
        var view = new DocumentView(new(wanted.Language), Screen.ViewWidth);
        return wanted.Findings ? view.OfFindings(result) : wanted.Stage is not null && table is not null ? view.OfTable(result, table) : view.Of(result);
    }

    /// <summary>Two documents of one name, from two folders, must not overwrite each other.</summary>
    static string FreeName(string name, HashSet<string> taken)
    {
        for (var number = 2; !taken.Add(name); number++)
            name = $"{(number == 2 ? name : name[..name.LastIndexOf('-')])}-{number}";
        return name;
    }

    static void Write(string folder, string name, PipelineResult result)
    {
        File.WriteAllText(Path.Combine(folder, name + ".findings.csv"), FindingTable.Of(result.Findings).ToCsv());
        if (result.Scored is not { } scored)
            return;
        File.WriteAllText(Path.Combine(folder, name + ".csv"), IndicatorTable.Of(scored.Plan).ToCsv());
        File.WriteAllText(Path.Combine(folder, name + ".meta.json"), JsonText.Of(PlanMeta.Of(scored)));
    }
}
