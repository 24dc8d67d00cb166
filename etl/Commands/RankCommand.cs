using System.CommandLine;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`rank`: the ranking of one plan and year, and under it the offices that cannot be compared.</summary>
static class RankCommand
{
    static readonly string[] s_columns =
        ["rank", "office_code", "office", "score_percent", "coverage_percent", "earned_marks", "scored_marks", "plan_total_marks", "quarter", "not_comparable_reason"];

    public static Command Create()
    {
        var year = new Option<string>("--fiscal-year") { Required = true, HelpName = "2020-21", Description = "The fiscal year, July to June." };
        var plan = new Option<string>("--plan") { Required = true, Description = "nis integrity, egov e-governance, grs grievance redress, charter citizen's charter, rti right to information." };
        var method = new Option<string?>("--method") { HelpName = "METHOD", Description = "Scoring method, such as egov_step; the plan's default when not given." };
        var ties = new Option<string>("--ties") { Description = "competition: 6, 6, 8; dense: 6, 6, 7.", DefaultValueFactory = _ => "competition" };
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        var command = new Command("rank", HelpTexts.Of("rank"))
        {
            year, plan.AcceptOnlyFromAmong("nis", "egov", "grs", "charter", "rti"), method,
            ties.AcceptOnlyFromAmong("competition", "dense"), format.AcceptOnlyFromAmong("table", "csv", "json"),
        };
        command.SetAction(parsed => Run(
            DataOption.Folder(parsed), parsed.GetRequiredValue(year), parsed.GetRequiredValue(plan), parsed.GetValue(method),
            parsed.GetRequiredValue(ties), parsed.GetRequiredValue(format)));
        return command;
    }

    static int Run(DataFolder folder, string year, string plan, string? method, string ties, string format)
    {
        using var database = new Snapshots(folder).OpenCurrent();
        using var connection = database.Connect();
        if (Unknown(connection, "select fiscal_year_code as code from dim_fiscal_year order by fiscal_year_key", year, "fiscal year") is { } noYear)
            return noYear;
        if (method is not null && Unknown(connection, "select distinct method_code as code from dim_method where plan_key in (select plan_key from dim_plan where plan_code = $plan) order by code", method, "method", ("plan", plan)) is { } noMethod)
            return noMethod;
        if (!HasMethod(connection, year, plan))
            Screen.Complain($"No scoring method is known for {plan} {year}: its reports are read and kept, but neither scored nor ranked.");
        var table = new CsvTable(s_columns, Read(connection, year, plan, method, ties == "dense"));
        if (format == "csv")
            Console.Out.Write(table.ToCsv());
        else if (format == "json")
            Console.Out.Write(table.ToJson());
        else
            Show(table, year, plan);
        return ExitCode.Done;
    }

    /// <summary>Ranked offices first, by rank; then the others by code. Text and numbers as they are, so that every format shows the same.</summary>
    static IReadOnlyList<string[]> Read(DatabaseConnection connection, string year, string plan, string? method, bool dense) => connection.Query(
        """
        select
            case when $dense then rank_dense else rank_competition end as place,
            office_code, office_name_en, score_percent, coverage_percent, earned_marks, scored_marks, plan_total_marks,
            quarter_code, not_comparable_reason_en
        from mart_ranking
        where
            fiscal_year_code = $year and plan_code = $plan
            and case when $method = '' then is_default_method else method_code = $method end
        order by place asc nulls last, office_code asc
        """,
        row => new[]
        {
            row.IntOrNull("place")?.ToString(CultureInfo.InvariantCulture) ?? "", row.Text("office_code"), row.Text("office_name_en"),
            Number(row.DecimalOrNull("score_percent")), Number(row.DecimalOrNull("coverage_percent")), Number(row.DecimalOrNull("earned_marks")),
            Number(row.DecimalOrNull("scored_marks")), Number(row.DecimalOrNull("plan_total_marks")),
            row.TextOrNull("quarter_code") ?? "", row.TextOrNull("not_comparable_reason_en") ?? "",
        },
        ("dense", dense), ("year", year), ("plan", plan), ("method", method ?? ""));

    static void Show(CsvTable table, string year, string plan)
    {
        var ranked = table.Rows.Where(row => row[0].Length > 0).ToArray();
        var others = table.Rows.Where(row => row[0].Length == 0).ToArray();
        Screen.Say($"{plan} {year}: {ranked.Length.ToString(CultureInfo.InvariantCulture)} ranked, {others.Length.ToString(CultureInfo.InvariantCulture)} not comparable");
        if (ranked.Length > 0)
            Screen.Table(s_columns[..9], ranked.Select(row => row.Take(9).ToArray()));
        if (others.Length == 0)
            return;
        Screen.Say("Not comparable:");
        Screen.Table(s_columns[1..], others.Select(row => row.Skip(1).ToArray()));
    }

    /// <summary>Knowledge of the snapshot, so that a plan without reports is answered as well.</summary>
    static bool HasMethod(DatabaseConnection connection, string year, string plan) => connection.Query(
        """
        select distinct dim_method.method_code
        from dim_method
        inner join dim_plan on dim_method.plan_key = dim_plan.plan_key
        inner join dim_fiscal_year on dim_fiscal_year.fiscal_year_key between dim_method.first_fiscal_year_key and coalesce(dim_method.last_fiscal_year_key, dim_fiscal_year.fiscal_year_key)
        where dim_plan.plan_code = $plan and dim_fiscal_year.fiscal_year_code = $year
        """,
        row => row.Text("method_code"), ("plan", plan), ("year", year)).Count > 0;

    static int? Unknown(DatabaseConnection connection, string sql, string given, string what, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var known = connection.Query(sql, row => row.Text("code"), parameters);
        if (known.Contains(given, StringComparer.Ordinal))
            return null;
        Screen.Complain($"There is no {what} {given}; known: {(known.Count == 0 ? "none" : known.Count > 8 ? $"{known[0]} … {known[^1]}" : string.Join(", ", known))}.");
        return ExitCode.WrongUse;
    }

    static string Number(decimal? number) => number?.ToString("0.00####", CultureInfo.InvariantCulture) ?? "";
}
