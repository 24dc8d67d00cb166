using System.Globalization;
using CsvHelper;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>Has one report read by a process of its own, and puts down what it saw or why it could not.</summary>
sealed partial class ReportReader(Drafts drafts, Loader loader, IntakeSettings settings, DataFolder folder, ILogger<ReportReader> log)
{
    const int Accepted = 0, RefusedByReader = 1;

    public async Task ReadAsync(string id, CancellationToken cancellation)
    {
        if (drafts.Find(id) is not { State: DraftState.Received } draft) return;
        using var work = WorkFolder.Create(folder);
        string[] corrections = draft.Corrections.Length == 0 ? [] : ["--corrections", CorrectionFile.Write(work.Path, [draft])];
        var outcome = await LimitedProcess.RunAsync(loader, ["inspect", drafts.Original(draft), "--preview", .. corrections], work.Path, settings.Reader, work.Owned, cancellation);
        var preview = outcome.ExitCode is Accepted or RefusedByReader && outcome.Beyond == Limit.None ? Preview.Parse(outcome.Output) : null;
        var isOurs = preview is not null && preview.Sha256 == draft.Sha256;
        drafts.Change(id, now =>
        {
            // corrected or decided meanwhile: then what was seen is of the past, and it is read again
            if (now.Revision != draft.Revision) return null;
            if (!isOurs) return Unread(now, outcome);
            drafts.Keep(now, outcome.Output);
            return Seen(now, preview!);
        });
    }

    static Draft Seen(Draft draft, Preview preview) => draft with
    {
        State = preview.IsAccepted ? DraftState.Read : DraftState.Unreadable,
        Plan = preview.Plan,
        Failure = preview.Refusal is { } refusal ? new(refusal.Code, refusal.MessageBn ?? refusal.Code, refusal.MessageEn ?? refusal.Code) : null,
        FindingCount = preview.Findings.Length,
        ErrorCount = preview.Findings.Count(finding => finding.Severity == "error"),
    };

    Draft Unread(Draft draft, ProcessOutcome outcome)
    {
        LogUnread(draft.Id, outcome.ExitCode, outcome.Beyond, outcome.Complaint.ReplaceLineEndings(" "));
        string[] about(Words words) => outcome.Beyond switch
        {
            Limit.Time => [words.Number((decimal)settings.Reader.Time.TotalSeconds)],
            Limit.Memory => [words.Number(settings.Reader.ResidentBytes >> 20)],
            Limit.Output => [words.Number(settings.Reader.OutputBytes >> 20)],
            _ => [],
        };
        string said(Words words) => words.Say($"intake.limit.{Urls.Name(outcome.Beyond)}", about(words));
        return draft with
        {
            State = DraftState.Unreadable,
            Plan = null,
            FindingCount = 0,
            ErrorCount = 0,
            Failure = new("", said(Words.In(Language.Bangla)), said(Words.In(Language.English))),
        };
    }

    [LoggerMessage(LogLevel.Warning, "Draft {Id} was not read: exit code {Code}, limit {Limit}. {Complaint}")]
    partial void LogUnread(string id, int code, Limit limit, string complaint);
}

/// <summary>Corrections of drafts as etl/Validate/corrections.csv has them.</summary>
static class CorrectionFile
{
    static readonly string[] s_heads = ["sha256", "indicator_no", "column", "printed", "value", "reason_en", "reason_bn", "decided_by", "decided_on"];

    public static string Write(string folder, IEnumerable<Draft> drafts)
    {
        var path = Path.Combine(folder, "corrections.csv");
        using var file = File.Create(path);
        using var csv = CsvWriter.Create(file, new CsvWriterOptions(), leaveOpen: true);
        foreach (var head in s_heads) csv.WriteField(head);
        csv.EndRecord();
        // the same report may have been handed in for two offices, and corrected alike
        foreach (var (draft, correction) in drafts.SelectMany(draft => draft.Corrections.Select(correction => (draft, correction)))
            .DistinctBy(pair => (pair.draft.Sha256, pair.correction.IndicatorNo, pair.correction.Column, pair.correction.Printed, pair.correction.Value)))
        {
            string[] fields =
            [
                draft.Sha256, correction.IndicatorNo, correction.Column, correction.Printed, correction.Value, correction.Reason, correction.Reason, correction.By,
                correction.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ];
            foreach (var field in fields) csv.WriteField(field);
            csv.EndRecord();
        }
        csv.Flush();
        return path;
    }
}
