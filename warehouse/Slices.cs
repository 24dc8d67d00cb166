namespace Shuddhachar.Warehouse;

/// <summary>
/// Makes the marts whose rows depend on single offices for some offices at a time, when there are so many documents that a mart at once
/// would not fit into the memory of a build.
/// </summary>
sealed class Slices
{
    /// <summary>About two million indicator rows.</summary>
    internal const int UsualDocuments = 60_000;

    const string Key = "office_key";

    readonly DatabaseConnection connection;
    readonly SqlFiles files;
    readonly IReadOnlyList<(int First, int Last)> offices;
    bool isRun;

    Slices(DatabaseConnection connection, SqlFiles files, IReadOnlyList<(int First, int Last)> offices) => (this.connection, this.files, this.offices) = (connection, files, offices);

    /// <param name="documents">Documents of a slice.</param>
    internal static Slices Of(DatabaseConnection connection, SqlFiles files, int documents) => new(connection, files, connection.Query("select 1 from duckdb_tables() where table_name = 'dim_document'", _ => 0).Count == 0 ? [] : connection.Query(
        $"""
        with
        documents_before as (
            select
                office_key,
                (sum(count(*)) over (order by office_key asc rows between unbounded preceding and current row) - 1) // {documents} as slice
            from dim_document
            group by office_key
        )
        select min(office_key) as first, max(office_key) as last
        from documents_before
        group by slice
        order by first
        """,
        row => (row.Int("first"), row.Int("last"))));

    internal bool Has(SqlFile mart) => offices.Count > 1 && mart.Renewed.Contains(Key);

    /// <summary>Makes them all, once.</summary>
    internal void Run(CancellationToken cancellation)
    {
        SqlFile[] marts = [.. files.Of(SqlFiles.Marts).Where(Has)];
        if (isRun || marts.Length == 0)
            return;
        isRun = true;
        SqlFile[] steps = [.. files.Of(SqlFiles.Steps).Where(step => step.Renewed.Count > 0)];
        foreach (var (at, (first, last)) in offices.Index())
        {
            using var scope = new Scope(connection, [Key], FormattableString.Invariant($"select {Key} from dim_office where {Key} between {first} and {last}"), files, steps, cancellation);
            foreach (var mart in marts)
            {
                if (at == 0)
                {
                    scope.RunInWarehouse(mart);
                    continue;
                }
                scope.Run(mart);
                scope.Add(mart);
            }
        }
    }
}
