using System.Collections.Immutable;
using System.CommandLine;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Score;
using Shuddhachar.Etl.Validate;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`load`: reads documents, archives the originals and publishes one new snapshot; or shows what it would change.</summary>
static class LoadCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Documents, or folders of them. None when only corrections or methods come in." };
        var corrections = InspectCommand.CorrectionsOption();
        var methods = MethodOption.Create();
        var preview = new Option<bool>("--preview") { Description = "Print as json what would change, and publish nothing." };
        var seen = new Option<string?>("--seen") { HelpName = "HASH", Description = "Publish only what a preview with this hash showed." };
        var format = new Option<string>("--format") { Description = "text, or json for the program that started this one.", DefaultValueFactory = _ => "text" };
        var command = new Command("load", HelpTexts.Of("load")) { paths, corrections, methods, preview, seen, ByOption.Instance, format.AcceptOnlyFromAmong("text", "json") };
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is null or [] && result.GetValue(corrections) is null && result.GetValue(methods) is null or [])
                result.AddError("Required argument missing for command: 'load': a PATH, --corrections F.csv or --method PLAN=METHOD.");
            if (result.GetValue(preview) && result.GetValue(seen) is not null)
                result.AddError("--preview publishes nothing, and --seen publishes: one of them is expected.");
            if (result.GetValue(preview) && result.GetValue(paths)!.FirstOrDefault(BundleManifest.IsBundle) is { } bundle)
                result.AddError($"--preview shows documents; {bundle} is a bundle.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new(DataOption.Folder(parsed), parsed.GetValue(paths) ?? [], CorrectionsFile.Read(parsed.GetValue(corrections)), MethodOption.Of(parsed.GetValue(methods)), parsed.GetValue(preview), parsed.GetValue(seen),
                ByOption.Of(parsed), parsed.GetRequiredValue(format) == "json"),
            cancellation)));
        return command;
    }

    sealed record Wanted(DataFolder Folder, string[] Paths, ImmutableArray<Correction> Corrections, ImmutableArray<ScoringMethod> Methods, bool IsPreview, string? Seen, string By, bool IsJson);

    static int Run(Wanted wanted, CancellationToken cancellation)
    {
        var accepted = new List<(InputFile File, Survey Survey)>();
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var refused = new List<JournalFile>();
        var bundles = new List<NewBundle>();
        foreach (var path in wanted.Paths.Where(BundleManifest.IsBundle))
        {
            if (NewBundle.Read(path, out var refusal) is { } bundle) bundles.Add(bundle);
            else Refuse(new(path, null), "", refusal!);
        }
        var decided = Correction.Latest([.. Correction.All, .. wanted.Corrections]);
        Screen.Count("documents", InputFiles.Find(wanted.Paths.Where(path => !BundleManifest.IsBundle(path))), file => Read(file, decided), (file, read) =>
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
        var handed = new Handover(
            [.. accepted.Select(pair => pair.Survey)],
            hash => InputFiles.Read(files[hash], out _) is { } bytes && Archive.HashOf(bytes) == hash ? bytes : throw new IOException($"{files[hash].Path} changed while it was loaded."))
        {
            Bundles = [.. bundles],
            Refused = [.. refused],
            Corrections = wanted.Corrections,
            Methods = wanted.Methods,
            By = wanted.By,
            IsPreview = wanted.IsPreview,
            Seen = wanted.Seen,
        };
        // what other reports on the same plan proved is known by now
        var outcome = Screen.Build(() => new Publisher(wanted.Folder).Add(handed, result => { if (rows.ContainsKey(result.Sha256)) rows[result.Sha256] = LoadReport.Row(result); }, cancellation));
        if (wanted.IsPreview || wanted.IsJson)
            return LoadReport.Answer(outcome, refused.Count);
        var lost = outcome.Refused.Select(survey => survey.Sha256).ToHashSet(StringComparer.Ordinal);
        var kept = accepted.Where(pair => !lost.Contains(pair.Survey.Sha256)).ToArray();
        return LoadReport.Tell(outcome, [.. kept.Select(pair => rows[pair.Survey.Sha256])], bundles, refused.Count + accepted.Count - kept.Length);

        void Refuse(InputFile file, string hash, Finding refusal)
        {
            Screen.Complain(file.Path, refusal);
            refused.Add(Refused(file, hash, refusal));
        }
    }

    /// <summary>Reads a file; of the plan only what the end of the load needs is kept.</summary>
    static (string Sha256, Survey? Survey, string[]? Row, Finding? Refusal) Read(InputFile file, ImmutableArray<Correction> corrections)
    {
        if (InputFiles.Read(file, out var fault) is not { } bytes)
            return ("", null, null, fault);
        var result = Pipeline.Run(file.Name, bytes, corrections, DefaultMethods.OfCode);
        return result.IsRefused ? (result.Sha256, null, null, result.Refusal) : (result.Sha256, Survey.Of(result), LoadReport.Row(result), null);
    }

    /// <summary>For the journal: a file that cannot be read has no hash.</summary>
    static JournalFile Refused(InputFile file, string hash, Finding refusal)
    {
        var text = FindingTexts.Render(refusal);
        return new(file.Name, hash, JournalFile.Refused, 0, refusal.Code, text.MessageBn, text.MessageEn);
    }
}
