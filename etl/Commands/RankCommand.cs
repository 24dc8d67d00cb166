using System.CommandLine;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`rank`: the ranking of one plan and year, and under it the offices that cannot be compared.</summary>
static class RankCommand
{
    public static Command Create()
    {
        var year = new Option<string>("--fiscal-year") { Required = true, HelpName = "2020-21", Description = "The fiscal year, July to June." };
        var plan = new Option<string>("--plan") { Required = true, Description = "nis integrity, egov e-governance, grs grievance redress, charter citizen's charter, rti right to information, composite all plans of an office together." };
        var method = new Option<string?>("--method") { HelpName = "METHOD", Description = "Scoring method, such as egov_step; the plan's default of that year when not given. One that was not in force in that year is a what-if." };
        var ties = new Option<string>("--ties") { Description = "competition: 6, 6, 8; dense: 6, 6, 7.", DefaultValueFactory = _ => "competition" };
        var format = new Option<string>("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => "table" };
        var command = new Command("rank", HelpTexts.Of("rank"))
        {
            year, plan.AcceptOnlyFromAmong("nis", "egov", "grs", "charter", "rti", "composite"), method,
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
        var ranking = new RankingTable(RankedOffice.Read(connection, year, plan, method, ties));
        if (format == "csv")
            Console.Out.Write(ranking.Whole().ToCsv());
        else if (format == "json")
            Console.Out.Write(ranking.Whole().ToJson());
        else
            ranking.Show($"{plan} {year}");
        return ExitCode.Done;
    }

    /// <summary>Knowledge of the snapshot, so that a plan without reports is answered as well.</summary>
    static bool HasMethod(DatabaseConnection connection, string year, string plan) => connection.Query(
        """
        select distinct dim_method.method_code
        from dim_method
        inner join dim_plan on dim_method.plan_key = dim_plan.plan_key
        inner join dim_fiscal_year on method_in_force(dim_method.first_fiscal_year_key, dim_method.last_fiscal_year_key, dim_fiscal_year.fiscal_year_key)
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
}
