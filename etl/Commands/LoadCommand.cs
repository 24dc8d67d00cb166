using System.CommandLine;
using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`load`: reads documents, archives the originals and publishes one new snapshot.</summary>
static class LoadCommand
{
    static readonly string[] s_headings = ["document", "office", "plan", "year", "quarter", "indicators", "cells", "repaired", "quarantined", "score"];

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Documents, or folders of them." };
        var command = new Command("load", HelpTexts.Of("load")) { paths };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(DataOption.Folder(parsed), parsed.GetRequiredValue(paths), cancellation)));
        return command;
    }

    static int Run(DataFolder folder, string[] paths, CancellationToken cancellation)
    {
        var accepted = new List<(InputFile File, Survey Survey)>();
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var refused = new List<JournalFile>();
        var bundles = new List<NewBundle>();
        foreach (var path in paths.Where(BundleManifest.IsBundle))
        {
            if (NewBundle.Read(path, out var refusal) is { } bundle) bundles.Add(bundle);
            else Refuse(new(path, null), "", refusal!);
        }
        Screen.Count("documents", InputFiles.Find(paths.Where(path => !BundleManifest.IsBundle(path))), Read, (file, read) =>
        {
            if (read.Refusal is { } refusal)
            {
                Refuse(file, read.Sha256, refusal);
            }
            else
            {
                accepted.Add((file, read.Survey!));
                rows[read.Survey!.Sha256] = read.Row!;
            }
        }, cancellation);
        var files = accepted.DistinctBy(pair => pair.Survey.Sha256).ToDictionary(pair => pair.Survey.Sha256, pair => pair.File, StringComparer.Ordinal);
        var outcome = Screen.Build(() => new Publisher(folder).Add(
            [.. accepted.Select(pair => pair.Survey)],
            hash => InputFiles.Read(files[hash], out _) is { } bytes && Archive.HashOf(bytes) == hash ? bytes : throw new IOException($"{files[hash].Path} changed while it was loaded."),
            bundles,
            refused,
            // what other reports on the same plan proved is known by now
            result => { if (rows.ContainsKey(result.Sha256)) rows[result.Sha256] = Row(result); },
            cancellation));
        var lost = outcome.Refused.Select(survey => survey.Sha256).ToHashSet(StringComparer.Ordinal);
        var kept = accepted.Where(pair => !lost.Contains(pair.Survey.Sha256)).ToArray();
        if (kept.Length > 0)
            Screen.Table(s_headings, kept.Select(pair => rows[pair.Survey.Sha256]));
        foreach (var bundle in bundles)
            Screen.Say(string.Create(CultureInfo.InvariantCulture, $"Bundle {bundle.Name}: {bundle.Documents} documents, synthetic."));
        return Report(outcome, kept.Length + bundles.Count, refused.Count + accepted.Count - kept.Length);

        void Refuse(InputFile file, string hash, Finding refusal)
        {
            Screen.Complain(file.Path, refusal);
            refused.Add(Refused(file, hash, refusal));
        }
    }

    /// <summary>Reads a file; of the plan only what the end of the load needs is kept.</summary>
    static (string Sha256, Survey? Survey, string[]? Row, Finding? Refusal) Read(InputFile file)
    {
        if (InputFiles.Read(file, out var fault) is not { } bytes)
            return ("", null, null, fault);
        var result = Pipeline.Run(file.Name, bytes);
        return result.IsRefused ? (result.Sha256, null, null, result.Refusal) : (result.Sha256, Survey.Of(result), Row(result), null);
    }

    /// <summary>For the journal: a file that cannot be read has no hash.</summary>
    static JournalFile Refused(InputFile file, string hash, Finding refusal)
    {
        var text = FindingTexts.Render(refusal);
        return new(file.Name, hash, JournalFile.Refused, 0, refusal.Code, text.MessageBn, text.MessageEn);
    }

    /// <summary>Says what was published, names what had no place in it, and gives the exit code.</summary>
    internal static int Report(PublishOutcome outcome, int accepted, int refused)
    {
        foreach (var lost in outcome.Refused)
            Screen.Complain(lost.FileName, lost.Refusal!);
        if (outcome.Number is not { } number)
        {
            Screen.Complain("Nothing was published: no document was accepted.");
            return ExitCode.NothingPublished;
        }
        Screen.Say(outcome.IsNew ? $"Snapshot {number} published." : $"Nothing new: snapshot {number} stays.");
        if (outcome.NotCompared is { } reason)
            Screen.Say($"What changed against the snapshot before is not known: {reason}");
        Screen.Say($"{accepted} accepted, {refused} refused.");
        return refused + outcome.Refused.Length > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    static string[] Row(PipelineResult result)
    {
        var plan = result.Scored!.Plan;
        var counts = CellCounts.Of(plan);
        var marks = PlanMarks.Of(result.Scored);
        return
        [
            result.FileName, plan.Header.Office.Code, WarehouseCodes.PlanCode(plan.Header.Plan), FiscalYearReader.Code(plan.Header.FiscalYear),
            plan.Header.Quarter is { } quarter ? $"Q{Number(quarter)}" : "-", Number(plan.Indicators.Length),
            Number(counts.Read), Number(counts.Repaired), Number(counts.Quarantined),
            marks.ScorePercent is { } percent ? $"{Marks(marks.Earned)} of {Marks(marks.Scored)} ({Marks(percent)} %)" : "-",
        ];
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Marks(decimal marks) => marks.ToString("0.00", CultureInfo.InvariantCulture);
}
