using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Etl;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Benchmarks;

/// <summary>
/// The nation's warehouse from a bundle of `generate --form bulk`: what its build costs, relation by relation, what the questions of the
/// marts cost, and the ratios that were promised, all in one run.
/// </summary>
sealed class NationScale(string bundle, DataFolder data)
{
    /// <summary>What the overview shows of a year, from the marts, and the same from the facts.</summary>
    const string OverviewOfFacts =
        """
        select
            dim_document.plan_key,
            dim_document.fiscal_year_key,
            count(distinct dim_document.office_key) as offices,
            sum(fact_score.earned_marks) filter (where fact_score.status = 'graded') as earned_marks,
            sum(fact_score.weight_marks) filter (where fact_score.status = 'graded') as scored_marks,
            count(*) filter (where fact_score.raw_percent = 100) as met_rows,
            count(*) filter (where fact_score.raw_percent < 100) as missed_rows
        from fact_score
        inner join dim_document on fact_score.document_key = dim_document.document_key
        inner join fact_indicator on fact_score.document_key = fact_indicator.document_key and fact_score.indicator_key = fact_indicator.indicator_key
        inner join dim_method on fact_score.method_key = dim_method.method_key
        where dim_document.is_current and dim_method.is_default
        group by dim_document.plan_key, dim_document.fiscal_year_key
        """;

    static readonly (string Mart, string Question)[] s_questions =
    [
        ("mart_overview", "select * from mart_overview where fiscal_year_key = 2021 order by plan_key"),
        ("mart_ranking", "select * from mart_ranking where fiscal_year_code = '2021-22' and plan_code = 'nis' and is_comparable order by ranking_key"),
        ("mart_gap", "select * from mart_gap where fiscal_year_key = 2021 and office_code = (select max(office_code) from dim_office) order by gap_key"),
        ("mart_gap_office", "select plan_key, section_no, sum(earned_marks) as earned, sum(scored_marks) as scored from mart_gap_office where fiscal_year_key = 2021 group by plan_key, section_no"),
        ("mart_gap_concept", "select concept_code, sum(actual_sum) as actual, sum(target_sum) as target from mart_gap_concept where fiscal_year_key = 2021 and quarter_no = 0 group by concept_code"),
        ("mart_enothi", "select fiscal_year_key, quarter_key, sum(disposal_percent) as shares, count(disposal_percent) as offices from mart_enothi group by fiscal_year_key, quarter_key"),
        ("mart_submission", "select status, count(*) as reports from mart_submission where fiscal_year_key = 2021 group by status"),
        ("mart_soft_target", "select count(*) as targets from mart_soft_target where fiscal_year_key = 2021"),
        ("mart_early_warning", "select count(*) as warnings from mart_early_warning where is_warned"),
        ("mart_warning_record", "select * from mart_warning_record where fiscal_year_key = 2021"),
        ("mart_quality", "select sum(cell_count) as cells, sum(repaired_cell_count) as repaired from mart_quality where fiscal_year_key = 2021"),
        ("mart_indicator_sheet", "select * from mart_indicator_sheet where document_key = 77"),
        ("mart_self_assessment", "select sum(claimed_marks) as claimed, sum(earned_marks) as earned from mart_self_assessment where fiscal_year_key = 2021"),
    ];

    public void Run(int reports)
    {
        var (build, took) = Build();
        Console.WriteLine("| step | s |\n| --- | --: |");
        foreach (var (step, seconds) in build.OrderByDescending(pair => pair.Value).Where(pair => pair.Value >= 0.05)) Console.WriteLine($"| {step} | {seconds:0.0} |");
        var rows = Count("fact_quarter") + Count("fact_indicator") + Count("fact_score");
        var bulk = build.Where(pair => pair.Key is "bundle/fact_quarter" or "bundle/fact_indicator" or "bundle/fact_score").Sum(pair => pair.Value);
        var file = new FileInfo(new Snapshots(data).PathOf(1)).Length;
        Console.WriteLine($"{Count("fact_quarter"):N0} quarter rows, {rows:N0} fact rows: loaded at {rows / bulk:N0} rows a second, published in {took:0.0} s; file {file / 1_048_576.0:0} MB, {FolderLoad.HighWater(Environment.ProcessId) / 1_048_576} MB of memory at the highest");
        var create = CreateTableAsSelect();
        Console.WriteLine($"bulk load against DuckDB's create table as select of the same rows: {bulk:0.0} s / {create:0.0} s = {bulk / create:0.00} (promised: at most 2)");
        Questions();
        Publish(took, reports);
    }

    (Dictionary<string, double> Steps, double Took) Build()
    {
        var steps = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listening = BuildActivity.Listen(_ => { }, activity => steps[activity.OperationName] = steps.GetValueOrDefault(activity.OperationName) + activity.Duration.TotalSeconds);
        var watch = Stopwatch.StartNew();
        new Publisher(data).Add([], _ => [], NewBundle.Read(bundle, out var refusal) ?? throw new InvalidOperationException(string.Join(' ', refusal!.Details)));
        return (steps, watch.Elapsed.TotalSeconds);
    }

    long Count(string relation) => Ask(connection => connection.Query($"select count(*) as found from {relation}", row => row.Long("found"))[0]);

    T Ask<T>(Func<DatabaseConnection, T> ask)
    {
        using var database = new Snapshots(data).OpenCurrent();
        using var connection = database.Connect();
        return ask(connection);
    }

    double CreateTableAsSelect()
    {
        var path = Path.Combine(data.Root, "as-select.duckdb");
        var watch = Stopwatch.StartNew();
        using (var database = Database.OpenDraft(path))
        using (var connection = database.Connect())
        {
            foreach (var table in (string[])["fact_indicator", "fact_quarter", "fact_score"])
                connection.ExecuteScript($"create table {table} as select * from read_parquet({Identifier.Literal(BundleManifest.ParquetOf(bundle, table))})");
        }
        var seconds = watch.Elapsed.TotalSeconds;
        File.Delete(path);
        return seconds;
    }

    void Questions() => Ask(connection =>
    {
        Console.WriteLine("| question of | ms |\n| --- | --: |");
        foreach (var (mart, question) in s_questions) Console.WriteLine($"| {mart} | {Least(connection, question):0.0} |");
        var (marts, facts) = (Least(connection, "select * from mart_overview"), Least(connection, OverviewOfFacts));
        Console.WriteLine($"overview of all years from the mart against the same from facts: {marts:0.0} ms / {facts:0.0} ms = 1/{facts / marts:0} (promised: at most 1/20)");
        return 0;
    });

    static double Least(DatabaseConnection connection, string question) => Enumerable.Range(0, 3).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        connection.Query(question, row => 0);
        return watch.Elapsed.TotalMilliseconds;
    });

    /// <summary>One office's report at a time, as it would come in.</summary>
    void Publish(double rebuild, int reports)
    {
        var took = new List<double>();
        for (var at = 0; at < reports; at++)
        {
            var bytes = SyntheticReport(at);
            var watch = Stopwatch.StartNew();
            var survey = Survey.Of(Pipeline.Run($"report-{at}.txt", bytes));
            if (survey.Refusal is { } refusal) throw new InvalidOperationException($"{refusal.Code} {string.Join(' ', refusal.Details)}");
            new Publisher(data).Add([survey], _ => bytes);
            took.Add(watch.Elapsed.TotalSeconds);
        }
        var typical = took.Order().ElementAt(reports / 2);
        Console.WriteLine($"publishing one office's quarter: {typical:0.0} s, a full build {rebuild:0.0} s = 1/{rebuild / typical:0} (promised: at most 1/15)");
    }

    static byte[] SyntheticReport(int at) =>
        [.. Fuzz.Generator.Make(3, at, damaged: false).Bytes, .. System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{Survey.SyntheticMark} {at}\n"))];
}
