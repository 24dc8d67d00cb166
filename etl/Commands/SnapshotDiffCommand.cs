using System.CommandLine;
using System.Globalization;
using Shuddhachar.Warehouse;
using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Etl.Commands;

/// <summary>`snapshots diff`: which documents, figures, scores and ranks two snapshots have differently, and which document caused it.</summary>
static class SnapshotDiffCommand
{
    static readonly string[] s_columns =
        ["kind", "office_code", "plan_code", "fiscal_year_code", "indicator_no", "indicator_name", "column", "before", "after", "cause", "document"];

    public static Command Create()
    {
        var before = new Argument<int>("BEFORE") { Description = "Number of the earlier snapshot." };
        var after = new Argument<int>("AFTER") { Description = "Number of the later snapshot." };
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        var command = new Command("diff", HelpTexts.Of("diff")) { before, after, format.AcceptOnlyFromAmong("table", "csv", "json") };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new Snapshots(DataOption.Folder(parsed)), parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetRequiredValue(format), cancellation)));
        return command;
    }

    static int Run(Snapshots snapshots, int before, int after, string format, CancellationToken cancellation)
    {
        foreach (var number in (int[])[before, after])
        {
            if (SnapshotsCommand.Unknown(snapshots, number) is { } wrong)
                return wrong;
        }
        var changes = SnapshotChanges.Between(snapshots.PathOf(before), snapshots.PathOf(after), cancellation);
        var table = new CsvTable(s_columns, [.. changes.Select(Row)]);
        if (format == "csv")
            Console.Out.Write(table.ToCsv());
        else if (format == "json")
            Console.Out.Write(table.ToJson());
        else
            Show(table, changes, before, after);
        return ExitCode.Done;
    }

    static void Show(CsvTable table, IReadOnlyList<FactChange> changes, int before, int after)
    {
        if (changes.Count > 0)
            Screen.Table(table.Columns, table.Rows);
        var kinds = changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Count()} {kind.Key}s");
        Screen.Say(string.Create(CultureInfo.InvariantCulture, $"From snapshot {before} to {after}: {(changes.Count == 0 ? "no figure differs" : string.Join(", ", kinds))}."));
    }

    static string[] Row(FactChange change) =>
    [
        change.Kind, change.OfficeCode, change.PlanCode, change.FiscalYearCode, change.IndicatorNo ?? "", change.IndicatorName ?? "", change.ColumnCode,
        change.TextBefore ?? "", change.TextAfter ?? "", change.Cause, change.CauseFileName ?? "",
    ];
}
