using System.Globalization;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Commands;

/// <summary>What a load says at its end: a table and lines for people, or one JSON object for a program; and its exit code.</summary>
static class LoadReport
{
    const string Unseen = "Not published: what would change is no longer what the given hash was seen with. Preview again.";

    static readonly string[] s_headings = ["document", "office", "plan", "year", "quarter", "indicators", "cells", "repaired", "quarantined", "score"];

    /// <summary>One document in the table.</summary>
    public static string[] Row(PipelineResult result)
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

    public static int Tell(PublishOutcome outcome, IReadOnlyList<string[]> kept, IReadOnlyList<NewBundle> bundles, int refused)
    {
        if (outcome.IsUnseen)
        {
            Screen.Complain(Unseen);
            return ExitCode.NothingPublished;
        }
        if (kept.Count > 0)
            Screen.Table(s_headings, kept);
        foreach (var bundle in bundles)
            Screen.Say(string.Create(CultureInfo.InvariantCulture, $"Bundle {bundle.Name}: {bundle.Documents} documents, synthetic."));
        return Tell(outcome, kept.Count + bundles.Count, refused);
    }

    /// <summary>Says what was published, names what had no place in it, and gives the exit code.</summary>
    public static int Tell(PublishOutcome outcome, int accepted, int refused)
    {
        foreach (var lost in outcome.Refused)
            Screen.Complain(lost.FileName, lost.Refusal!);
        if (outcome.Number is not { } number)
        {
            Screen.Complain("Nothing was published: no document was accepted.");
            return ExitCode.NothingPublished;
        }
        foreach (var method in outcome.IsNew ? outcome.Methods : [])
            Screen.Say($"Default method of {method.PlanCode}: {method.MethodBefore} → {method.MethodCode}.");
        Screen.Say(outcome.IsNew ? $"Snapshot {number} published." : $"Nothing new: snapshot {number} stays.");
        if (outcome.NotCompared is { } reason)
            Screen.Say($"What changed against the snapshot before is not known: {reason}");
        Screen.Say($"{accepted} accepted, {refused} refused.");
        return refused + outcome.Refused.Length > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    /// <summary>What would change, or what was published, as JSON.</summary>
    /// <param name="refused">Files refused when they were first read; they were complained of.</param>
    public static int Answer(PublishOutcome outcome, int refused)
    {
        foreach (var lost in outcome.Refused)
            Screen.Complain(lost.FileName, lost.Refusal!);
        var documents = outcome.Files.Select(file => new { file.FileName, file.Sha256, file.Outcome, file.Code, file.MessageBn, file.MessageEn });
        if (outcome.IsUnseen)
        {
            Screen.Complain(Unseen);
            return ExitCode.NothingPublished;
        }
        if (outcome.Proposal is { } proposal)
            Console.Out.Write(JsonText.OfAnswer(new { proposal.Base, proposal.Seen, Documents = documents, outcome.Methods, proposal.Changes, proposal.NotCompared }));
        else
            Console.Out.Write(JsonText.OfAnswer(new { Snapshot = outcome.Number, outcome.IsNew, Documents = documents }));
        if (outcome.Number is null && outcome.Proposal is null)
        {
            Screen.Complain("Nothing was published: no document was accepted.");
            return ExitCode.NothingPublished;
        }
        return refused + outcome.Refused.Length > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Marks(decimal marks) => marks.ToString("0.00", CultureInfo.InvariantCulture);
}
