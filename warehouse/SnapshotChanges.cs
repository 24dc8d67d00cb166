using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Warehouse;

/// <summary>What differs between two snapshots: documents, figures, scores and ranks, each with the document, or the change of the scoring method, that caused it.</summary>
public static class SnapshotChanges
{
    const string Query = "change";

    /// <summary>All differences, in order of plan, year, office.</summary>
    /// <exception cref="DatabaseException">One cannot be opened, or was built by a version whose tables are not these.</exception>
    public static IReadOnlyList<FactChange> Between(string pathBefore, string pathAfter, CancellationToken cancellation)
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        Attach(connection, pathBefore, $"{Identifier.Literal(pathAfter)} as after (read_only)", since: 0, [], cancellation);
        using var statement = connection.Prepare(File.Text);
        return statement.ToList(Change);
    }

    /// <summary>Writes into a closed draft what it changes against the snapshot before.</summary>
    /// <param name="since">Last document key of the snapshot before when the draft is a renewal of it: only what has new documents is compared then; 0 compares all.</param>
    /// <param name="corrected">Hashes of documents of which a person decided upon a cell: their plans are compared too.</param>
    public static void Record(string draft, string pathBefore, int since, IReadOnlyCollection<string> corrected, CancellationToken cancellation)
    {
        using var database = Database.InMemory();
        using var connection = database.Connect();
        Attach(connection, pathBefore, $"{Identifier.Literal(draft)} as after", since, corrected, cancellation);
        connection.ExecuteScript($"delete from after.main.fact_change; insert into after.main.fact_change {File.Text}", cancellation);
        connection.ExecuteScript("checkpoint after", cancellation);
    }

    /// <summary>What a closed draft or a snapshot says that it changed, in order.</summary>
    public static IReadOnlyList<FactChange> Recorded(string path)
    {
        using var database = Database.OpenReadOnly(path);
        using var connection = database.Connect();
        return connection.Query("select * from fact_change order by change_key", Change);
    }

    static SqlFile File => SqlFiles.Embedded.Of(SqlFiles.History).Single(file => file.Name == Query);

    /// <summary>Bundles never change, so that a plan whose document came with the same one on both sides needs no look; but for another default method.</summary>
    static void Attach(DatabaseConnection connection, string pathBefore, string after, int since, IReadOnlyCollection<string> corrected, CancellationToken cancellation)
    {
        connection.ExecuteScript("create temp table corrected_document (sha256 varchar)", cancellation);
        foreach (var sha256 in corrected)
            connection.Execute("insert into corrected_document values ($sha256)", ("sha256", sha256));
        connection.ExecuteScript(ComparedPlans(pathBefore, after, since), cancellation);
    }

    static string ComparedPlans(string pathBefore, string after, int since) =>
        FormattableString.Invariant($"""
        attach {Identifier.Literal(pathBefore)} as before (read_only);
        attach {after};
        create temp table changed_default as
        with
        defaults_before as ({DefaultsOf("before")}),
        defaults_after as ({DefaultsOf("after")})
        select
            plan_code,
            fiscal_year_code,
            coalesce(defaults_before.method_code, '-') || ' → ' || coalesce(defaults_after.method_code, '-') as methods
        from defaults_before
        full outer join defaults_after using (plan_code, fiscal_year_code)
        where defaults_before.method_code is distinct from defaults_after.method_code;
        -- the composite takes the plans as their default methods score them
        insert into changed_default
        select 'composite', fiscal_year_code, string_agg(methods, ', ' order by methods) from changed_default group by fiscal_year_code;
        create temp table compared_plan as
        with
        current_before as (
            select office_code, plan_code, fiscal_year_code, sha256, bundle_sha256
            from before.main.dim_document
            inner join before.main.dim_office using (office_key)
            inner join before.main.dim_plan using (plan_key)
            inner join before.main.dim_fiscal_year using (fiscal_year_key)
            where is_current
        ),
        current_after as (
            select office_code, plan_code, fiscal_year_code, sha256, bundle_sha256, count(*) filter (where document_key > {since} or sha256 in (select sha256 from corrected_document)) over (partition by office_key, plan_key, fiscal_year_key) as new_documents, is_current
            from after.main.dim_document
            inner join after.main.dim_office using (office_key)
            inner join after.main.dim_plan using (plan_key)
            inner join after.main.dim_fiscal_year using (fiscal_year_key)
        )
        select office_code, plan_code, fiscal_year_code
        from current_before
        full outer join (select * from current_after where is_current) as current_after using (office_code, plan_code, fiscal_year_code)
        where
            current_before.sha256 is null or current_after.sha256 is null
            or (plan_code, fiscal_year_code) in (select (plan_code, fiscal_year_code) from changed_default)
            or (current_after.new_documents > 0 and (current_before.bundle_sha256 is null or current_before.sha256 <> current_after.sha256));
        """);

    /// <summary>The default method of each plan and year.</summary>
    static string DefaultsOf(string side) =>
        $"""
        select plan_code, fiscal_year_code, method_code
        from {side}.main.dim_method
        inner join {side}.main.dim_plan using (plan_key)
        inner join {side}.main.dim_fiscal_year
            on first_fiscal_year_key <= fiscal_year_key and fiscal_year_key <= coalesce(last_fiscal_year_key, fiscal_year_key)
        where is_default
        """;

    static FactChange Change(Row row) => new(
        row.Int("change_key"), row.Text("kind"), row.Text("office_code"), row.Text("plan_code"), row.Text("fiscal_year_code"), row.TextOrNull("indicator_no"),
        row.TextOrNull("indicator_name"), row.Text("column_code"), row.TextOrNull("text_before"), row.TextOrNull("text_after"), row.Text("cause"),
        row.IntOrNull("cause_document_key"), row.TextOrNull("cause_file_name"));
}
