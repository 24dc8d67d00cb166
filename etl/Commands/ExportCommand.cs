using System.CommandLine;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Commands;

/// <summary>`export`: a whole relation of the current snapshot as csv, json, parquet or xlsx, in the order of its key.</summary>
static class ExportCommand
{
    /// <summary>Steps are how marts are made, and promise nothing.</summary>
    static readonly string[] s_offered = ["dim_", "fact_", "mart_"];

    public static Command Create()
    {
        var relation = new Argument<string>("RELATION") { Description = "A table or view, such as mart_ranking." };
        var format = new Option<string>("--format") { Required = true, Description = "csv, json, parquet or xlsx." };
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Where to write; csv and json go to the screen without it." };
        var command = new Command("export", HelpTexts.Of("export")) { relation, format.AcceptOnlyFromAmong("csv", "json", "parquet", "xlsx"), file };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            DataOption.Folder(parsed), parsed.GetRequiredValue(relation), parsed.GetRequiredValue(format), parsed.GetValue(file), cancellation)));
        return command;
    }

    static int Run(DataFolder folder, string name, string format, string? file, CancellationToken cancellation)
    {
        using var database = new Snapshots(folder).OpenCurrent();
        using var connection = database.Connect();
        var offered = Catalog.Read(connection).Relations.Where(known => s_offered.Any(start => known.Name.StartsWith(start, StringComparison.Ordinal))).ToArray();
        if (offered.FirstOrDefault(known => known.Name == name) is not { } relation)
        {
            Screen.Complain($"There is no relation {name}; known: {string.Join(", ", offered.Select(known => known.Name))}.");
            return ExitCode.WrongUse;
        }
        if (file is null && format is "parquet" or "xlsx")
        {
            Screen.Complain($"{format} cannot go to the screen: name a file with --out.");
            return ExitCode.WrongUse;
        }
        // beside the target first, so that an interrupted export never leaves half a file under the name that was asked for
        var target = file is null ? Path.GetTempFileName() : Path.GetFullPath(file);
        var draft = target + ".part";
        try
        {
            Write(connection, relation, format, draft, cancellation);
            if (file is null)
                Console.Out.Write(File.ReadAllText(draft));
            else
                File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
            if (file is null)
                File.Delete(target);
        }
        return ExitCode.Done;
    }

    static void Write(DatabaseConnection connection, Relation relation, string format, string path, CancellationToken cancellation)
    {
        var select = $"select * from {Identifier.Quote(relation.Name)} order by {string.Join(", ", relation.Columns.Select(column => Identifier.Quote(column.Name)))}";
        if (format == "xlsx")
        {
            using var statement = connection.Prepare(select);
            using var result = statement.Execute(cancellation);
            var columns = result.Columns.Select(column => column.Name).ToArray();
            XlsxWriter.Write(path, relation.Name, result.Rows().Select(row => columns.Select(row.Value)).Prepend(columns), XlsxColumns.AsTheyAre);
            return;
        }
        var options = format switch
        {
            "csv" => "format csv, header true",
            "json" => "format json, array true",
            _ => "format parquet",
        };
        if (format == "csv")
        {
            var inert = relation.Columns.Select(column => column.SqlType == "VARCHAR" ? FormulaText.InertSql(Identifier.Quote(column.Name)) : Identifier.Quote(column.Name));
            select = $"select {string.Join(", ", inert)} from ({select})";
        }
        connection.ExecuteScript($"copy ({select}) to {Identifier.Literal(path)} ({options})", cancellation);
    }
}
