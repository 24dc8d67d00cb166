using System.CommandLine;

namespace Shuddhachar.Etl.Commands;

/// <summary>`inspect`: shows documents as read, touching nothing.</summary>
static class InspectCommand
{
    static readonly string[] s_stages = ["extract", "recognise", "normalise", "validate", "score"];

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Documents, or folders of them." };
        var stage = new Option<string?>("--stage") { Description = "Show every cell as it is after this stage, instead of the plan." };
        var format = new Option<string>("--format") { Description = "csv or json.", DefaultValueFactory = _ => "csv" };
        var findings = new Option<bool>("--findings") { Description = "Print what was noticed and repaired instead of the plan." };
        var meta = new Option<bool>("--meta") { Description = "Print office, plan, year, quarter, total and coverage as json instead of the plan." };
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "Write NAME.csv, NAME.findings.csv and NAME.meta.json for each file into this folder." };
        var command = new Command("inspect", HelpTexts.Of("inspect")) { files, stage.AcceptOnlyFromAmong(s_stages), format.AcceptOnlyFromAmong("csv", "json"), findings, meta, folder };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            InputFiles.Find(parsed.GetRequiredValue(files)),
            result => Choose(result, parsed.GetValue(stage), parsed.GetValue(findings), parsed.GetValue(meta), parsed.GetValue(format) == "json"),
            parsed.GetValue(folder),
            cancellation)));
        return command;
    }

    static int Run(IReadOnlyList<InputFile> files, Func<PipelineResult, string?> show, string? folder, CancellationToken cancellation)
    {
        var code = ExitCode.Done;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (folder is not null)
            Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = InputFiles.Read(file, out var fault);
            var result = bytes is null ? null : Pipeline.Run(file.Name, bytes);
            if (result is not null && folder is not null)
                Write(folder, FreeName(Path.GetFileNameWithoutExtension(file.Name), names), result);
            else if (result is not null && show(result) is { } text)
                Console.Out.Write(text);
            if ((fault ?? result?.Refusal) is { } refusal)
            {
                Screen.Complain(file.Path, refusal);
                code = ExitCode.SomeRefused;
            }
        }
        return code;
    }

    static string? Choose(PipelineResult result, string? stage, bool findings, bool meta, bool json)
    {
        if (findings)
            return Text(FindingTable.Of(result.Findings), json);
        if (meta)
            return result.Scored is { } scored ? JsonText.Of(PlanMeta.Of(scored)) : null;
        var table = stage is not null ? StageTable.Of(result, Enum.Parse<Stage>(stage, ignoreCase: true))
            : result.Scored is { } plan ? IndicatorTable.Of(plan.Plan)
            : null;
        return table is null ? null : Text(table, json);
    }

    static string Text(CsvTable table, bool json) => json ? table.ToJson() : table.ToCsv();

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
